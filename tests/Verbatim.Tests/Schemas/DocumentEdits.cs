using System.Globalization;
using System.Text.Json.Nodes;

namespace Verbatim.Tests.Schemas;

/// <summary>
/// All documents that are one edit away from a document: a value that is of another type, longer, smaller or greater, an alternative of the schema
/// or, for a null, the value of another place of the same name; a property that is gone or that nobody knows; an item that is gone or there twice.
/// </summary>
internal static class DocumentEdits
{
    private const string Odd = "no such key";

    /// <summary>The edited documents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">Values that a property may have beside its own: the constants of the schema.</param>
    public static IEnumerable<JsonNode?> Of(JsonNode document, ILookup<string, string> words)
    {
        string[][] places = [.. Places(document)];
        ILookup<string, string[]> filled = places.Where(path => path.Length > 0 && Find(document, path) is not null).ToLookup(path => path[^1]);
        foreach (string[] path in places)
        {
            string key = path.LastOrDefault() ?? "";
            JsonNode? old = Find(document, path);
            IEnumerable<JsonNode?> others = old is null ? filled[key].Take(1).Select(other => Find(document, other)!.DeepClone()) : [];
            foreach (JsonNode? value in Values(old, words[key]).Concat(others))
            {
                yield return With(document, path, value);
            }
        }
    }

    /// <summary>The document with another value at a place.</summary>
    public static JsonNode? With(JsonNode document, string[] path, JsonNode? value)
    {
        if (path.Length == 0)
        {
            return value;
        }

        JsonNode copy = document.DeepClone();
        JsonNode parent = Find(copy, path[..^1])!;
        if (parent is JsonArray array)
        {
            array[int.Parse(path[^1], CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[path[^1]] = value;
        }

        return copy;
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? value, IEnumerable<string> words)
    {
        IEnumerable<JsonNode?> others = [null, JsonValue.Create(0), JsonValue.Create("")];
        return others.Concat(value switch
        {
            JsonObject item => Objects(item),
            JsonArray items => Arrays(items),
            JsonValue scalar when scalar.TryGetValue(out string? text) => Strings(text, words),
            JsonValue scalar when scalar.TryGetValue(out double number) => [number - 1, -1, 0.5, number + 1, 1e12],
            _ => words.Select(word => (JsonNode)word),
        });
    }

    private static IEnumerable<JsonNode?> Objects(JsonObject value)
    {
        foreach (string key in value.Select(pair => pair.Key))
        {
            var copy = (JsonObject)value.DeepClone();
            copy.Remove(key);
            yield return copy;
        }

        var more = (JsonObject)value.DeepClone();
        more[Odd] = value.Select(pair => pair.Value).FirstOrDefault()?.DeepClone();
        yield return more;
    }

    private static IEnumerable<JsonNode?> Arrays(JsonArray items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            var copy = (JsonArray)items.DeepClone();
            copy.RemoveAt(i);
            yield return copy;
        }

        if (items.Count > 0)
        {
            yield return new JsonArray();
            var twice = (JsonArray)items.DeepClone();
            twice.Add(items[0]?.DeepClone());
            yield return twice;
        }
    }

    private static IEnumerable<JsonNode?> Strings(string text, IEnumerable<string> words) =>
        words.Prepend(" ").Append(Odd).Append(text + "!").Where(word => word != text).Select(word => (JsonNode)word);

    private static IEnumerable<string[]> Places(JsonNode? node, params string[] path)
    {
        IEnumerable<(string Key, JsonNode? Value)> inner = node switch
        {
            JsonObject item => item.Select(pair => (pair.Key, pair.Value)),
            JsonArray items => items.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return inner.SelectMany(pair => Places(pair.Value, [.. path, pair.Key])).Prepend(path);
    }

    private static JsonNode? Find(JsonNode document, string[] path) =>
        path.Aggregate(
            (JsonNode?)document,
            (node, part) => node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)] : node![part]);
}
