using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Training.Dates;

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
    public void Predict(TextReader input, TextWriter output, LanguageModels models)
    {
        int number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                TimexDocument document = TimexDocument.Parse(line, number);
                Layer<DateRecord> dates = new DateAnnotator(DateOptions.Default with { Published = document.Created })
                    .Annotate(Tag(ArticleParsers.Parse(document.Text), models), CancellationToken.None);
                var result = new JObject { ["id"] = document.Id, ["timexes"] = new JArray(dates.Where(date => !date.Span.IsEmpty).Select(Timex)) };
                output.Write(result.ToString(Formatting.None) + "\n");
            }
        }
    }

    /// <summary>The tree with the one layer that dates are found with.</summary>
    internal static AnnotatedArticle Tag(SyntaxTree tree, LanguageModels models)
    {
        var article = new AnnotatedArticle(tree);
        ISentenceStep tagger = new PartOfSpeechAnnotator(new VerbatimLinguisticLayer(models));
        ILayer layer = tagger.Join(article.Tokens.Sentences.Select((sentence, s) => (sentence.FullSpan.Start, tagger.Run(new SentenceContext(article.Tokens, s, _ => null)))).ToList());
        return article.With(SentenceMorphology.Layer, layer);
    }

    private static JObject Timex(Annotation<DateRecord> date) => new()
    {
        ["span"] = new JArray(date.Span.Start, date.Span.End),
        ["type"] = date.Record.Type.ToString().ToUpperInvariant(),
        ["value"] = date.Record.Value,
    };
}
