using NodaTime;

namespace Verbatim.Annotators.Dates;

/// <summary>
/// The range of local time that an expression allows, half-open: from <paramref name="Earliest"/> up to, not including,
/// <paramref name="End"/>. A day is <c>[00:00 .. 00:00 of the next day)</c>; a range to the end of the year 9999 ends with the last moment
/// of the calendar. Compared by value.
/// </summary>
/// <param name="Earliest">The earliest moment.</param>
/// <param name="End">The moment behind the latest one.</param>
public readonly record struct TimeRange(LocalDateTime Earliest, LocalDateTime End)
{
    /// <summary>The whole of one day.</summary>
    public static TimeRange Day(LocalDate date) => new(date.AtMidnight(), date.MidnightAfterDays(1));

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static TimeRange Days(LocalDate first, LocalDate last) => new(first.AtMidnight(), last.MidnightAfterDays(1));

    /// <summary>The day of the earliest moment.</summary>
    public LocalDate FirstDay => Earliest.Date;

    /// <summary>The day of the last moment.</summary>
    public LocalDate LastDay => End > Earliest && End.TimeOfDay == LocalTime.Midnight ? End.Date.PlusDays(-1) : End.Date;

    /// <summary>Whether the range is of whole days.</summary>
    public bool IsWholeDays =>
        End > Earliest && Earliest.TimeOfDay == LocalTime.Midnight && (End.TimeOfDay == LocalTime.Midnight || End == LocalDateTime.MaxIsoValue);

    /// <summary>Whether the two ranges share a moment.</summary>
    public bool Overlaps(TimeRange other) => Earliest < other.End && other.Earliest < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TimeRange other) => Earliest <= other.Earliest && other.End <= End;
}
