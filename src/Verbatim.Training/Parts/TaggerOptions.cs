namespace Verbatim.Training.Parts;

/// <summary>How the tagger is trained.</summary>
internal sealed record TaggerOptions
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Runs from nothing, each with an order of its own; the model is their mean.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>A form seen at least this often may be certain: it then has one label, which is not decided anew.</summary>
    public int CertainCount { get; init; } = 50;

    /// <summary>The share of its label that makes a form certain.</summary>
    public double CertainShare { get; init; } = 0.998;

    /// <summary>By how much the right label must lead.</summary>
    public float Margin { get; init; } = 2;

    /// <summary>In training, a label that the word and its neighbours, each by itself, put this far behind the best is out of the question.</summary>
    public float TrainingGate { get; init; } = 30;

    /// <summary>The same in the model, whose averaged weights are steadier.</summary>
    public float Gate { get; init; } = 20;

    /// <summary>Features seen less often are left out.</summary>
    public int MinimumFeatureCount { get; init; } = 2;

    /// <summary>Joint labels seen less often become the most frequent one with the same universal tag.</summary>
    public int MinimumLabelCount { get; init; } = 10;

    /// <summary>Folds for the ambiguity classes; the last is also held out once for calibration.</summary>
    public int Folds { get; init; } = 10;

    /// <summary>Averaged weights below this are left out of the model.</summary>
    public float Threshold { get; init; } = 0.7f;
}
