using NodaTime;
using NodaTime.Calendars;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

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
        return f switch
        {
            { Year: 0, Decade: not 0 } => Start(f.Decade > 0 ? f.Decade : ToNoda(f.Decade) - 9),
            { Year: 0 } => Start(f.Century > 0 ? ((f.Century - 1) * 100) + 1 : ToNoda(f.Century * 100)),
            { Month: > 0, Day: > 0 } => f.Day <= DaysInMonth(year, f.Month) ? new LocalDate(year, f.Month, f.Day) : null,
            { Month: > 0 } => new LocalDate(year, f.Month, 1),
            { Week: > 0, IsWeekend: true } => WeekStart(year, f.Week).PlusDays(5),
            { Week: > 0 } => WeekStart(year, f.Week).PlusDays(f.Weekday > 0 ? f.Weekday - 1 : 0),
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
            LocalDateTime moment = start.PlusHours(f.Hour).PlusMinutes(Math.Max(f.Minute, 0)).PlusSeconds(Math.Max(f.Second, 0));
            return new TimeRange(moment, f.Second >= 0 ? moment.PlusSeconds(1) : moment.PlusMinutes(f.Minute >= 0 || f.Hour == 24 ? 1 : 60));
        }

        if (f.DayPart != DayPart.None && f.Day > 0)
        {
            (int from, int to) = HoursOf(f.DayPart);
            return new TimeRange(start.PlusHours(from), start.PlusHours(to));
        }

        LocalDate end = f switch
        {
            { Year: 0, Decade: not 0 } => first.PlusYears(10),
            { Year: 0 } => first.PlusYears(100),
            { Month: > 0, Day: > 0 } => first.PlusDays(1),
            { Month: > 0 } => first.PlusMonths(1),
            { Week: > 0, IsWeekend: true } => first.PlusDays(2),
            { Week: > 0 } => first.PlusDays(f.Weekday > 0 ? 1 : 7),
            { Season: not Season.None } => first.PlusMonths(3),
            { Quarter: > 0 and <= 4 } => first.PlusMonths(3),
            { Half: > 0 } => first.PlusMonths(6),
            _ => first.PlusYears(1),
        };
        return new TimeRange(start, end.AtMidnight());
    }

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

    /// <summary>A day some whole units later (earlier when negative); clipped to the calendar that NodaTime covers.</summary>
    public static LocalDate Plus(LocalDate date, int count, TimeUnit unit)
    {
        long days = unit switch
        {
            TimeUnit.Week => 7L * count,
            TimeUnit.Fortnight => 14L * count,
            _ => count,
        };
        long years = unit switch
        {
            TimeUnit.Season or TimeUnit.Year => count,
            TimeUnit.Decade => 10L * count,
            TimeUnit.Century => 100L * count,
            TimeUnit.Millennium => 1000L * count,
            _ => 0,
        };
        if (Math.Abs(years) > 9000 || Math.Abs(date.Year + years) > 9000 || Math.Abs(days) > 3_000_000 || Math.Abs(date.Year + (days / 365)) > 9000)
        {
            return date;
        }

        return unit switch
        {
            TimeUnit.Month => date.PlusMonths(count),
            TimeUnit.Quarter => date.PlusMonths(3 * count),
            TimeUnit.Half => date.PlusMonths(6 * count),
            TimeUnit.Season or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium => date.PlusYears((int)years),
            _ => date.PlusDays((int)days),
        };
    }

    private static LocalDate Start(int year) => new(Math.Clamp(year, -9990, 9990), 1, 1);

    private static int DaysInMonth(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static LocalDate WeekStart(int weekYear, int week)
    {
        int last = WeekYearRules.Iso.GetWeeksInWeekYear(weekYear);
        return WeekYearRules.Iso.GetLocalDate(weekYear, Math.Min(week, last), IsoDayOfWeek.Monday);
    }
}
