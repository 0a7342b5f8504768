using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>Finds values by their spans, which may nest and overlap, without going through all. Immutable and thread-safe.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (TextSpan Span, T Value)[] _items;
    private readonly int[] _reach;

    /// <summary>Sorts the values by their spans (stable).</summary>
    public SpanIndex(IEnumerable<(TextSpan Span, T Value)> items)
    {
        _items = [.. items.OrderBy(item => item.Span)];
        _reach = new int[_items.Length];
        for (int i = 0, end = 0; i < _items.Length; i++)
        {
            end = Math.Max(end, _items[i].Span.End);
            _reach[i] = end;
        }
    }

    /// <summary>All values in reading order.</summary>
    public ReadOnlySpan<(TextSpan Span, T Value)> All => _items;

    /// <summary>The values whose spans share at least one code unit with <paramref name="span"/>, in reading order.</summary>
    public IEnumerable<(TextSpan Span, T Value)> Overlapping(TextSpan span)
    {
        for (int i = FirstReaching(span.Start); i < _items.Length && _items[i].Span.Start < span.End; i++)
        {
            if (_items[i].Span.Overlaps(span))
            {
                yield return _items[i];
            }
        }
    }

    /// <summary>The place of the first value that starts at a position or behind it; the number of values when there is none.</summary>
    public int FirstStartingAt(int position)
    {
        int low = 0, high = _items.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _items[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The place of the first value up to which one ends behind a position.</summary>
    private int FirstReaching(int position)
    {
        int low = 0, high = _reach.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _reach[middle] <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
