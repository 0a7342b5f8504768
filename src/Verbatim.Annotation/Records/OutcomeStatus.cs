namespace Verbatim.Records;

/// <summary>What became of a request, as far as the article says.</summary>
public enum OutcomeStatus
{
    /// <summary>The article does not say.</summary>
    Unknown,

    /// <summary>It was done.</summary>
    Fulfilled,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was refused.</summary>
    Declined,

    /// <summary>No answer came.</summary>
    Ignored,
}
