using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Verbatim.Tests.Schemas;
using Verbatim.Tests.Specs;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Truth;

[TestClass]
public sealed class GroundTruthSchemaTests
{
    public static IEnumerable<object[]> Truths => Repository.Files("seeds", "ground-truth.json").Concat(Repository.Files("tests/Specs", "ground-truth.json")).Select(path => new object[] { path });

    [TestMethod]
    [DynamicData(nameof(Truths))]
    public void Truths_of_the_repository_are_valid(string path)
    {
        GroundTruthResult result = GroundTruth.Parse(SourceText.From(Repository.Read(path), path));
        Assert.IsTrue(result.IsValid, string.Join('\n', result.Diagnostics));
        SchemaFile.Validate("ground-truth", Repository.Read(path));
        string reference = (string)JObject.Parse(Repository.Read(path))["$schema"]!;
        Assert.IsTrue(File.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, reference)), $"{path}: $schema leads nowhere.");
    }

    [TestMethod]
    public void Truths_of_the_specs_are_valid()
    {
        SpecCase[] cases = [.. Repository.Files("src", "*.md").Concat(Repository.Files("tests/Specs", "*.md"))
            .Where(page => Path.GetFileName(page) != "README.md")
            .SelectMany(page => SpecFile.Read(page, Repository.Read(page))).Where(spec => spec.Truth is not null)];
        Assert.IsGreaterThan(30, cases.Length);
        SchemaFile schema = SchemaFile.Load("ground-truth");
        Assert.AreEqual("", string.Join('\n', cases.SelectMany(spec => schema.Errors(spec.Truth!).Select(error => $"{spec}: {error}"))));
    }

    [TestMethod]
    public void The_schema_has_the_keys_that_are_read()
    {
        string reader = Repository.Read("src/Verbatim.Checking/Truth/GroundTruthReader.cs");
        string[] read = [.. Regex.Matches(reader, """(?:root|json|value)\.\w+\("(\$?\w+)"\)|(?:Strings|Time)\(json, "(\w+)"\)""")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] described = [.. JObject.Parse(SchemaFile.Load("ground-truth").Root.ToJsonString()).DescendantsAndSelf().OfType<JProperty>()
            .Where(property => property.Name == "properties").SelectMany(property => ((JObject)property.Value).Properties())
            .Select(property => property.Name).Distinct().Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(described, read);
    }
}
