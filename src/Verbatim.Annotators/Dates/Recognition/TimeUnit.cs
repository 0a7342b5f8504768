namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A unit of time or the grain of a value, from fine to coarse.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    DayPart,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}
