using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.Quotations;
using Verbatim.Records;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Measures attribution on an eighth of PolNeAR train with models trained on the other seven: what choices are made by, so that the development part
/// is only scored.
/// </summary>
internal sealed class QuotationErrorsEvaluation : IEvaluation
{
    /// <summary>The part that is held out.</summary>
    internal const int HeldOut = 7;

    /// <inheritdoc/>
    public string Name => "quotation-errors";

    /// <inheritdoc/>
    public string Summary => "Attribution on a held-out eighth of train: scores and the commonest errors.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        AttributionCorpus corpus = AttributionCorpus.Read(context, models);
        QuotationModels trained = AttributionTrainer.Train(corpus.Others(HeldOut, AttributionCorpus.Eighths), context.Log, models.Quotations.Calibration).Models;
        var annotator = new QuotationAnnotator();
        var score = new AttributionScore();
        var errors = new AttributionErrors();
        foreach (AttributionCorpus.Item item in corpus.Part(HeldOut, AttributionCorpus.Eighths))
        {
            Layer<QuotationRecord> layer = annotator.Annotate(item.Annotated, trained, CancellationToken.None);
            score.Add(item.Article, layer);
            errors.Add(item, layer);
        }

        return [.. score.ToList("held-out eighth"), .. errors.Ranked.Select(error => (error.Name, (double)error.Count))];
    }
}
