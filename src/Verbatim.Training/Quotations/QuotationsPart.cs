using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Quotations;

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
        AttributionCorpus corpus = AttributionCorpus.Read(context, context.OpenModels(), AttributionCorpus.TrainFile);
        MarginalCalibration calibration = CrossValidate(corpus, context.Log).Fit();
        byte[] bytes = AttributionTrainer.Train(corpus.Items, context.Log, calibration).File.ToArray();
        return [new TrainedModel(QuotationModels.FileName, bytes, DataSet.PolNeAR.License, [DataSet.PolNeAR])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var annotator = new QuotationAnnotator(models);
        var score = new AttributionScore();
        var samples = new MarginalSamples();
        QuotationModels uncalibrated = models.Quotations.With(MarginalCalibration.None);
        foreach (AttributionCorpus.Item item in AttributionCorpus.Read(context, models, AttributionCorpus.DevelopmentFile).Items)
        {
            score.Add(item.Article, annotator.Annotate(item.Annotated, CancellationToken.None));
            samples.Add(item, uncalibrated);
        }

        return
        [
            .. score.ToList("PolNeAR dev"),
            .. samples.Errors(models.Quotations.Calibration, "PolNeAR dev"),
            .. samples.Errors(MarginalCalibration.None, "PolNeAR dev, without calibration"),
        ];
    }

    /// <summary>What models say of articles that they have not seen: each is trained on three quarters and applied to the fourth.</summary>
    private static MarginalSamples CrossValidate(AttributionCorpus corpus, TextWriter log)
    {
        var samples = new MarginalSamples();
        for (int fold = 0; fold < AttributionCorpus.Folds; fold++)
        {
            QuotationModels models = AttributionTrainer.Train(corpus.Others(fold, AttributionCorpus.Folds), log, MarginalCalibration.None).Models;
            foreach (AttributionCorpus.Item item in corpus.Part(fold, AttributionCorpus.Folds))
            {
                samples.Add(item, models);
            }
        }

        return samples;
    }
}
