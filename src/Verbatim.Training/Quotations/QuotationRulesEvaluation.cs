using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.Quotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Measures the rules that attribute what the models leave open, on PolNeAR train: for each rule the share of right sources, short stretches apart,
/// whatever the threshold; a stretch that the annotators give no source counts as wrong. The models are trained on three quarters of the articles and
/// the rules counted on the fourth, four times.
/// </summary>
internal sealed class QuotationRulesEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "quotation-rules";

    /// <inheritdoc/>
    public string Summary => "Attribution by rules where the models are silent: precision of each rule on four held-out parts of train.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var annotator = new QuotationAnnotator(threshold: 0);
        AttributionCorpus corpus = AttributionCorpus.Read(context, models);
        var counts = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        for (int fold = 0; fold < AttributionCorpus.Folds; fold++)
        {
            QuotationModels trained = AttributionTrainer.Train(corpus.Others(fold, AttributionCorpus.Folds), context.Log, models.Quotations.Calibration).Models;
            foreach (AttributionCorpus.Item item in corpus.Part(fold, AttributionCorpus.Folds))
            {
                Count(annotator.Annotate(item.Annotated, trained, CancellationToken.None), item, counts);
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
        ];
    }

    private static void Count(Layer<QuotationRecord> layer, AttributionCorpus.Item item, SortedDictionary<string, (int Right, int Of)> counts)
    {
        foreach (QuotationRecord record in layer.Values)
        {
            if (record is { Kind: QuotationKind.Direct or QuotationKind.Mixed, NestedIn: null, Source: { } source } && !source.Rule.StartsWith("model:", StringComparison.Ordinal))
            {
                QuoteRegion region = item.Units.Regions.First(region => item.Tokens.Spans[region.First].Start == record.ContentSpans[0].Start);
                int words = Enumerable.Range(region.First, region.Last - region.First).Count(item.Tokens.IsWord);
                string key = RulePrecision.ClassOf(source.Rule, words, StretchPlacements.Of(item.Tokens, region));
                (int right, int of) = counts.GetValueOrDefault(key);
                bool isRight = AttributionScore.IsRight(item.Article, [.. record.ContentSpans.Select(span => (span.Start, span.End))], (source.Span.Start, source.Span.End));
                counts[key] = (right + (isRight ? 1 : 0), of + 1);
            }
        }
    }
}
