using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Measures the rules that attribute what the models leave open, on PolNeAR train: for each rule the share of right sources, short stretches apart,
/// whatever the threshold; a stretch that the annotators give no source counts as wrong. Counts the double marks that lie in no stretch.
/// </summary>
internal sealed class QuotationRulesEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "quotation-rules";

    /// <inheritdoc/>
    public string Summary => "Attribution by rules where the models are silent: precision of each rule; double marks in no stretch.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, Models.Models models)
    {
        var annotator = new QuotationAnnotator(models, threshold: 0);
        var runner = new LayerRunner(models, annotator.Requires);
        var counts = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        int marks = 0, lost = 0;
        using var reader = new StreamReader(context.Data("quotes/polnear_train.jsonl"));
        foreach (AttributionArticle article in AttributionArticle.Read(reader))
        {
            AnnotatedArticle annotated = runner.Run(ArticleParsers.Parse(article.Text));
            var tokens = new ArticleTokens(annotated.Tree);
            Layer<QuotationRecord> layer = annotator.Annotate(annotated, CancellationToken.None);
            Count(article, layer, tokens, counts);
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens.Kinds[i] is TokenKind.OpenQuote or TokenKind.CloseQuote && tokens[i] is "\"" or "“" or "”" or "''" or "``")
                {
                    TextSpan mark = tokens.Spans[i];
                    marks++;
                    lost += layer.Any(item => item.Value.Kind != QuotationKind.Indirect && item.Span.Contains(mark)) ? 0 : 1;
                }
            }
        }

        return
        [
            .. counts.SelectMany(entry => new (string, double)[]
            {
                ($"{entry.Key}, stretches", entry.Value.Of),
                ($"{entry.Key}, right", entry.Value.Right),
                ($"{entry.Key}, precision", 100.0 * entry.Value.Right / entry.Value.Of),
            }),
            ("double marks", marks),
            ("double marks in no stretch", lost),
        ];
    }

    private static void Count(AttributionArticle article, Layer<QuotationRecord> layer, ArticleTokens tokens, SortedDictionary<string, (int Right, int Of)> counts)
    {
        foreach (QuotationRecord record in layer.Values)
        {
            if (record is { Kind: QuotationKind.Direct or QuotationKind.Mixed, NestedIn: null, Source: { } source } && !source.Rule.StartsWith("model:", StringComparison.Ordinal))
            {
                int words = 0;
                for (int i = 0; i < tokens.Count; i++)
                {
                    words += record.ContentSpans[0].Contains(tokens.Spans[i]) && tokens.IsWord(i) ? 1 : 0;
                }

                string key = $"{source.Rule}{(words > RulePrecision.LongestShort ? string.Empty : ", short")}";
                (int right, int of) = counts.GetValueOrDefault(key);
                bool isRight = AttributionScore.IsRight(article, [.. record.ContentSpans.Select(span => (span.Start, span.End))], (source.Span.Start, source.Span.End));
                counts[key] = (right + (isRight ? 1 : 0), of + 1);
            }
        }
    }
}
