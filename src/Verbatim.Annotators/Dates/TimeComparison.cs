using NodaTime;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates;

/// <summary>
/// Compares dates with and without a time zone. Two times with a known zone are compared as instants, two without one as local times of one
/// place. A time without a zone is compared with a zoned one as the interval of all instants that it can be somewhere on earth
/// (UTC-12 to UTC+14), so that a verdict holds whatever its zone. Thread-safe.
/// </summary>
internal static class TimeComparison
{
    private static readonly Offset East = Offset.FromHours(14);
    private static readonly Offset West = Offset.FromHours(-12);

    /// <summary>The instants that a date allows: exact for a zoned time, the widest interval for any other; <c>null</c> when it fixes no range.</summary>
    public static Interval? InstantsOf(DateRecord date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Instants ?? (date.Range is { } range
            ? new Interval(range.Earliest.ToInstantWithin(East), range.End.ToInstantWithin(West))
            : null);
    }

    /// <summary>How <paramref name="first"/> lies to <paramref name="second"/>.</summary>
    public static TimeOrder Compare(DateRecord first, DateRecord second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Instants is null && second.Instants is null)
        {
            return first.Range is { } a && second.Range is { } b
                ? a.End <= b.Earliest ? TimeOrder.Before : b.End <= a.Earliest ? TimeOrder.After : TimeOrder.Overlapping
                : TimeOrder.Unknown;
        }

        if (InstantsOf(first) is not { } x || InstantsOf(second) is not { } y)
        {
            return TimeOrder.Unknown;
        }

        bool isExact = first.Instants is not null && second.Instants is not null;
        return x.End <= y.Start ? TimeOrder.Before : y.End <= x.Start ? TimeOrder.After : isExact ? TimeOrder.Overlapping : TimeOrder.Unknown;
    }
}
