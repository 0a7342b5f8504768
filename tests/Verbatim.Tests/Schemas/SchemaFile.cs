using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Verbatim.Tests.Schemas;

/// <summary>A JSON Schema as JSON and as what a validator makes of it.</summary>
internal sealed class SchemaFile
{
    /// <summary>The draft of the published schemas. Editors know it best; a <c>$ref</c> hides what stands beside it.</summary>
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly EvaluationOptions Tree = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private readonly JsonSchema _schema;

    public SchemaFile(JsonNode root)
    {
        Root = root;
        Dialect dialect = (string?)root["$schema"] == Draft ? Dialect.Draft07 : Dialect.Draft202012;
        _schema = JsonSchema.Build(ToElement(root), new BuildOptions { SchemaRegistry = new SchemaRegistry(), Dialect = dialect });
    }

    /// <summary>The names of the published schemas: <c>records</c>, <c>report</c>, …</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Files("src", "*.schema.json").Select(path => Path.GetFileName(path)[..^".schema.json".Length])];

    /// <summary>The schema itself.</summary>
    public JsonNode Root { get; }

    /// <summary>A published schema by its name, wherever in the sources it stands.</summary>
    public static SchemaFile Load(string name) => Read(Repository.Files("src", $"{name}.schema.json").Single());

    /// <summary>The schema of a file of the repository.</summary>
    public static SchemaFile Read(string path) => new(JsonNode.Parse(Repository.Read(path))!);

    /// <summary>Fails with all errors when a document does not follow a published schema.</summary>
    public static void Validate(string name, string json) => Assert.AreEqual("", string.Join('\n', Load(name).Errors(json)));

    /// <summary>Whether a document follows the schema.</summary>
    public bool IsValid(JsonNode? document) => _schema.Evaluate(ToElement(document)).IsValid;

    /// <summary>What is wrong with a document, a line each.</summary>
    public IEnumerable<string> Errors(string json) =>
        Failures(JsonNode.Parse(json)).Select(failure => $"{failure.Place}: {failure.Message} ({failure.Path[^1]})");

    /// <summary>
    /// What a document breaks: the keyword as a JSON Pointer into the schema, before it each <c>$ref</c> that led there, and the place in the
    /// document.
    /// </summary>
    public IEnumerable<(string[] Path, string Place, string Message)> Failures(JsonNode? document)
    {
        return from detail in Invalid(_schema.Evaluate(ToElement(document), Tree))
               let place = detail.InstanceLocation.ToString()
               from error in detail.Errors ?? (detail.Details is { Count: > 0 } ? [] : new Dictionary<string, string> { [""] = "is invalid" })
               let path = Locate(detail.EvaluationPath.ToString(), error.Key)
               from keyword in error.Key == "required" ? Missing(path[^1], document, place) : [path[^1]]
               select ((string[])[.. path[..^1], keyword], place, error.Value);
    }

    /// <summary>The places in a <c>required</c> of the names that an object has not.</summary>
    private IEnumerable<string> Missing(string required, JsonNode? document, string place)
    {
        var value = (JsonObject)Find(document, place)!;
        return ((JsonArray)Find(Root, required)!).Select((name, i) => (Name: (string)name!, Index: i))
            .Where(name => !value.ContainsKey(name.Name)).Select(name => $"{required}/{name.Index}");
    }

    private static JsonNode? Find(JsonNode? root, string pointer) => pointer.Split('/').Skip(1).Aggregate(root, Step);

    /// <summary>The parts that make a result invalid; a condition that does not hold is none.</summary>
    private static IEnumerable<EvaluationResults> Invalid(EvaluationResults results) =>
        results.IsValid || results.EvaluationPath.ToString().EndsWith("/if", StringComparison.Ordinal)
            ? []
            : (results.Details ?? []).SelectMany(Invalid).Prepend(results);

    /// <summary>Follows a path of evaluation: the validator's own location in the schema is not right below arrays.</summary>
    private string[] Locate(string evaluationPath, string keyword)
    {
        JsonNode? node = Root;
        string location = "";
        var path = new List<string>();
        foreach (string part in evaluationPath.Split('/').Skip(1))
        {
            if (part == "$ref")
            {
                path.Add($"{location}/$ref");
                location = ((string)node![part]!).TrimStart('#');
                node = Find(Root, location);
            }
            else if (Step(node, part) is { } next)
            {
                (node, location) = (next, $"{location}/{part}");
            }
        }

        path.Add(keyword.Length == 0 ? location : $"{location}/{keyword}");
        return [.. path];
    }

    private static JsonNode? Step(JsonNode? node, string part)
    {
        string key = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return node is JsonArray array ? array[int.Parse(key, CultureInfo.InvariantCulture)] : node is JsonObject item ? item[key] : null;
    }

    private static JsonElement ToElement(JsonNode? node) => JsonSerializer.SerializeToElement(node);
}
