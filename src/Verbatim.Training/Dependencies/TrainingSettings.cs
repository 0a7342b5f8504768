namespace Verbatim.Training.Dependencies;

/// <summary>What can be chosen about the parser and its training. The defaults are those of the shipped model.</summary>
internal sealed record TrainingSettings
{
    /// <summary>Those of the parsers that annotate plain text for the one that is kept.</summary>
    public static readonly IReadOnlyList<TrainingSettings> Teachers =
    [
        new() { Epochs = 10, TagDropout = 0, TagWeight = 0, Seed = TrainingContext.Seed },
        new() { Epochs = 10, TagDropout = 0, Seed = TrainingContext.Seed + 1 },
        new() { Epochs = 10, TagDropout = 0, Seed = TrainingContext.Seed + 2 },
    ];

    public int Word { get; init; } = 64;

    public int Tag { get; init; } = 32;

    public int Encoder { get; init; } = 128;

    public int Hidden { get; init; } = 128;

    public int Recurrent { get; init; } = 2;

    public int AffixRows { get; init; } = 2048;

    /// <summary>How often a word must occur to get a vector of its own.</summary>
    public int WordCutoff { get; init; } = 2;

    /// <summary>How often a word must occur in the treebank and in parsed text together to get one.</summary>
    public int SilverCutoff { get; init; } = 6;

    /// <summary>How often an arc of one direction and relation must occur to become a transition.</summary>
    public int ActionCutoff { get; init; } = 5;

    public float InputDropout { get; init; } = 0.1f;

    public float EncoderDropout { get; init; } = 0.1f;

    public float HiddenDropout { get; init; } = 0.2f;

    /// <summary>A word of frequency f counts as unknown with probability a / (a + f).</summary>
    public float WordDropout { get; init; } = 0.25f;

    /// <summary>How often a word's tags are withheld.</summary>
    public float TagDropout { get; init; } = 0.1f;

    /// <summary>How much telling the gold tags counts beside parsing; 0 leaves it out.</summary>
    public float TagWeight { get; init; } = 0.3f;

    public int Epochs { get; init; } = 12;

    /// <summary>How often training goes over parsed text before the treebank.</summary>
    public int SilverPasses { get; init; } = 2;

    /// <summary>Number of words between two updates.</summary>
    public int Batch { get; init; } = 250;

    public float Rate { get; init; } = 0.002f;

    /// <summary>Updates until the full rate.</summary>
    public int WarmUp { get; init; } = 200;

    /// <summary>How often training goes on from the parser's own choice instead of a best one, after the first epoch.</summary>
    public float Explore { get; init; } = 0.9f;

    /// <summary>Another seed than the teachers'.</summary>
    public ulong Seed { get; init; } = TrainingContext.Seed - 1;
}
