using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>What became of a request and where the article says so.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Span">The place that says so; <c>null</c> when nothing does.</param>
/// <param name="Latency">How long it took, as a TIMEX3 duration, or <c>null</c>.</param>
public sealed record RequestOutcome(OutcomeStatus Status, TextSpan? Span, string? Latency);

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
