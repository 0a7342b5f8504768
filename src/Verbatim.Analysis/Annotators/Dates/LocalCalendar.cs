using NodaTime;

namespace Verbatim.Annotators.Dates;

/// <summary>
/// Arithmetic with local times up to the ends of the calendar that NodaTime covers (9999 BC to 9999). What would lie beyond is <c>null</c>, or,
/// where a range is bounded, the end of the calendar; nothing throws.
/// </summary>
internal static class LocalCalendar
{
    private const long SecondsPerDay = NodaConstants.SecondsPerDay;
    private const int GregorianCycle = 400;

    /// <summary>The first year, as NodaTime counts it.</summary>
    public static int FirstYear => LocalDate.MinIsoValue.Year;

    /// <summary>The last year.</summary>
    public static int LastYear => LocalDate.MaxIsoValue.Year;

    /// <summary>Whether the calendar covers a year, as NodaTime counts it.</summary>
    public static bool Covers(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>The day some days later, earlier when negative.</summary>
    public static LocalDate? AddDays(this LocalDate date, long days) =>
        days > Period.DaysBetween(date, LocalDate.MaxIsoValue) || days < Period.DaysBetween(date, LocalDate.MinIsoValue) ? null : date.PlusDays((int)days);

    /// <summary>The day some months later, earlier when negative; the last day of a month that is shorter.</summary>
    public static LocalDate? AddMonths(this LocalDate date, long months)
    {
        const int year = 12;
        long month = (date.Year * (long)year) + date.Month - 1;
        return Math.Abs(months) > (LastYear - FirstYear + 1L) * year || month + months < FirstYear * (long)year || month + months >= (LastYear + 1L) * year
            ? null
            : date.PlusMonths((int)months);
    }

    /// <summary>The time some seconds later, earlier when negative.</summary>
    public static LocalDateTime? AddSeconds(this LocalDateTime time, long seconds)
    {
        long ofDay = time.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond, days = seconds / SecondsPerDay;
        long rest = ofDay + (seconds % SecondsPerDay);
        days += rest < 0 ? -1 : rest >= SecondsPerDay ? 1 : 0;
        return time.Date.AddDays(days) is { } date ? date.At(time.TimeOfDay.PlusSeconds(seconds % SecondsPerDay)) : null;
    }

    /// <summary>The time some seconds later, earlier when negative; the end of the calendar when that comes first.</summary>
    public static LocalDateTime AddSecondsWithin(this LocalDateTime time, long seconds) =>
        time.AddSeconds(seconds) ?? (seconds < 0 ? LocalDateTime.MinIsoValue : LocalDateTime.MaxIsoValue);

    /// <summary>The midnight that begins the day some days later; the end of the calendar when that comes first.</summary>
    public static LocalDateTime MidnightAfterDays(this LocalDate date, long days) => date.AddDays(days).MidnightOr(days);

    /// <summary>The midnight that begins the day some months later; the end of the calendar when that comes first.</summary>
    public static LocalDateTime MidnightAfterMonths(this LocalDate date, long months) => date.AddMonths(months).MidnightOr(months);

    /// <summary>The instant of a local time; the end of time when that comes first.</summary>
    public static Instant ToInstantWithin(this LocalDateTime time, Offset offset)
    {
        Instant instant = time.InUtc().ToInstant();
        Duration shift = Duration.FromSeconds(offset.Seconds);
        return shift < Duration.Zero && Instant.MaxValue - instant < -shift ? Instant.MaxValue
            : shift > Duration.Zero && instant - Instant.MinValue < shift ? Instant.MinValue
            : instant - shift;
    }

    /// <summary>The offset of a zone at a local time; near the ends of the calendar that of the same day in another cycle of the calendar.</summary>
    public static Offset OffsetAt(this DateTimeZone zone, LocalDateTime time) =>
        zone.AtLeniently(time.PlusYears(time.Year == LastYear ? -GregorianCycle : time.Year == FirstYear ? GregorianCycle : 0)).Offset;

    private static LocalDateTime MidnightOr(this LocalDate? date, long direction) =>
        date?.AtMidnight() ?? (direction < 0 ? LocalDateTime.MinIsoValue : LocalDateTime.MaxIsoValue);
}
