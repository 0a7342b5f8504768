using Verbatim.Annotators.Quotations;
using Verbatim.Models.Quotations;
using Verbatim.Parsing;

namespace Verbatim.Training.Quotations;

/// <summary>Trains cue and argument models on PolNeAR, over the product's own tokens, tags, parses and names.</summary>
internal sealed class QuotationsPart : ITrainingPart
{
    /// <inheritdoc/>
    public string Name => "quotations";

    /// <inheritdoc/>
    public string Summary => "Trains the attribution of quotations and of reported speech.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        AttributionCorpus corpus = AttributionCorpus.Read(context, context.OpenModels());
        byte[] bytes = AttributionTrainer.Train(corpus.Items, context.Log).File.ToArray();
        return [new TrainedModel(QuotationModels.FileName, bytes, DataSet.PolNeAR.License, [DataSet.PolNeAR])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, Models.Models models)
    {
        using var reader = new StreamReader(context.Data("quotes/polnear_dev.jsonl"));
        var runner = new LayerRunner(models, QuotationRecord.Layer);
        var score = new AttributionScore();
        foreach (AttributionArticle article in AttributionArticle.Read(reader))
        {
            score.Add(article, runner.Run(ArticleParsers.Parse(article.Text)).Get(QuotationRecord.Layer));
        }

        return score.ToList("PolNeAR dev");
    }
}
