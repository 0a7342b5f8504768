using Verbatim.Syntax;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>Finds the blocks of an earlier tree whose text another version has at the same place from its start or from its end.</summary>
internal sealed class BlockReuse
{
    private readonly GreenArticle _old;
    private readonly int[] _starts;
    private readonly int _prefix;
    private readonly int _suffixStart;
    private readonly int _shift;

    public BlockReuse(SyntaxTree previous, SourceText text)
    {
        _old = previous.Green;
        _starts = new int[_old.Blocks.Length];
        int position = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            _starts[i] = position;
            position += _old.Blocks[i].FullWidth;
        }

        ReadOnlySpan<char> before = previous.Text.AsSpan(), after = text.AsSpan();
        _prefix = before.CommonPrefixLength(after);
        int most = Math.Min(before.Length, after.Length) - _prefix, suffix = 0;
        while (suffix < most && before[^(suffix + 1)] == after[^(suffix + 1)])
        {
            suffix++;
        }

        _suffixStart = after.Length - suffix;
        _shift = before.Length - after.Length;
    }

    /// <summary>
    /// The earlier block with the very text from <paramref name="start"/> to the unit's end and the same marks; <c>null</c> when there is none.
    /// </summary>
    public GreenBlock? Find(int start, in Unit unit, ReadOnlySpan<int> marks)
    {
        int oldStart = unit.End <= _prefix ? start : start >= _suffixStart ? start + _shift : -1;
        int index = oldStart < 0 ? -1 : Array.BinarySearch(_starts, oldStart);
        if (index < 0)
        {
            return null;
        }

        GreenBlock block = _old.Blocks[index];
        bool same = block.FullWidth == unit.End - start && block.IsVerbatim == unit.IsVerbatim && block.Marks.SequenceEqual(marks);
        return same ? block : null;
    }
}
