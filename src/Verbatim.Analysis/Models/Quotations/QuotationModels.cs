namespace Verbatim.Models.Quotations;

/// <summary>The models of attribution: one finds cues, one finds source and content of a cue. Immutable; safe to share between threads.</summary>
internal sealed class QuotationModels(ChainModel cues, ChainModel arguments)
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "quotations.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "quotations";

    /// <summary>Number of states of the cue model.</summary>
    internal const int CueStates = 3;

    /// <summary>Number of states of the argument model.</summary>
    internal const int ArgumentStates = 4;

    /// <summary>Labels the units of a sentence as cues.</summary>
    public ChainModel Cues { get; } = cues;

    /// <summary>Labels the units around a cue as source or content.</summary>
    public ChainModel Arguments { get; } = arguments;

    /// <summary>Reads the models from their container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static QuotationModels Load(ModelFile file) => new(Read(file, "cue", CueStates), Read(file, "argument", ArgumentStates));

    private static ChainModel Read(ModelFile file, string name, int states)
    {
        float[] unary = file.Weights(name + ".unary"), step = file.Weights(name + ".step");
        if (unary.Length != states << ChainModel.UnaryBits || step.Length != (states * states) << ChainModel.StepBits)
        {
            throw file.Fault(name + ".unary", "there are not as many weights as features");
        }

        return new ChainModel(states, unary, step);
    }
}
