using Verbatim.Records;

namespace Verbatim.Truth;

/// <summary>A date, a time or a range of days in the truth.</summary>
/// <param name="Value">As written there: a TIMEX3 value, or two with a slash between (<c>2016-07-25/2016-07-28</c>).</param>
/// <param name="Range">The local times it allows.</param>
public sealed record FactTime(string Value, TimeRange Range)
{
    /// <summary>Whether the value names a time of day, not only a day or more.</summary>
    public bool HasTime => Value.Contains('T', StringComparison.Ordinal);
}
