using System.Globalization;
using NodaTime;
using Verbatim.Annotators.Dates;

namespace Verbatim.Analyzers;

/// <summary>Compares and prints times of the article and of the truth.</summary>
internal static class Times
{
    /// <summary>
    /// Whether the article's time can be that of the record. A midnight written as the end of a day (<c>T24:00</c>) belongs to that day as well.
    /// </summary>
    public static bool Agree(string value, TimeRange stated, TimeRange recorded)
    {
        TimeRange range = value.EndsWith("T24:00", StringComparison.Ordinal) ? stated with { Earliest = stated.Earliest.AddSecondsWithin(-60) } : stated;
        return range.Overlaps(recorded);
    }

    /// <summary>Whether the range is one day or a part of it.</summary>
    public static bool IsWithinDay(TimeRange range) => range.FirstDay == range.LastDay;

    /// <summary>A day for a reader: <c>Tuesday, 8 November 2016</c>.</summary>
    public static string Print(LocalDate day) => day.ToString("dddd, d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A range for a reader: a day, or the first and the last.</summary>
    public static string Print(TimeRange range) =>
        IsWithinDay(range) ? Print(range.FirstDay) : $"{range.FirstDay.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)} to {range.LastDay.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}";
}
