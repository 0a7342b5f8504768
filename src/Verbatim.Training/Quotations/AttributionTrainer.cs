using Verbatim.Annotators.Quotations;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>Trains the filter of words, the cue model and the argument model on annotated articles. Deterministic.</summary>
internal static class AttributionTrainer
{
    private const int Epochs = 10;
    private const float Rate = 0.015f;
    private const double Keep = 0.8;

    /// <summary>Added to the score of the first unit of a cue: a cue missed costs source and content as well. Chosen on a held-out eighth of train.</summary>
    private const float CueBias = 0.9f;

    /// <summary>Trains on some articles.</summary>
    /// <param name="items">The articles.</param>
    /// <param name="log">Progress.</param>
    /// <param name="calibration">What is stored with the models.</param>
    /// <param name="omitted">Groups of features that are left out, as bits.</param>
    /// <returns>The container's content and the models that it holds.</returns>
    public static (ModelFileBuilder File, QuotationModels Models) Train(
        IReadOnlyList<AttributionCorpus.Item> items, TextWriter log, MarginalCalibration calibration, int omitted = 0)
    {
        var filter = new CueFilterTrainer();
        var cueRows = new List<ChainInstance>();
        var argumentRows = new List<ChainInstance>();
        foreach (AttributionCorpus.Item item in items)
        {
            var source = new AttributionRows(item, omitted);
            source.Add(filter);
            source.Add(cueRows, argumentRows);
        }

        log.WriteLine(FormattableString.Invariant($"{cueRows.Count} sentences, {argumentRows.Count} cues"));
        (float[] Unary, float[] Step) cues = new ChainTrainer(Epochs, Rate, Keep).Train(cueRows, log);
        (float[] Unary, float[] Step) arguments = new ChainTrainer(Epochs, Rate, Keep).Train(argumentRows, log);
        cues.Unary[(CueFeatures.Always * ChainModel.States) + CueFeatures.Begin] += CueBias;
        ModelFileBuilder file = new ModelFileBuilder(QuotationModels.Kind)
            .Add(MarginalCalibration.Section, calibration.Weights)
            .AddWeights(QuotationModels.FilterSection, filter.Train(log), compress: true)
            .AddWeights("cue.unary", cues.Unary, compress: true)
            .AddWeights("cue.step", cues.Step, compress: true)
            .AddWeights("argument.unary", arguments.Unary, compress: true)
            .AddWeights("argument.step", arguments.Step, compress: true);
        return (file, QuotationModels.Load(ModelFile.Open(QuotationModels.FileName, file.ToArray(), QuotationModels.Kind)));
    }
}
