namespace Verbatim.Training.Names;

/// <summary>How the name tagger is trained.</summary>
internal sealed record NameTrainingOptions
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>The weights at the end of so many last passes are averaged.</summary>
    public int AveragedEpochs { get; init; } = 3;

    /// <summary>Binary logarithm of the number of rows of the shipped table.</summary>
    public int TableBits { get; init; } = 16;

    /// <summary>Binary logarithm of the number of rows for the data sets' own weights, which are not shipped.</summary>
    public int OwnBits { get; init; } = 20;

    /// <summary>Features seen less often are left out.</summary>
    public int MinimumFeatureCount { get; init; } = 2;

    /// <summary>Step size of AdaGrad; it falls to a tenth over the passes.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>By which part all weights shrink every <see cref="DecayInterval"/> sentences.</summary>
    public float Decay { get; init; } = 0.003f;

    /// <summary>Sentences between two shrinkings.</summary>
    public int DecayInterval { get; init; } = 1024;

    /// <summary>Part of the features that is left out at random in training.</summary>
    public float Dropout { get; init; }

    /// <summary>Every so many sentences one belongs to a part that is held out, to learn what the probabilities are worth.</summary>
    public int HoldOut { get; init; } = 8;

    /// <summary>How many such parts are held out in turn; each costs a training of its own.</summary>
    public int HeldOutParts { get; init; } = 4;
}
