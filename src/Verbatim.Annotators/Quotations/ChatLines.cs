using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>Finds the lines of a chat log, <c>Name [time]: text</c>, at the start of sentences and blocks.</summary>
internal static class ChatLines
{
    private const int LongestName = 4;
    private const int LongestTime = 6;

    /// <summary>Adds one stretch for each line that has words: from behind the colon to the next such line or the end of the block.</summary>
    public static void AddTo(ArticleTokens tokens, List<QuoteRegion> regions)
    {
        SpanIndex<QuoteRegion>? before = null;
        int reach = 0;
        for (int block = 0; block < tokens.Blocks.Length; block++)
        {
            int start = tokens.BlockStart[block], end = tokens.BlockStart[block + 1], text = -1;
            if (!tokens.Kinds.AsSpan(start, end - start).Contains(TokenKind.OpenBracket))
            {
                continue;
            }

            for (int i = start; i < end; i++)
            {
                int colon = StartsTurn(tokens, i) ? ColonOf(tokens, i, end) : -1;
                if (colon >= 0)
                {
                    Add(text, i);
                    text = colon + 1;
                    i = colon;
                }
            }

            Add(text, end);
        }

        void Add(int first, int end)
        {
            if (first < 0 || end <= first || first < reach)
            {
                return;
            }

            before ??= new SpanIndex<QuoteRegion>(regions.Select(region => (TextSpan.FromBounds(region.Start, region.End), region)));
            if (!before.Overlapping(TextSpan.FromBounds(first, end)).Any())
            {
                reach = end;
                regions.Add(new QuoteRegion(first, end, first, end, -1, -1, true, false, QuoteForm.Chat));
            }
        }
    }

    /// <summary>The tokens of the name before a line's text; an empty range when the stretch is not a line of a chat.</summary>
    public static (int First, int End) NameOf(ArticleTokens tokens, QuoteRegion line)
    {
        int bracket = line.Start - 2;
        while (bracket > 0 && tokens.Kinds[bracket] != TokenKind.OpenBracket)
        {
            bracket--;
        }

        int first = bracket;
        while (first > 0 && !StartsTurn(tokens, first))
        {
            first--;
        }

        return (first, bracket);
    }

    /// <summary>Whether a token is the first of its block or its line.</summary>
    public static bool StartsLine(ArticleTokens tokens, int token) => token == tokens.BlockStart[tokens.BlockOf[token]]
        || (tokens.SpaceBefore[token] && tokens.Tree.Text.AsSpan(TextSpan.FromBounds(tokens.Spans[token - 1].End, tokens.Spans[token].Start)).ContainsAny('\n', '\r'));

    private static bool StartsTurn(ArticleTokens tokens, int token) => token == tokens.SentenceStart[tokens.SentenceOf[token]] || StartsLine(tokens, token);

    private static int ColonOf(ArticleTokens tokens, int start, int end)
    {
        int i = start;
        while (i < end && i - start < LongestName && (tokens.Kinds[i] is TokenKind.Word or TokenKind.Handle or TokenKind.Period))
        {
            i++;
        }

        if (i == start || i >= end || tokens.Kinds[i] != TokenKind.OpenBracket)
        {
            return -1;
        }

        bool hasTime = false;
        int last = Math.Min(end, i + LongestTime + 1);
        for (i++; i < last; i++)
        {
            if (tokens.Kinds[i] == TokenKind.CloseBracket)
            {
                return hasTime && i + 1 < end && tokens.Kinds[i + 1] == TokenKind.Colon ? i + 1 : -1;
            }

            hasTime |= tokens.Kinds[i] == TokenKind.Number;
        }

        return -1;
    }
}
