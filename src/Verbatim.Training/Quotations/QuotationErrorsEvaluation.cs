using Verbatim.Annotators.Quotations;
using Verbatim.Models.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Measures attribution on an eighth of PolNeAR train with models trained on the other seven: what choices are made by, so that the development part
/// is only scored.
/// </summary>
internal sealed class QuotationErrorsEvaluation : IEvaluation
{
    private const int HeldOut = 7;

    /// <inheritdoc/>
    public string Name => "quotation-errors";

    /// <inheritdoc/>
    public string Summary => "Attribution on a held-out eighth of train: scores and the commonest errors.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, Models.Models models)
    {
        AttributionCorpus corpus = AttributionCorpus.Read(context, models);
        QuotationModels trained = AttributionTrainer.Train(corpus.Others(HeldOut, AttributionCorpus.Eighths), context.Log, MarginalCalibration.None).Models;
        var annotator = new QuotationAnnotator();
        var score = new AttributionScore();
        foreach (AttributionCorpus.Item item in corpus.Part(HeldOut, AttributionCorpus.Eighths))
        {
            score.Add(item.Article, annotator.Annotate(item.Annotated, trained, CancellationToken.None));
        }

        return score.ToList("held-out eighth");
    }
}
