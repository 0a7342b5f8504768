namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>The calendar fields of an expression or a value; 0 (or -1 for the clock) = not stated.</summary>
internal record struct CalendarFields
{
    public CalendarFields()
    {
    }

    /// <summary>The year; negative before Christ (-480 = 480 BC).</summary>
    public int Year { get; set; }

    /// <summary>First year of the decade (1990); negative before Christ (-480 = the 480s BC).</summary>
    public int Decade { get; set; }

    /// <summary>Number of the century (20 = the twentieth); negative before Christ.</summary>
    public int Century { get; set; }

    /// <summary>1 or 2.</summary>
    public int Half { get; set; }

    /// <summary>1 to 4; 9 = a quarter that is not said.</summary>
    public int Quarter { get; set; }

    /// <summary>The season.</summary>
    public Season Season { get; set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; set; }

    /// <summary>ISO week number.</summary>
    public int Week { get; set; }

    /// <summary>Whether the weekend of <see cref="Week"/> is meant.</summary>
    public bool IsWeekend { get; set; }

    /// <summary>Day of the month.</summary>
    public int Day { get; set; }

    /// <summary>1 = Monday to 7 = Sunday.</summary>
    public int Weekday { get; set; }

    /// <summary>The part of the day.</summary>
    public DayPart DayPart { get; set; }

    /// <summary>0 to 24; -1 when not stated.</summary>
    public int Hour { get; set; } = -1;

    /// <summary>0 to 59; -1 when not stated.</summary>
    public int Minute { get; set; } = -1;

    /// <summary>0 to 60; -1 when not stated.</summary>
    public int Second { get; set; } = -1;

    /// <summary>Whether a clock time is stated.</summary>
    public readonly bool HasClock => Hour >= 0;

    /// <summary>The finest field that is stated.</summary>
    public readonly TimeUnit Grain =>
        Second >= 0 ? TimeUnit.Second
        : Minute >= 0 ? TimeUnit.Minute
        : Hour >= 0 ? TimeUnit.Hour
        : DayPart != DayPart.None ? TimeUnit.DayPart
        : Day > 0 || Weekday > 0 ? TimeUnit.Day
        : IsWeekend ? TimeUnit.Weekend
        : Week > 0 ? TimeUnit.Week
        : Month > 0 ? TimeUnit.Month
        : Season != Season.None ? TimeUnit.Season
        : Quarter > 0 ? TimeUnit.Quarter
        : Half > 0 ? TimeUnit.Half
        : Year != 0 ? TimeUnit.Year
        : Decade != 0 ? TimeUnit.Decade
        : Century != 0 ? TimeUnit.Century
        : TimeUnit.None;
}
