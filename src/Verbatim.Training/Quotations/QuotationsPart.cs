using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Models;
using Verbatim.Models.Quotations;
using Verbatim.Parsing;

namespace Verbatim.Training.Quotations;

/// <summary>Trains cue and argument models on PolNeAR, over the product's own tokens, tags, parses and names.</summary>
internal sealed class QuotationsPart : ITrainingPart
{
    private const int Epochs = 6;
    private const float Rate = 0.015f;
    private const double Keep = 0.8;

    /// <summary>Added to the score of the first unit of a cue: a cue missed costs source and content as well. Chosen on a held-out eighth of train.</summary>
    private const float CueBias = 0.9f;

    /// <inheritdoc/>
    public string Name => "quotations";

    /// <inheritdoc/>
    public string Summary => "Trains the attribution of quotations and of reported speech.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        var cueRows = new List<ChainInstance>();
        var argumentRows = new List<ChainInstance>();
        var runner = new LayerRunner(context.OpenModels(), new QuotationAnnotator().Requires);
        using (var reader = new StreamReader(context.Data("quotes/polnear_train.jsonl")))
        {
            foreach (AttributionArticle article in AttributionArticle.Read(reader))
            {
                AddRows(article, runner, cueRows, argumentRows);
            }
        }

        context.Log.WriteLine(FormattableString.Invariant($"{cueRows.Count} sentences, {argumentRows.Count} cues"));
        (float[] Unary, float[] Step) cues = new ChainTrainer(QuotationModels.CueStates, Epochs, Rate, Keep).Train(cueRows, context.Log);
        (float[] Unary, float[] Step) arguments = new ChainTrainer(QuotationModels.ArgumentStates, Epochs, Rate, Keep).Train(argumentRows, context.Log);
        cues.Unary[(CueFeatures.Always * QuotationModels.CueStates) + CueFeatures.Begin] += CueBias;
        byte[] bytes = new ModelFileBuilder(QuotationModels.Kind)
            .AddWeights("cue.unary", cues.Unary, compress: true)
            .AddWeights("cue.step", cues.Step, compress: true)
            .AddWeights("argument.unary", arguments.Unary, compress: true)
            .AddWeights("argument.step", arguments.Step, compress: true)
            .ToArray();
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

    private static void AddRows(AttributionArticle article, LayerRunner runner, List<ChainInstance> cueRows, List<ChainInstance> argumentRows)
    {
        AnnotatedArticle annotated = runner.Run(ArticleParsers.Parse(article.Text));
        var tokens = new ArticleTokens(annotated.Tree);
        var units = new UnitRow(tokens, QuoteGrammar.Parse(tokens));
        new AttributionRows(units, TokenSyntax.Create(annotated, tokens)).Add(article, cueRows, argumentRows);
    }
}
