using System.Globalization;
using NodaTime;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Writes TIMEX3 values (TimeML 1.2.1).</summary>
internal static class TimexValues
{
    /// <summary>The code of a part of the day: <c>TMO</c>; empty for none.</summary>
    public static string Suffix(DayPart part) => part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Midday => "TMI",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        DayPart.Day => "TDT",
        _ => "",
    };

    /// <summary>The code of a season: <c>SP</c>.</summary>
    public static string Code(Season season) => season switch
    {
        Season.Spring => "SP",
        Season.Summer => "SU",
        Season.Fall => "FA",
        Season.Winter => "WI",
        _ => "XX",
    };

    /// <summary>The value of calendar fields: <c>1998-10-XX</c>, <c>1989-Q3</c>, <c>199</c>, <c>BC0480-SP</c>, <c>XXXX-WXX-5</c>.</summary>
    public static string Of(in CalendarFields f)
    {
        string year = Year(f);
        string day = f switch
        {
            { Month: > 0, Day: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-{f.Month:00}-{f.Day:00}"),
            { Day: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-XX-{f.Day:00}"),
            { Week: > 0, IsWeekend: true } => string.Create(CultureInfo.InvariantCulture, $"{year}-W{f.Week:00}-WE"),
            { Week: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-W{f.Week:00}"),
            { IsWeekend: true } => $"{year}-WXX-WE",
            { Weekday: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-WXX-{f.Weekday}"),
            { Month: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-{f.Month:00}") + (f.DayPart != DayPart.None || f.HasClock ? "-XX" : ""),
            { Season: not Season.None } => $"{year}-{Code(f.Season)}",
            { Quarter: 9 } => $"{year}-QX",
            { Quarter: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{f.Quarter}"),
            { Half: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{year}-H{f.Half}"),
            _ => f.DayPart != DayPart.None || f.HasClock ? $"{year}-XX-XX" : year,
        };
        return day + (f.HasClock ? Clock(f) : Suffix(f.DayPart));
    }

    private static string Year(in CalendarFields f) => f switch
    {
        { Year: < 0 } => string.Create(CultureInfo.InvariantCulture, $"BC{-f.Year:0000}"),
        { Year: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{f.Year:0000}"),
        { Decade: < 0 } => string.Create(CultureInfo.InvariantCulture, $"BC{-f.Decade / 10:000}"),
        { Decade: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{f.Decade / 10:000}"),
        { Century: < 0 } => string.Create(CultureInfo.InvariantCulture, $"BC{-f.Century - 1:00}"),
        { Century: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{f.Century - 1:00}"),
        _ => "XXXX",
    };

    private static string Clock(in CalendarFields f)
    {
        if (f.Minute < 0)
        {
            return f.Hour == 24 ? "T24:00" : string.Create(CultureInfo.InvariantCulture, $"T{f.Hour:00}:00");
        }

        return f.Second < 0
            ? string.Create(CultureInfo.InvariantCulture, $"T{f.Hour:00}:{f.Minute:00}")
            : string.Create(CultureInfo.InvariantCulture, $"T{f.Hour:00}:{f.Minute:00}:{f.Second:00}");
    }

    /// <summary>The value of a length of time: <c>P10M</c>, <c>PT1.5H</c>, <c>PXY</c>.</summary>
    public static string Duration(TimeAmount amount, TimeUnit unit)
    {
        (double factor, string code, bool isTime) = unit switch
        {
            TimeUnit.Second => (1, "S", true),
            TimeUnit.Minute => (1, "M", true),
            TimeUnit.Hour => (1, "H", true),
            TimeUnit.DayPart or TimeUnit.Day => (1, "D", false),
            TimeUnit.Weekend => (2, "D", false),
            TimeUnit.Week => (1, "W", false),
            TimeUnit.Fortnight => (2, "W", false),
            TimeUnit.Month => (1, "M", false),
            TimeUnit.Quarter => (1, "Q", false),
            TimeUnit.Season or TimeUnit.Year => (1, "Y", false),
            TimeUnit.Half => (6, "M", false),
            TimeUnit.Decade => (10, "Y", false),
            TimeUnit.Century => (100, "Y", false),
            TimeUnit.Millennium => (1000, "Y", false),
            _ => (1.0, "X", false),
        };
        amount = double.IsFinite(amount.Count * factor) ? amount : TimeAmount.Vague;
        string count = amount.IsVague ? "X" : (amount.Count * factor).ToString("0.##", CultureInfo.InvariantCulture);
        if (amount.IsVague)
        {
            code = unit switch { TimeUnit.Decade => "E", TimeUnit.Century => "C", TimeUnit.Millennium => "L", _ => code };
        }

        return (isTime ? "PT" : "P") + count + code;
    }

    /// <summary>The value of a day.</summary>
    public static string Day(LocalDate date) => Of(FieldsOf(date));

    /// <summary>The fields of a day.</summary>
    public static CalendarFields FieldsOf(LocalDate date) => new()
    {
        Year = date.Year > 0 ? date.Year : date.Year - 1,
        Month = date.Month,
        Day = date.Day,
    };
}
