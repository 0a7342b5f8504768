using NodaTime;
using NodaTime.Calendars;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Calendar arithmetic on fields that may be partial. Weeks are ISO weeks; years before Christ are negative without a year 0.</summary>
internal static class CalendarMath
{
    /// <summary>The month in which a season begins.</summary>
    public static int FirstMonth(Season season) => season switch { Season.Spring => 3, Season.Summer => 6, Season.Fall => 9, _ => 12 };

    /// <summary>The year as NodaTime counts it (1 BC = 0).</summary>
    public static int ToNoda(int year) => year < 0 ? year + 1 : year;

    /// <summary>The year as people count it (0 = 1 BC).</summary>
    public static int FromNoda(int year) => year <= 0 ? year - 1 : year;

    /// <summary>The first day that the fields allow; <c>null</c> when they fix no year or no such day exists.</summary>
    public static LocalDate? FirstDay(in CalendarFields f)
    {
        if (f is { Year: 0, Decade: 0, Century: 0 })
        {
            return null;
        }

        int year = ToNoda(f.Year);
        if (f.Year != 0 && !LocalCalendar.Covers(year))
        {
            return null;
        }

        return f switch
        {
            { Year: 0, Decade: not 0 } => Start(f.Decade > 0 ? f.Decade : ToNoda(f.Decade) - 9),
            { Year: 0 } => Start(f.Century > 0 ? ((f.Century - 1) * 100) + 1 : ToNoda(f.Century * 100)),
            { Month: > 0, Day: > 0 } => f.Day <= DaysInMonth(year, f.Month) ? new LocalDate(year, f.Month, f.Day) : null,
            { Month: > 0 } => new LocalDate(year, f.Month, 1),
            { Week: > 0, IsWeekend: true } => WeekStart(year, f.Week)?.AddDays(5),
            { Week: > 0 } => WeekStart(year, f.Week)?.AddDays(f.Weekday > 0 ? f.Weekday - 1 : 0),
            { Season: not Season.None } => new LocalDate(year, FirstMonth(f.Season), 1),
            { Quarter: > 0 and <= 4 } => new LocalDate(year, (f.Quarter * 3) - 2, 1),
            { Half: > 0 } => new LocalDate(year, (f.Half * 6) - 5, 1),
            _ => Start(year),
        };
    }

    /// <summary>The local times that the fields allow; <c>null</c> when they fix no year or no such day exists.</summary>
    public static TimeRange? RangeOf(in CalendarFields f)
    {
        if (FirstDay(f) is not { } first)
        {
            return null;
        }

        LocalDateTime start = first.AtMidnight();
        if (f.HasClock && f.Day > 0)
        {
            LocalDateTime moment = start.AddSecondsWithin(ClockOf(f));
            return new TimeRange(moment, moment.AddSecondsWithin(f.Second >= 0 ? 1 : f.Minute >= 0 || f.Hour == 24 ? 60 : 3600));
        }

        if (f.DayPart != DayPart.None && f.Day > 0)
        {
            (int from, int to) = HoursOf(f.DayPart);
            return new TimeRange(start.AddSecondsWithin(from * 3600), start.AddSecondsWithin(to * 3600));
        }

        return new TimeRange(start, f switch
        {
            { Year: 0, Decade: not 0 } => first.MidnightAfterMonths(10 * 12),
            { Year: 0 } => first.MidnightAfterMonths(100 * 12),
            { Month: > 0, Day: > 0 } => first.MidnightAfterDays(1),
            { Month: > 0 } => first.MidnightAfterMonths(1),
            { Week: > 0, IsWeekend: true } => first.MidnightAfterDays(2),
            { Week: > 0 } => first.MidnightAfterDays(f.Weekday > 0 ? 1 : 7),
            { Season: not Season.None } => first.MidnightAfterMonths(3),
            { Quarter: > 0 and <= 4 } => first.MidnightAfterMonths(3),
            { Half: > 0 } => first.MidnightAfterMonths(6),
            _ => first.MidnightAfterMonths(12),
        });
    }

    /// <summary>The seconds from midnight to the clock time of the fields.</summary>
    public static int ClockOf(in CalendarFields f) => (((f.Hour * 60) + Math.Max(f.Minute, 0)) * 60) + Math.Max(f.Second, 0);

    /// <summary>The hours of a part of the day; a night runs into the next day.</summary>
    public static (int From, int To) HoursOf(DayPart part) => part switch
    {
        DayPart.Morning => (0, 12),
        DayPart.Midday => (11, 14),
        DayPart.Afternoon => (12, 18),
        DayPart.Evening => (17, 24),
        DayPart.Night => (18, 30),
        _ => (6, 20),
    };

    /// <summary>The fields of the unit that holds a day.</summary>
    public static CalendarFields Containing(LocalDate date, TimeUnit unit)
    {
        CalendarFields day = TimexValues.FieldsOf(date);
        switch (unit)
        {
            case TimeUnit.Week or TimeUnit.Fortnight:
                return new CalendarFields { Year = FromNoda(WeekYearRules.Iso.GetWeekYear(date)), Week = WeekYearRules.Iso.GetWeekOfWeekYear(date) };
            case TimeUnit.Weekend:
                return new CalendarFields { Year = FromNoda(WeekYearRules.Iso.GetWeekYear(date)), Week = WeekYearRules.Iso.GetWeekOfWeekYear(date), IsWeekend = true };
            case TimeUnit.Month:
                return new CalendarFields { Year = day.Year, Month = day.Month };
            case TimeUnit.Season:
                return new CalendarFields { Year = date.Month <= 2 ? FromNoda(date.Year - 1) : day.Year, Season = SeasonOf(date) };
            case TimeUnit.Quarter:
                return new CalendarFields { Year = day.Year, Quarter = ((date.Month - 1) / 3) + 1 };
            case TimeUnit.Half:
                return new CalendarFields { Year = day.Year, Half = date.Month <= 6 ? 1 : 2 };
            case TimeUnit.Year:
                return new CalendarFields { Year = day.Year };
            case TimeUnit.Decade:
                return new CalendarFields { Decade = DecadeOf(day.Year) };
            case TimeUnit.Century or TimeUnit.Millennium:
                return new CalendarFields { Century = day.Year > 0 ? ((day.Year - 1) / 100) + 1 : -(((-day.Year - 1) / 100) + 1) };
            default:
                return day;
        }
    }

    /// <summary>The decade of a year: 1994 → 1990, -483 → -480.</summary>
    public static int DecadeOf(int year) => year > 0 ? year / 10 * 10 : -(-year / 10 * 10);

    /// <summary>The season that holds a day.</summary>
    public static Season SeasonOf(LocalDate date) => date.Month switch
    {
        >= 3 and <= 5 => Season.Spring,
        >= 6 and <= 8 => Season.Summer,
        >= 9 and <= 11 => Season.Fall,
        _ => Season.Winter,
    };

    /// <summary>A day some whole units later, earlier when negative; <c>null</c> beyond the ends of the calendar.</summary>
    public static LocalDate? Plus(LocalDate date, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => date.AddDays(7L * count),
        TimeUnit.Fortnight => date.AddDays(14L * count),
        TimeUnit.Month => date.AddMonths(count),
        TimeUnit.Quarter => date.AddMonths(3L * count),
        TimeUnit.Half => date.AddMonths(6L * count),
        TimeUnit.Season or TimeUnit.Year => date.AddMonths(12L * count),
        TimeUnit.Decade => date.AddMonths(120L * count),
        TimeUnit.Century => date.AddMonths(1200L * count),
        TimeUnit.Millennium => date.AddMonths(12_000L * count),
        _ => date.AddDays(count),
    };

    private static LocalDate? Start(int year) => LocalCalendar.Covers(year) ? new LocalDate(year, 1, 1) : null;

    private static int DaysInMonth(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>The Monday of an ISO week; the first one holds 4 January. A number beyond the last week stands for the last.</summary>
    private static LocalDate? WeekStart(int weekYear, int week)
    {
        var fourth = new LocalDate(weekYear, 1, 4);
        var first = new LocalDate(weekYear, 1, 1);
        bool isLong = first.DayOfWeek == IsoDayOfWeek.Thursday || (first.DayOfWeek == IsoDayOfWeek.Wednesday && CalendarSystem.Iso.IsLeapYear(weekYear));
        return fourth.AddDays(1 - (int)fourth.DayOfWeek + (7L * (Math.Min(week, isLong ? 53 : 52) - 1)));
    }
}
