using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Verbatim.Reporting.Changes;
using Verbatim.Tests.Specs;
using Verbatim.Text;

namespace Verbatim.Tests.Schemas;

/// <summary>The published schemas: well formed, no demand without effect, every property described.</summary>
[TestClass]
public sealed class SchemaTests
{
    public static IEnumerable<object[]> Names => SchemaFile.Names.Select(name => new object[] { name });

    [TestMethod]
    public void The_schemas_are_those_of_what_is_read_and_written() => CollectionAssert.AreEquivalent(
        new[] { "configuration", "ground-truth", "records", "report" }, SchemaFile.Names.ToArray());

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_schema_follows_its_draft_and_has_no_misspelt_keyword(string name)
    {
        JsonNode root = SchemaFile.Load(name).Root;
        Assert.AreEqual(SchemaFile.Draft, (string)root["$schema"]!);
        Assert.IsTrue(MetaSchemas.Draft7.Evaluate(JsonSerializer.SerializeToElement(root)).IsValid);
        Assert.AreEqual("", string.Join('\n', SchemaKeyword.Unknown(root)));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Each_demand_is_broken_by_a_document_that_breaks_nothing_else(string name)
    {
        SchemaFile schema = SchemaFile.Load(name);
        string example = Example(name);
        Assert.AreEqual("", string.Join('\n', schema.Errors(example)));
        Assert.AreEqual("", string.Join('\n', SchemaProof.Unproven(schema.Root, JsonNode.Parse(example)!)));
    }

    [TestMethod]
    public void The_examples_are_read_without_a_diagnostic()
    {
        Assert.IsEmpty(PipelineConfig.Parse(SourceText.From(Example("configuration")), Catalog.BuiltIn).Diagnostics);
        Assert.IsEmpty(Baseline.Parse(SourceText.From(Example("report"))).Diagnostics);
        Assert.IsEmpty(ArticleFacts.Parse(SourceText.From(Example("records"))).Diagnostics);
    }

    /// <summary>An editor shows the text at the property or the one at the definition; which of two differs from editor to editor.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_property_has_one_description(string name)
    {
        JsonNode root = SchemaFile.Load(name).Root;
        string[] faults =
        [
            .. from sub in SchemaKeyword.Subschemas(root)
               where !sub.Path.Any(part => part is "if" or "then" or "else")
               from property in sub.Schema["properties"] as JsonObject ?? []
               where !IsRefined(root, sub.Path, property.Key)
               let descriptions = Descriptions(root, property.Value!).ToArray()
               where descriptions.Length != 1 || !IsSentence(descriptions[0])
               select $"{new SchemaKeyword([.. sub.Path, "properties", property.Key])}: {string.Join(" | ", descriptions)}",
        ];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Examples_and_defaults_follow_their_own_schema(string name)
    {
        JsonNode root = SchemaFile.Load(name).Root;
        int compared = 0;
        foreach ((string[] path, JsonObject schema) in SchemaKeyword.Subschemas(root).Where(sub => sub.Path.Length > 0))
        {
            var own = new JsonObject
            {
                ["$schema"] = SchemaFile.Draft,
                ["definitions"] = root["definitions"]!.DeepClone(),
                ["allOf"] = new JsonArray(schema.DeepClone()),
            };
            foreach (JsonNode? value in (schema["examples"] as JsonArray ?? []).Append(schema["default"]).Where(value => value is not null))
            {
                Assert.IsTrue(new SchemaFile(own).IsValid(value), $"{new SchemaKeyword(path)}: {value?.ToJsonString()}");
                compared++;
            }
        }

        Assert.IsGreaterThan(5, compared);
    }

    [TestMethod]
    public void The_verified_reports_of_the_seeds_follow_their_schemas()
    {
        foreach (string name in new[] { "records", "report" })
        {
            string[] files = [.. Repository.Files("seeds", $"{name}.verified.json")];
            Assert.IsNotEmpty(files);
            foreach (string file in files)
            {
                SchemaFile.Validate(name, Repository.Read(file));
            }
        }
    }

    [TestMethod]
    public void A_decision_needs_evidence()
    {
        SchemaFile schema = SchemaFile.Load("report");
        JsonNode report = JsonNode.Parse(Repository.Read($"{SeedRun.Folder}/report.verified.json"))!;
        JsonArray assessments = report["assessments"]!.AsArray();
        int decided = 0;
        foreach (JsonNode? assessment in assessments)
        {
            decided += (string)assessment!["verdict"]! is "supported" or "refuted" ? 1 : 0;
            (assessment["evidence"], assessment["fact"]) = (null, null);
        }

        Assert.AreEqual(decided, schema.Failures(report)
            .Where(failure => failure.Path[^1].EndsWith("/then/properties/evidence/type", StringComparison.Ordinal))
            .Select(failure => failure.Place).Distinct().Count());
        foreach (string verdict in new[] { "supported", "refuted" })
        {
            JsonNode one = JsonNode.Parse(Example("report"))!;
            JsonNode assessment = one["assessments"]!.AsArray().First(item => (string)item!["verdict"]! == "notEnoughInfo")!;
            Assert.IsNull(assessment["evidence"]);
            Assert.IsTrue(schema.IsValid(one));
            assessment["verdict"] = verdict;
            Assert.IsFalse(schema.IsValid(one), verdict);
        }
    }

    private static string Example(string name) => Repository.Read($"tests/Specs/Schemas/{name}.json");

    private static IEnumerable<string> Descriptions(JsonNode root, JsonNode property)
    {
        if (property["description"] is { } own)
        {
            yield return (string)own!;
        }

        if ((string?)property["$ref"] is { } reference && root["definitions"]![reference.Split('/')[^1]]!["description"] is { } shared)
        {
            yield return (string)shared!;
        }
    }

    /// <summary>Whether a schema is an alternative of one that has the property itself.</summary>
    private static bool IsRefined(JsonNode root, string[] path, string property) =>
        path.Length > 1 && path[^2] == "anyOf"
        && SchemaKeyword.Subschemas(root).First(sub => sub.Path.SequenceEqual(path.SkipLast(2))).Schema["properties"]?[property] is not null;

    private static bool IsSentence(string text) => text.Length > 8 && char.IsUpper(text[0]) && text.EndsWith('.');
}
