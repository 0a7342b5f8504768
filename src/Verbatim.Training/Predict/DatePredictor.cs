using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime.Text;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Training.Predict;

/// <summary>
/// Finds the time expressions of <c>dates/*.jsonl</c> on the product's own path from raw text; <c>dct</c> is the publication date, and where it is
/// missing there is none.
/// </summary>
internal sealed class DatePredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public string Summary => "Time expressions with type and value (one document a line: id, text, dct).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, Models.Models models)
    {
        int number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                JObject document = Parse(line, number);
                var result = new JObject { ["id"] = document["id"], ["timexes"] = new JArray(Find(document, number, models).Select(Timex)) };
                output.Write(result.ToString(Formatting.None) + "\n");
            }
        }
    }

    private static JObject Parse(string line, int number)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonReaderException error)
        {
            throw new DataFormatException(error.Message, number);
        }
    }

    private static IEnumerable<Annotation<DateRecord>> Find(JObject document, int number, Models.Models models)
    {
        string text = document.Value<string>("text") ?? throw new DataFormatException("there is no text", number);
        var options = DateOptions.Default;
        if (document.Value<string>("dct") is { Length: >= 10 } created)
        {
            options = options with { Published = LocalDatePattern.Iso.Parse(created[..10]).GetValueOrThrow() };
        }

        return new DateAnnotator(options).Annotate(Tag(ArticleParsers.Parse(text), models), CancellationToken.None).Where(date => !date.Span.IsEmpty);
    }

    /// <summary>The tree with the one layer that dates are found with.</summary>
    internal static AnnotatedArticle Tag(SyntaxTree tree, Models.Models models)
    {
        ISentenceStep tagger = new PartOfSpeechAnnotator(models);
        ILayer layer = tagger.Join(tree.Root.Sentences.Select(sentence => (sentence.FullSpan.Start, tagger.Run(new SentenceContext(sentence, _ => null)))).ToList());
        return new AnnotatedArticle(tree).With(SentenceMorphology.Layer, layer);
    }

    private static JObject Timex(Annotation<DateRecord> date) => new()
    {
        ["span"] = new JArray(date.Span.Start, date.Span.End),
        ["type"] = date.Value.Type.ToString().ToUpperInvariant(),
        ["value"] = date.Value.Value,
    };
}
