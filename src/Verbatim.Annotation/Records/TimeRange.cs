using NodaTime;

namespace Verbatim.Records;

/// <summary>
/// The range of local time that an expression allows, half-open: from <paramref name="Earliest"/> up to, not including,
/// <paramref name="End"/>. A day is <c>[00:00 .. 00:00 of the next day)</c>. Compared by value.
/// </summary>
/// <param name="Earliest">The earliest moment.</param>
/// <param name="End">The moment behind the latest one.</param>
public readonly record struct TimeRange(LocalDateTime Earliest, LocalDateTime End)
{
    /// <summary>The whole of one day.</summary>
    public static TimeRange Day(LocalDate date) => new(date.AtMidnight(), date.PlusDays(1).AtMidnight());

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static TimeRange Days(LocalDate first, LocalDate last) => new(first.AtMidnight(), last.PlusDays(1).AtMidnight());

    /// <summary>The day of the earliest moment.</summary>
    public LocalDate FirstDay => Earliest.Date;

    /// <summary>The day of the last moment.</summary>
    public LocalDate LastDay => End > Earliest && End.TimeOfDay == LocalTime.Midnight ? End.Date.PlusDays(-1) : End.Date;

    /// <summary>Whether the two ranges share a moment.</summary>
    public bool Overlaps(TimeRange other) => Earliest < other.End && other.Earliest < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TimeRange other) => Earliest <= other.Earliest && other.End <= End;
}
