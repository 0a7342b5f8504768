using System.Reflection;
using System.Text.RegularExpressions;
using Verbatim.Checking;
using Verbatim.Cli;
using Verbatim.Diagnostics;
using Verbatim.Tests.Specs;

namespace Verbatim.Tests.Checking.Rules;

/// <summary>The register of rule ids, the built-in rules and the rule pages agree.</summary>
[TestClass]
public sealed partial class RegisterTests
{
    private const string Register = "src/Verbatim.Checking/Rules/Register.md";

    private static readonly string[] Headings = ["What it finds", "Why it matters", "Example", "How to mend", "Limits"];

    private static readonly Assembly[] Assemblies = [.. Architecture.SourceRooms.Libraries.Append("Verbatim.Cli").Select(Assembly.Load)];

    [TestMethod]
    public void Every_id_is_registered_with_its_title_and_severity()
    {
        string[] registered = [.. Rows().Select(row => $"{row.Id} {row.Title} {row.Severity}")];
        string[] defined =
        [
            .. Descriptors().Select(descriptor => $"{descriptor.Id} {descriptor.Title} {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}").Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.AreEqual(string.Join('\n', defined), string.Join('\n', registered.Where(row => !row.EndsWith("retired", StringComparison.Ordinal))));
        CollectionAssert.AllItemsAreUnique(Rows().Select(row => row.Id).ToArray());
    }

    [TestMethod]
    public void The_built_in_rules_are_all_rules_ordered_by_id()
    {
        string[] all = [.. SpecPipeline.Rules.Select(rule => rule.Descriptor.Id)];
        CollectionAssert.AreEqual(all, Catalog.BuiltIn.Rules.Select(rule => rule.Descriptor.Id).ToArray());
        CollectionAssert.AllItemsAreUnique(all);
    }

    [TestMethod]
    public void Every_rule_has_a_page_with_the_fixed_headings_and_an_example()
    {
        string[] pages = [.. Repository.Files("src/Verbatim.Checking/Rules", "VB*.md")];
        CollectionAssert.AreEqual(
            SpecPipeline.Rules.Select(rule => rule.Descriptor.Id).ToArray(),
            pages.Select(page => Path.GetFileNameWithoutExtension(page)!).Order(StringComparer.Ordinal).ToArray());
        foreach (string page in pages)
        {
            string text = Repository.Read(page);
            Rule rule = SpecPipeline.Rules.Single(item => item.Descriptor.Id == Path.GetFileNameWithoutExtension(page));
            StringAssert.StartsWith(text, $"# {rule.Descriptor.Id}: {rule.Descriptor.Title}\n");
            string[] headings = [.. SecondLevel().Matches(text).Select(match => match.Groups[1].Value)];
            CollectionAssert.AreEqual(Headings, headings.Take(Headings.Length).ToArray(), page);
            SpecCase example = SpecFile.Read(page, text)[0];
            Assert.AreEqual("Example", example.Heading, page);
            Assert.IsTrue(example.Article.Marks.Any(mark => mark.Name == rule.Descriptor.Id), $"The example of {page} shows no finding.");
        }
    }

    private static IEnumerable<(string Id, string Title, string Severity)> Rows() =>
        Row().Matches(Repository.Read(Register)).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Trim(), match.Groups[3].Value.Trim()));

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Concat(SpecPipeline.Rules.Select(rule => rule.Descriptor));

    [GeneratedRegex(@"^\| (VB\d{4}) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SecondLevel();
}
