using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Quotations;

/// <summary>The models of attribution: one finds cues, one finds source and content of a cue. Immutable; safe to share between threads.</summary>
internal sealed class QuotationModels(CueFilter filter, ChainModel cues, ChainModel arguments, MarginalCalibration calibration)
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "quotations.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "quotations";

    /// <summary>Section of <see cref="Filter"/>.</summary>
    internal const string FilterSection = "cue.filter";

    /// <summary>Tells which words a cue may begin with.</summary>
    public CueFilter Filter { get; } = filter;

    /// <summary>Labels the units of a sentence as cues.</summary>
    public ChainModel Cues { get; } = cues;

    /// <summary>Labels the units around a cue as source or content.</summary>
    public ChainModel Arguments { get; } = arguments;

    /// <summary>Says how often parts of such an attribution are right.</summary>
    public MarginalCalibration Calibration { get; } = calibration;

    /// <summary>The same models with another calibration.</summary>
    public QuotationModels With(MarginalCalibration calibration) => new(Filter, Cues, Arguments, calibration);

    /// <summary>Reads the models from their container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static QuotationModels Load(ModelFile file) =>
        new(CueFilter.Load(file, FilterSection), Read(file, "cue"), Read(file, "argument"), MarginalCalibration.Load(file));

    private static ChainModel Read(ModelFile file, string name)
    {
        QuantizedWeights unary = file.Quantized(name + ".unary"), step = file.Quantized(name + ".step");
        if (unary.Count != ChainModel.States << ChainModel.UnaryBits || step.Count != ChainModel.Pairs << ChainModel.StepBits)
        {
            throw file.Fault(name + ".unary", "there are not as many weights as features");
        }

        return new ChainModel(unary, step);
    }
}
