namespace Verbatim.Reporting.Changes;

/// <summary>What an edit did to a fact.</summary>
public enum FactChangeKind
{
    /// <summary>The article says it now and did not before.</summary>
    Added,

    /// <summary>The article said it before and does no more.</summary>
    Removed,

    /// <summary>The article says it otherwise.</summary>
    Changed,
}
