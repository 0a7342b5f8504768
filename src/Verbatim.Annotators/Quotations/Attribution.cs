namespace Verbatim.Annotators.Quotations;

/// <summary>What was found out about one quoted stretch, in token indices.</summary>
internal sealed record Attribution
{
    /// <summary>The noun phrase that names the source, or <c>null</c>.</summary>
    public Mention? Source { get; init; }

    /// <summary>The rule or the feature group that decided.</summary>
    public string Rule { get; init; } = "none";

    /// <summary>How sure the source is.</summary>
    public float Probability { get; init; }

    /// <summary>The first token of the cue; -1 when there is none.</summary>
    public int CueFirst { get; init; } = -1;

    /// <summary>The token behind the cue.</summary>
    public int CueEnd { get; init; } = -1;

    /// <summary>The stretch that this one is the next part of, or -1.</summary>
    public int ContinuesFrom { get; init; } = -1;

    /// <summary>The noun phrase that names whom the cue says was spoken to, or <c>null</c>.</summary>
    public Mention? Addressee { get; init; }
}
