namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A part of the day, as TIMEX3 has it.</summary>
internal enum DayPart : byte
{
    None,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Day,
}
