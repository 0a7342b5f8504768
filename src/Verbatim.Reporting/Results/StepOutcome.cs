namespace Verbatim.Reporting;

/// <summary>What a run did with a step's result, against the run before (the words of Roslyn's incremental generators).</summary>
public enum StepOutcome
{
    /// <summary>There was no result before.</summary>
    New,

    /// <summary>It ran and its result differs.</summary>
    Modified,

    /// <summary>It ran and its result is the same.</summary>
    Unchanged,

    /// <summary>It did not run: its input is the same.</summary>
    Cached,

    /// <summary>Its input is gone.</summary>
    Removed,
}
