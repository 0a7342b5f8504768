using NodaTime;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// The date of a named day in a year. Fixed days, weekdays counted in a month, days counted from Easter (Meeus, Gregorian), and Jewish and
/// Muslim feasts through NodaTime's calendars (the civil Hebrew and the Umm al-Qura calendar; the latter covers 1900–2076).
/// </summary>
internal static class HolidayCalendar
{
    /// <summary>The day, or the first day of a feast of several days; <c>null</c> when the year has none or the calendar does not reach it.</summary>
    /// <param name="key">The key from the table of names.</param>
    /// <param name="year">The year as people count it.</param>
    public static LocalDate? Find(string key, int year)
    {
        if (year is < 1 or > 9000)
        {
            return null;
        }

        return key switch
        {
            "new-year" => new LocalDate(year, 1, 1),
            "new-year-eve" => new LocalDate(year, 12, 31),
            "epiphany" => new LocalDate(year, 1, 6),
            "australia-day" => new LocalDate(year, 1, 26),
            "groundhog" => new LocalDate(year, 2, 2),
            "valentine" => new LocalDate(year, 2, 14),
            "patrick" => new LocalDate(year, 3, 17),
            "anzac" => new LocalDate(year, 4, 25),
            "may-day" => new LocalDate(year, 5, 1),
            "flag-day" => new LocalDate(year, 6, 14),
            "juneteenth" => new LocalDate(year, 6, 19),
            "independence-day" => new LocalDate(year, 7, 4),
            "bastille" => new LocalDate(year, 7, 14),
            "halloween" => new LocalDate(year, 10, 31),
            "guy-fawkes" => new LocalDate(year, 11, 5),
            "remembrance-day" or "veterans-day" => new LocalDate(year, 11, 11),
            "christmas-eve" => new LocalDate(year, 12, 24),
            "christmas" => new LocalDate(year, 12, 25),
            "boxing-day" => new LocalDate(year, 12, 26),
            "inauguration-day" => new LocalDate(year, 1, year < 1937 ? 4 : 20),
            "king-day" => Nth(year, 1, IsoDayOfWeek.Monday, 3),
            "presidents-day" => Nth(year, 2, IsoDayOfWeek.Monday, 3),
            "mothers-day" => Nth(year, 5, IsoDayOfWeek.Sunday, 2),
            "memorial-day" => Last(year, 5, IsoDayOfWeek.Monday),
            "fathers-day" => Nth(year, 6, IsoDayOfWeek.Sunday, 3),
            "labor-day" => Nth(year, 9, IsoDayOfWeek.Monday, 1),
            "columbus-day" => Nth(year, 10, IsoDayOfWeek.Monday, 2),
            "election-day" => Nth(year, 11, IsoDayOfWeek.Monday, 1).PlusDays(1),
            "melbourne-cup" => Nth(year, 11, IsoDayOfWeek.Tuesday, 1),
            "remembrance-sunday" => Nth(year, 11, IsoDayOfWeek.Sunday, 2),
            "thanksgiving" => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
            _ => FromEaster(key, year) ?? Jewish(key, year) ?? Muslim(key, year),
        };
    }

    private static LocalDate? FromEaster(string key, int year)
    {
        int? offset = key switch
        {
            "ash-wednesday" => -46,
            "palm-sunday" => -7,
            "maundy-thursday" => -3,
            "good-friday" => -2,
            "easter" => 0,
            "easter-monday" => 1,
            "ascension" => 39,
            "pentecost" => 49,
            _ => null,
        };
        return offset is { } days ? Easter(year).PlusDays(days) : null;
    }

    /// <summary>Easter Sunday by the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    private static LocalDate? Jewish(string key, int year)
    {
        (int Month, int Day, int Years)? feast = key switch
        {
            "rosh-hashanah" => (1, 1, 3761),
            "yom-kippur" => (1, 10, 3761),
            "sukkot" => (1, 15, 3761),
            "hanukkah" => (3, 25, 3761),
            "passover" => (-1, 15, 3760),
            "purim" => (-2, 14, 3760),
            "shavuot" => (-3, 6, 3760),
            _ => null,
        };
        if (feast is not { } f || year > 5000)
        {
            return null;
        }

        int hebrewYear = year + f.Years;
        int extra = CalendarSystem.HebrewCivil.GetMonthsInYear(hebrewYear) - 12;
        int month = f.Month switch { -1 => 7 + extra, -2 => 6 + extra, -3 => 9 + extra, _ => f.Month };
        return new LocalDate(hebrewYear, month, f.Day, CalendarSystem.HebrewCivil).WithCalendar(CalendarSystem.Iso);
    }

    private static LocalDate? Muslim(string key, int year)
    {
        (int Month, int Day)? feast = key switch
        {
            "ashura" => (1, 10),
            "mawlid" => (3, 12),
            "ramadan" => (9, 1),
            "eid-al-fitr" => (10, 1),
            "eid-al-adha" => (12, 10),
            _ => null,
        };
        CalendarSystem calendar = CalendarSystem.UmAlQura;
        if (feast is not { } f || year is < 1901 or > 2075)
        {
            return null;
        }

        int first = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        for (int islamicYear = first; islamicYear <= first + 1; islamicYear++)
        {
            LocalDate day = new LocalDate(islamicYear, f.Month, f.Day, calendar).WithCalendar(CalendarSystem.Iso);
            if (day.Year == year)
            {
                return day;
            }
        }

        return null;
    }

    private static LocalDate Nth(int year, int month, IsoDayOfWeek weekday, int n) =>
        new LocalDate(year, month, 1).PlusDays(((weekday - new LocalDate(year, month, 1).DayOfWeek + 7) % 7) + (7 * (n - 1)));

    private static LocalDate Last(int year, int month, IsoDayOfWeek weekday)
    {
        LocalDate last = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
        return last.PlusDays(-((last.DayOfWeek - weekday + 7) % 7));
    }
}
