namespace Verbatim.Records;

/// <summary>What stands on a timeline.</summary>
internal enum TimelineKind
{
    /// <summary>A date that the text names.</summary>
    Date,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A message.</summary>
    Message,
}
