using System.Text.Json;
using System.Text.Json.Nodes;

namespace Verbatim.Tests.Schemas;

/// <summary>
/// Whether each demand of a schema does something: a document one edit away from a valid one must break just this one, so that it is invalid by the
/// schema and valid by the schema without the demand. In a condition, where a demand only picks the documents, the two must differ in either
/// direction.
/// </summary>
internal static class SchemaProof
{
    /// <summary>The demands that no edit of an example breaks: dead keywords, or ones that no example reaches.</summary>
    public static IReadOnlyList<SchemaKeyword> Unproven(JsonNode root, params JsonNode[] examples)
    {
        var schema = new SchemaFile(root);
        ILookup<string, string> words = Constants(root).Distinct().ToLookup(pair => pair.Property, pair => pair.Value);
        var valid = new List<JsonNode?>(examples);
        var broken = new List<(JsonNode? Document, string[][] Failures)>();
        foreach (JsonNode? edited in examples.SelectMany(example => DocumentEdits.Of(example, words)))
        {
            string[][] failures = [.. schema.Failures(edited).Select(failure => failure.Path)];
            if (failures.Length == 0)
            {
                valid.Add(edited);
            }
            else
            {
                broken.Add((edited, failures));
            }
        }

        // The validator does not name every contains that is broken, so that what it names may not be all.
        bool isAllNamed = !SchemaKeyword.Subschemas(root).Any(sub => sub.Schema.ContainsKey("contains"));
        return
        [
            .. SchemaKeyword.Of(root)
                .Where(keyword => !(isAllNamed && IsBrokenAlone(keyword, broken)) && !MakesADifference(keyword, root, broken, valid)),
        ];
    }

    /// <summary>Whether all that the validator has against a document is this demand.</summary>
    private static bool IsBrokenAlone(SchemaKeyword keyword, List<(JsonNode? Document, string[][] Failures)> broken) =>
        broken.Exists(item => item.Failures.All(path => path.Any(keyword.Explains)));

    /// <summary>Whether some document is valid by one of two schemas, one with the demand and one without, and invalid by the other.</summary>
    private static bool MakesADifference(
        SchemaKeyword keyword, JsonNode root, List<(JsonNode? Document, string[][] Failures)> broken, List<JsonNode?> valid)
    {
        var without = new SchemaFile(keyword.RemoveFrom(root));
        return broken.Exists(item => item.Failures.Any(path => path.Any(keyword.MayExplain)) && without.IsValid(item.Document))
            || (keyword.IsInCondition && valid.Exists(document => !without.IsValid(document)));
    }

    /// <summary>The constants with the property that they are for; empty for the document itself and for definitions.</summary>
    private static IEnumerable<(string Property, string Value)> Constants(JsonNode root) =>
        from sub in SchemaKeyword.Subschemas(root)
        from value in (sub.Schema["enum"] as JsonArray ?? []).Append(sub.Schema["const"])
        where value?.GetValueKind() == JsonValueKind.String
        select (sub.Path.SkipLast(1).LastOrDefault() == "properties" ? sub.Path[^1] : "", value.GetValue<string>());
}
