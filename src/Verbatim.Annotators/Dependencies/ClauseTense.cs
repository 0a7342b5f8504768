namespace Verbatim.Annotators.Dependencies;

/// <summary>The tense of a clause as its finite verb shows it.</summary>
internal enum ClauseTense
{
    /// <summary>No finite verb, or a modal verb that does not say.</summary>
    None,

    /// <summary>Past: "asked", "had asked", "was asked".</summary>
    Past,

    /// <summary>Present: "asks", "has asked", "is asked".</summary>
    Present,

    /// <summary>Future: "will ask".</summary>
    Future,
}
