namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A set of kinds of time words. Immutable.</summary>
internal readonly struct TimeWordKinds
{
    private readonly ulong _low;
    private readonly ulong _high;

    private TimeWordKinds(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>The set of the given kinds.</summary>
    public static TimeWordKinds Of(params ReadOnlySpan<TimeWordKind> kinds)
    {
        ulong low = 0, high = 0;
        foreach (TimeWordKind kind in kinds)
        {
            low |= (int)kind < 64 ? 1UL << (int)kind : 0;
            high |= (int)kind < 64 ? 0 : 1UL << ((int)kind - 64);
        }

        return new TimeWordKinds(low, high);
    }

    /// <summary>Whether the set holds <paramref name="kind"/>.</summary>
    public bool Contains(TimeWordKind kind) => (((int)kind < 64 ? _low >> (int)kind : _high >> ((int)kind - 64)) & 1) != 0;
}
