using System.Text.RegularExpressions;
using NJsonSchema;
using Newtonsoft.Json.Linq;
using Verbatim.Diagnostics;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Truth;

[TestClass]
public sealed class GroundTruthSchemaTests
{
    private const string Schema = "src/Verbatim/Schemas/ground-truth.schema.json";

    public static IEnumerable<object[]> Truths => Repository.Files("seeds", "ground-truth.json").Concat(Repository.Files("tests/Specs", "ground-truth.json")).Select(path => new object[] { path });

    [TestMethod]
    [DynamicData(nameof(Truths))]
    public async Task Truths_of_the_repository_are_valid(string path)
    {
        ParseResult<GroundTruth> result = GroundTruth.Parse(SourceText.From(Repository.Read(path), path));
        Assert.IsTrue(result.IsValid, string.Join('\n', result.Diagnostics));
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.PathOf(Schema));
        Assert.IsEmpty(schema.Validate(Repository.Read(path)));
        string reference = (string)JObject.Parse(Repository.Read(path))["$schema"]!;
        Assert.IsTrue(File.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, reference)), $"{path}: $schema leads nowhere.");
    }

    [TestMethod]
    public void The_schema_has_the_keys_that_are_read()
    {
        string reader = Repository.Read("src/Verbatim.Checking/Truth/GroundTruthReader.cs");
        string[] read = [.. Regex.Matches(reader, """(?:root|json|value)\.\w+\("(\$?\w+)"\)|(?:Strings|Time)\(json, "(\w+)"\)""")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] described = [.. JObject.Parse(Repository.Read(Schema)).DescendantsAndSelf().OfType<JProperty>()
            .Where(property => property.Name == "properties").SelectMany(property => ((JObject)property.Value).Properties())
            .Select(property => property.Name).Distinct().Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(described, read);
    }
}
