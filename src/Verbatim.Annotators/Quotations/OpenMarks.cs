using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>The quotation marks that are open at a place, the outermost first, found by their style. Used by one thread.</summary>
internal sealed class OpenMarks
{
    private readonly List<(int Token, QuoteStyle Style)> _marks = [];
    private readonly List<int>[] _places = [.. Enum.GetValues<QuoteStyle>().Select(_ => new List<int>())];

    public int Count => _marks.Count;

    public (int Token, QuoteStyle Style) this[int index] => _marks[index];

    /// <summary>How many of a style are open.</summary>
    public int CountOf(QuoteStyle style) => _places[(int)style].Count;

    /// <summary>The place of the innermost one of a style, or -1.</summary>
    public int LastOf(QuoteStyle style) => _places[(int)style] is [.., var last] ? last : -1;

    /// <summary>The place of the innermost one that is single or double like a style, or -1.</summary>
    public int LastLike(QuoteStyle style)
    {
        int last = -1;
        for (int other = 0; other < _places.Length; other++)
        {
            last = QuoteGrammar.IsSingle((QuoteStyle)other) == QuoteGrammar.IsSingle(style) ? Math.Max(last, LastOf((QuoteStyle)other)) : last;
        }

        return last;
    }

    public void Add(int token, QuoteStyle style)
    {
        _places[(int)style].Add(_marks.Count);
        _marks.Add((token, style));
    }

    /// <summary>Takes out the one at a place and all inside it.</summary>
    public void RemoveFrom(int index)
    {
        for (int i = _marks.Count - 1; i >= index; i--)
        {
            List<int> places = _places[(int)_marks[i].Style];
            places.RemoveAt(places.Count - 1);
        }

        _marks.RemoveRange(index, _marks.Count - index);
    }

    public void Clear() => RemoveFrom(0);
}
