using System.Globalization;
using NodaTime;
using Verbatim.Annotators.Dates;

namespace Verbatim.Truth;

/// <summary>Reads the dates of a truth: <c>2016</c>, <c>2016-07</c>, <c>2016-07-25</c>, <c>2016-07-25T18:35</c>, or two with a slash between.</summary>
internal static class FactTimeParser
{
    private const string Forms = "write 2016, 2016-07, 2016-07-25, 2016-07-25T18:35, or two of them with a slash between";

    /// <summary>Reads a value; <paramref name="reason"/> says what is wrong with one that cannot be read.</summary>
    public static FactTime? Parse(string value, out string reason)
    {
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Range(value, out reason) is { } range ? new FactTime(value, range) : null;
        }

        if (Range(value.AsSpan(0, slash), out reason) is not { } first || Range(value.AsSpan(slash + 1), out reason) is not { } last)
        {
            return null;
        }

        if (last.End < first.Earliest)
        {
            reason = "it ends before it begins";
            return null;
        }

        return new FactTime(value, new TimeRange(first.Earliest, last.End));
    }

    private static TimeRange? Range(ReadOnlySpan<char> value, out string reason)
    {
        reason = Forms;
        int t = value.IndexOf('T');
        ReadOnlySpan<char> day = t < 0 ? value : value[..t];
        if (day.Length is not (4 or 7 or 10) || !Number(day[..4], 1, 9999, out int year))
        {
            return null;
        }

        if (day.Length == 4)
        {
            return t >= 0 ? null : TimeRange.Days(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }

        if (day[4] != '-' || !Number(day[5..7], 0, 99, out int month))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"there is no month {month}");
            return null;
        }

        var first = new LocalDate(year, month, 1);
        if (day.Length == 7)
        {
            return t >= 0 ? null : new TimeRange(first.AtMidnight(), first.MidnightAfterMonths(1));
        }

        if (day[7] != '-' || !Number(day[8..10], 0, 99, out int number))
        {
            return null;
        }

        int days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (number < 1 || number > days)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"{first.ToString("MMMM uuuu", CultureInfo.InvariantCulture)} has {days} days");
            return null;
        }

        var date = new LocalDate(year, month, number);
        return t < 0 ? TimeRange.Day(date) : Time(date, value[(t + 1)..], ref reason);
    }

    private static TimeRange? Time(LocalDate date, ReadOnlySpan<char> time, ref string reason)
    {
        if (time.Length != 5 || time[2] != ':' || !Number(time[..2], 0, 99, out int hour) || !Number(time[3..], 0, 99, out int minute))
        {
            return null;
        }

        if (hour > 23 || minute > 59)
        {
            reason = "there is no such time of day";
            return null;
        }

        LocalDateTime moment = date.At(new LocalTime(hour, minute));
        return new TimeRange(moment, moment.AddSecondsWithin(60));
    }

    private static bool Number(ReadOnlySpan<char> digits, int least, int most, out int number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return number >= least && number <= most;
    }
}
