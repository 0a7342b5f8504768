using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;
using Verbatim.Text;

namespace Verbatim.Training.Dates;

/// <summary>A document of <c>dates/*.jsonl</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Created">Its creation date, or <c>null</c>.</param>
/// <param name="Gold">The time expressions marked in it; empty when the file has none.</param>
internal sealed record TimexDocument(string Id, string Text, LocalDate? Created, IReadOnlyList<Timex> Gold)
{
    /// <summary>Reads one line.</summary>
    /// <exception cref="DataFormatException">The line is not in this form.</exception>
    public static TimexDocument Parse(string line, int number)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            JObject document = JObject.Load(reader);
            string text = document.Value<string>("text") ?? throw new DataFormatException("there is no text", number);
            LocalDate? created = document.Value<string>("dct") is { Length: >= 10 } dct && LocalDatePattern.Iso.Parse(dct[..10]).TryGetValue(default, out LocalDate date) ? date : null;
            return new TimexDocument(document.Value<string>("id") ?? "", text, created, [.. (document["timexes"] as JArray ?? []).Select(Timex)]);
        }
        catch (JsonReaderException error)
        {
            throw new DataFormatException(error.Message, number);
        }
    }

    /// <summary>Reads a file whole.</summary>
    public static List<TimexDocument> Read(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, i)).Where(item => !string.IsNullOrWhiteSpace(item.line)).Select(item => Parse(item.line, item.i + 1))];

    private static Timex Timex(JToken item) => new(
        TextSpan.FromBounds((int)item["span"]![0]!, (int)item["span"]![1]!), item.Value<string>("type") ?? "", item.Value<string>("value") ?? "", 1);
}
