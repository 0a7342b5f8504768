using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>Counts the closing marks ahead of an opening one, for all marks of a style in a block at once. Used by one thread, block after block.</summary>
internal sealed class ClosingMarks(ArticleTokens tokens)
{
    private readonly Dictionary<(int End, QuoteStyle Style), Dictionary<int, int>> _counts = [];
    private int _end = -1;

    /// <summary>
    /// The closing marks of a style behind an opening one, up to the one that closes what is around it, that one included, or up to the end of the block.
    /// </summary>
    public int Ahead(int token, int end, QuoteStyle style)
    {
        if (_end != end)
        {
            _counts.Clear();
            _end = end;
        }

        if (!_counts.TryGetValue((end, style), out Dictionary<int, int>? counts))
        {
            counts = Count(tokens.BlockStart[tokens.BlockOf[token]], end, style);
            _counts.Add((end, style), counts);
        }

        return counts[token];
    }

    private Dictionary<int, int> Count(int start, int end, QuoteStyle style)
    {
        var counts = new Dictionary<int, int>();
        var closersAt = new Dictionary<int, int>();

        // From behind: the depth falls with each opening mark and rises with each closing one, and closersAt holds for each depth the number of
        // closing marks from the nearest place on at which it is reached.
        int depth = 0, closers = 0;
        for (int i = end - 1; i >= start; i--)
        {
            if (tokens.Styles[i] != style)
            {
                continue;
            }

            bool closes = tokens.Kinds[i] == TokenKind.CloseQuote;
            if (!closes)
            {
                // Two closing marks more than opening ones behind this: the depth there is two less than here.
                counts[i] = closers - (closersAt.TryGetValue(depth - 2, out int beyond) ? beyond : 0);
            }

            closersAt[depth] = closers;
            closers += closes ? 1 : 0;
            depth += closes ? 1 : -1;
        }

        return counts;
    }
}
