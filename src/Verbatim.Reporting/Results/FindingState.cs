namespace Verbatim.Reporting;

/// <summary>A finding's state against a baseline or the run before (the words of SARIF 2.1.0).</summary>
public enum FindingState
{
    /// <summary>It was not there before; also without a baseline.</summary>
    New,

    /// <summary>It was there before.</summary>
    Unchanged,

    /// <summary>It was there before with another message or severity.</summary>
    Updated,

    /// <summary>It was there before and is gone.</summary>
    Absent,
}
