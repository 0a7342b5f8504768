namespace Verbatim.Records;

/// <summary>When a message was sent, as far as the article says.</summary>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Range">The local times it allows, or <c>null</c>.</param>
/// <param name="Date">The id of the date expression that says so, or <c>null</c> when it follows from another message.</param>
public sealed record MessageTime(string Value, TimeRange? Range, string? Date);
