using System.Text.Json.Nodes;

namespace Verbatim.Tests.Schemas;

/// <summary>One demand of a schema: a keyword, or one name of <c>required</c>, or one value of a condition's <c>enum</c>.</summary>
/// <param name="Path">Its place in the schema, from the root.</param>
internal sealed record SchemaKeyword(params string[] Path)
{
    private static readonly HashSet<string> Annotations =
        new(StringComparer.Ordinal) { "$schema", "$comment", "title", "description", "default", "examples" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "properties", "patternProperties", "definitions" };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf" };

    private static readonly HashSet<string> Schemas = new(StringComparer.Ordinal)
    {
        "items", "additionalItems", "additionalProperties", "propertyNames", "contains", "if", "then", "else", "not",
    };

    private static readonly HashSet<string> Assertions = new(StringComparer.Ordinal)
    {
        "$ref", "type", "enum", "const", "pattern", "format", "minLength", "maxLength",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "required", "dependencies",
    };

    private readonly string _outer = ToPointer(Path.TakeWhile(part => part is not ("if" or "not" or "contains")));

    /// <summary>The place as a JSON Pointer.</summary>
    public string Pointer { get; } = ToPointer(Path);

    /// <summary>Whether it stands in a condition, where it does not forbid anything by itself.</summary>
    public bool IsInCondition => Path.SkipLast(1).Any(part => part is "if" or "not");

    /// <summary>All subschemas of a schema with their places, the schema itself first.</summary>
    public static IEnumerable<(string[] Path, JsonObject Schema)> Subschemas(JsonNode? node, params string[] path)
    {
        if (node is not JsonObject schema)
        {
            yield break;
        }

        yield return (path, schema);
        foreach ((string key, JsonNode? value) in schema)
        {
            IEnumerable<(string Key, JsonNode? Schema)> inner =
                Maps.Contains(key) ? ((JsonObject)value!).Select(pair => (pair.Key, pair.Value))
                : Lists.Contains(key) ? ((JsonArray)value!).Select((item, i) => ($"{i}", item))
                : Schemas.Contains(key) ? [("", value)]
                : [];
            foreach ((string name, JsonNode? part) in inner)
            {
                foreach (var found in Subschemas(part, name.Length == 0 ? [.. path, key] : [.. path, key, name]))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The keywords of a schema that draft 7 does not know: misspelt ones.</summary>
    public static IEnumerable<string> Unknown(JsonNode root) =>
        from sub in Subschemas(root)
        from key in sub.Schema.Select(pair => pair.Key)
        where !Annotations.Contains(key) && !Maps.Contains(key) && !Lists.Contains(key) && !Schemas.Contains(key) && !Assertions.Contains(key)
        select new SchemaKeyword([.. sub.Path, key]).Pointer;

    /// <summary>Everything that a schema demands.</summary>
    public static IEnumerable<SchemaKeyword> Of(JsonNode root)
    {
        foreach ((string[] path, JsonObject schema) in Subschemas(root))
        {
            foreach ((string key, JsonNode? value) in schema.Where(pair => IsDemand(pair.Key, pair.Value)))
            {
                var keyword = new SchemaKeyword([.. path, key]);
                if (key == "required" || (key == "enum" && keyword.IsInCondition))
                {
                    foreach (string index in ((JsonArray)value!).Select((_, i) => $"{i}"))
                    {
                        yield return new SchemaKeyword([.. path, key, index]);
                    }
                }
                else
                {
                    yield return keyword;
                }
            }
        }
    }

    /// <summary>The schema without this demand.</summary>
    public JsonNode RemoveFrom(JsonNode root)
    {
        JsonNode copy = root.DeepClone();
        JsonNode parent = Path.SkipLast(1).Aggregate(copy, (node, part) => Step(node, part)!);
        if (parent is JsonArray array)
        {
            array.RemoveAt(int.Parse(Path[^1], System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            ((JsonObject)parent).Remove(Path[^1]);
        }

        return copy;
    }

    /// <summary>Whether breaking the keyword at a place of a schema may be breaking this demand.</summary>
    public bool MayExplain(string pointer) => IsAt(pointer, _outer);

    /// <summary>Whether breaking the keyword at a place of a schema is breaking this demand and no other.</summary>
    public bool Explains(string pointer) => IsAt(pointer, Pointer) && Path[^1] != "if" && !IsInCondition;

    public override string ToString() => Pointer;

    private static bool IsDemand(string key, JsonNode? value) =>
        Assertions.Contains(key) || Lists.Contains(key)
        || key is "if" or "then" or "else" or "not" or "contains" or "propertyNames"
        || (key is "additionalProperties" or "additionalItems" && value?.GetValueKind() == System.Text.Json.JsonValueKind.False);

    private static string ToPointer(IEnumerable<string> path) =>
        string.Concat(path.Select(part => "/" + part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));

    private static bool IsAt(string pointer, string place) =>
        pointer.StartsWith(place, StringComparison.Ordinal) && (pointer.Length == place.Length || pointer[place.Length] == '/');

    private static JsonNode? Step(JsonNode node, string part) =>
        node is JsonArray array ? array[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node[part];
}
