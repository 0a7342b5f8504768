namespace Verbatim.Text;

/// <summary>Binary search in things that are ordered, whatever holds them.</summary>
internal static class LowerBound
{
    /// <summary>The index of the first item that is not before the place looked for; <paramref name="count"/> when there is none.</summary>
    /// <param name="count">Number of items.</param>
    /// <param name="state">What <paramref name="isBefore"/> looks at, so that it can be static and nothing is allocated.</param>
    /// <param name="isBefore">Whether the item of an index is before the place; true for the first items, false for all behind them.</param>
    public static int Find<TState>(int count, TState state, Func<TState, int, bool> isBefore)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = isBefore(state, middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
