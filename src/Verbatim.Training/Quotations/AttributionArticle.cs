using Newtonsoft.Json.Linq;

namespace Verbatim.Training.Quotations;

/// <summary>One article of an attribution corpus.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">Its attributions.</param>
internal sealed record AttributionArticle(string Id, string Text, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>Reads a JSONL file, one article a line.</summary>
    /// <exception cref="DataFormatException">A line is not an article.</exception>
    public static IEnumerable<AttributionArticle> Read(TextReader reader)
    {
        int line = 0;
        while (reader.ReadLine() is { } json)
        {
            line++;
            if (json.Length > 0)
            {
                yield return Parse(json, line);
            }
        }
    }

    private static AttributionArticle Parse(string json, int line)
    {
        try
        {
            JObject article = JObject.Parse(json);
            return new AttributionArticle(
                article.Value<string>("id") ?? throw new DataFormatException("an article has no id", line),
                article.Value<string>("text") ?? throw new DataFormatException("an article has no text", line),
                [.. (article["quotes"] ?? new JArray()).Select(quote => new GoldAttribution(Spans(quote["source"]), Spans(quote["cue"]), Spans(quote["content"])))]);
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            throw new DataFormatException(error.Message, line);
        }
    }

    private static (int Start, int End)[] Spans(JToken? token) =>
        token is JArray array ? [.. array.Select(pair => (pair[0]!.Value<int>(), pair[1]!.Value<int>()))] : [];
}
