using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Measures what each group of features is worth: trains without it on seven eighths of PolNeAR train and scores on the eighth, rules included.
/// </summary>
internal sealed class QuotationAblationEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "quotation-ablation";

    /// <inheritdoc/>
    public string Summary => "Attribution on a held-out eighth of train without each group of features.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        AttributionCorpus corpus = AttributionCorpus.Read(context, models);
        var scores = new List<(string, double)>(Score(corpus, context.Log, models, 0, "all features"));
        foreach (FeatureGroup group in Enum.GetValues<FeatureGroup>())
        {
            scores.AddRange(Score(corpus, context.Log, models, 1 << (int)group, $"without {group.ToString().ToLowerInvariant()}"));
        }

        return scores;
    }

    private static IReadOnlyList<(string Name, double Value)> Score(AttributionCorpus corpus, TextWriter log, LanguageModels models, int omitted, string name)
    {
        AttributionCorpus.Item[] train = corpus.Others(QuotationErrorsEvaluation.HeldOut, AttributionCorpus.Eighths);
        QuotationModels trained = AttributionTrainer.Train(train, log, models.Quotations.Calibration, omitted).Models;
        var annotator = new QuotationAnnotator();
        var score = new AttributionScore();
        foreach (AttributionCorpus.Item item in corpus.Part(QuotationErrorsEvaluation.HeldOut, AttributionCorpus.Eighths))
        {
            score.Add(item.Article, annotator.Annotate(item.Annotated, trained, CancellationToken.None, omitted));
        }

        return score.ToList(name);
    }
}
