using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Pairs quotation marks block by block. Marks may nest to any depth and mix their families. A mark that is never closed gives a stretch up to
/// the next mark of its family or the end of the block; a quotation over several paragraphs is one stretch for each paragraph, linked to the
/// one before. Never fails and drops no double mark that has a word beside it, but for those that nest deeper than <see cref="MaxDepth"/>.
/// </summary>
internal sealed class QuoteGrammar
{
    /// <summary>How deep quotations may nest; what lies deeper is text of the innermost one.</summary>
    public const int MaxDepth = 32;

    private const int FewestAnnounced = 4;

    private readonly ArticleTokens _tokens;
    private readonly List<QuoteRegion> _regions = [];
    private readonly OpenMarks _open = new();
    private readonly ClosingMarks _closing;

    private QuoteGrammar(ArticleTokens tokens)
    {
        _tokens = tokens;
        _closing = new ClosingMarks(tokens);
    }

    /// <summary>All stretches in reading order, outer ones before inner ones.</summary>
    public static QuoteRegion[] Parse(ArticleTokens tokens) => Parse(tokens, out _);

    /// <summary>All stretches in reading order, outer ones before inner ones.</summary>
    /// <param name="tokens">The article.</param>
    /// <param name="tooDeep">The first token of the first stretch that nests too deep and is left out, or -1.</param>
    public static QuoteRegion[] Parse(ArticleTokens tokens, out int tooDeep)
    {
        var grammar = new QuoteGrammar(tokens);
        for (int block = 0; block < tokens.Blocks.Length; block++)
        {
            grammar.ParseBlock(block);
        }

        ChatLines.AddTo(tokens, grammar._regions);
        grammar.AddSetOff();
        return Link(tokens, grammar._regions, out tooDeep);
    }

    private void ParseBlock(int block)
    {
        int start = _tokens.BlockStart[block], end = _tokens.BlockStart[block + 1], before = _regions.Count;
        _open.Clear();
        for (int i = start; i < end; i++)
        {
            if (_tokens.Kinds[i] == TokenKind.OpenQuote)
            {
                Open(i, end);
            }
            else if (_tokens.Kinds[i] == TokenKind.CloseQuote && !IsHeight(i, start, end))
            {
                Close(i, start);
            }
        }

        for (int i = _open.Count - 1; i >= 0; i--)
        {
            Unclosed(_open[i], end);
        }

        if (_regions.Count == before && end > start && (_tokens.Blocks[block].Kind == BlockKind.BlockQuotation || IsAnnounced(block)))
        {
            _regions.Add(new QuoteRegion(start, end, start, end, -1, -1, true, false, QuoteForm.Block));
        }
    }

    /// <summary>Whether a mark stands for inches (6’2”): it may close words as well, but not where the next mark does.</summary>
    private bool IsHeight(int token, int start, int end)
    {
        if (token - 3 < start || IsSingle(_tokens.Styles[token]) || _tokens.Kinds[token - 1] != TokenKind.Number || _tokens.Kinds[token - 2] != TokenKind.Apostrophe
            || _tokens.Kinds[token - 3] != TokenKind.Number)
        {
            return false;
        }

        for (int i = token + 1; i < end; i++)
        {
            if (_tokens.Kinds[i] is TokenKind.OpenQuote or TokenKind.CloseQuote && _tokens.Styles[i] == _tokens.Styles[token])
            {
                return _tokens.Kinds[i] == TokenKind.CloseQuote;
            }
        }

        return _open.Count == 0;
    }

    /// <summary>Whether the paragraph before ends with a verb of saying or writing and a colon: <c>… he wrote:</c></summary>
    private bool IsAnnounced(int block)
    {
        int start = _tokens.BlockStart[block], end = _tokens.BlockStart[block + 1], colon = start - 1;
        if (colon < 1 || _tokens.Kinds[colon] != TokenKind.Colon || end - start < FewestAnnounced || _tokens.Kinds[start] != TokenKind.Word
            || _tokens.Blocks[block].Kind != BlockKind.Paragraph)
        {
            return false;
        }

        int verb = colon - 1;
        verb -= _tokens.Is(verb, "that") || _tokens.Is(verb, "following") || _tokens.Is(verb, "follows") ? 1 : 0;
        verb -= _tokens.Is(verb, "the") || _tokens.Is(verb, "as") ? 1 : 0;
        return ReportingCues.TryGetVerb(_tokens[verb], out _, out CueKind kind) && kind is CueKind.Say or CueKind.Write or CueKind.Publish or CueKind.GoOn
            && !ReportingCues.IsNoun(_tokens[verb]);
    }

    /// <summary>Adds letters and posts, unless marks open where they begin.</summary>
    private void AddSetOff()
    {
        IReadOnlyList<SetOffWords> found = LetterGrammar.Find(_tokens);
        if (found.Count == 0)
        {
            return;
        }

        var before = new SpanIndex<QuoteRegion>(_regions.Select(region => (TextSpan.FromBounds(region.Start, region.End), region)));
        int reach = 0;
        foreach (SetOffWords words in found)
        {
            // Both letters and posts come in reading order, so that one that reaches in here began no later.
            bool isCrossed = reach > words.First || before.Overlapping(TextSpan.FromBounds(words.First, words.End))
                .Any(item => item.Span.Start <= words.First || item.Span.End > words.End);
            if (!isCrossed)
            {
                _regions.Add(new QuoteRegion(words.First, words.End, words.First, words.End, -1, -1, true, false, words.Form));
                reach = Math.Max(reach, words.End);
            }
        }
    }

    private void Open(int token, int end)
    {
        QuoteStyle style = _tokens.Styles[token];
        int same = _open.LastOf(style);
        if (same >= 0 && !IsSingle(style) && _closing.Ahead(token, end, style) <= _open.CountOf(style))
        {
            for (int i = _open.Count - 1; i >= same; i--)
            {
                Unclosed(_open[i], token);
            }

            _open.RemoveFrom(same);
        }

        _open.Add(token, style);
    }

    private void Close(int token, int blockStart)
    {
        QuoteStyle style = _tokens.Styles[token];
        int match = _open.LastOf(style);
        match = match >= 0 ? match : _open.LastLike(style);
        if (match < 0)
        {
            Unopened(token, blockStart);
            return;
        }

        for (int i = _open.Count - 1; i > match; i--)
        {
            Unclosed(_open[i], token);
        }

        int open = _open[match].Token;
        _open.RemoveFrom(match);
        if (token > open + 1)
        {
            _regions.Add(new QuoteRegion(open, token + 1, open + 1, token, -1, -1, true, IsSingle(style), QuoteForm.Marks));
        }
    }

    private void Unclosed((int Token, QuoteStyle Style) mark, int end)
    {
        if (!IsSingle(mark.Style) && end > mark.Token + 1)
        {
            _regions.Add(new QuoteRegion(mark.Token, end, mark.Token + 1, end, -1, -1, false, false, QuoteForm.Marks));
        }
    }

    /// <summary>A closing mark that nothing opens: from the start of its sentence, or from the last stretch when that is nearer.</summary>
    private void Unopened(int token, int blockStart)
    {
        bool isInches = token > blockStart && _tokens.Kinds[token - 1] == TokenKind.Number;
        if (IsSingle(_tokens.Styles[token]) || isInches || _open.Count > 0)
        {
            return;
        }

        int first = Math.Max(blockStart, _tokens.SentenceStart[_tokens.SentenceOf[Math.Max(blockStart, token - 1)]]);
        if (_regions.Count > 0 && _regions[^1].End > first)
        {
            first = _regions[^1].End;
        }

        if (token > first)
        {
            _regions.Add(new QuoteRegion(first, token + 1, first, token, -1, -1, false, false, QuoteForm.Marks));
        }
    }

    internal static bool IsSingle(QuoteStyle style) => style is QuoteStyle.StraightSingle or QuoteStyle.CurlySingle or QuoteStyle.NewswireSingle;

    /// <summary>Sorts the stretches, finds what lies in what, and links the paragraphs of one quotation.</summary>
    private static QuoteRegion[] Link(ArticleTokens tokens, List<QuoteRegion> found, out int tooDeep)
    {
        QuoteRegion[] regions = Flatten([.. found.OrderBy(region => region.Start).ThenByDescending(region => region.End)], out tooDeep);
        var around = new Stack<int>();
        int lastOuter = -1;
        for (int i = 0; i < regions.Length; i++)
        {
            while (around.Count > 0 && regions[around.Peek()].End <= regions[i].Start)
            {
                around.Pop();
            }

            regions[i] = regions[i] with { Parent = around.Count > 0 ? around.Peek() : -1 };
            around.Push(i);
            if (regions[i].Parent >= 0)
            {
                continue;
            }

            if (lastOuter >= 0 && GoesOn(tokens, regions[lastOuter], regions[i]))
            {
                regions[i] = regions[i] with { Continues = lastOuter };
                regions[lastOuter] = regions[lastOuter] with { IsClosed = true };
            }

            lastOuter = i;
        }

        return regions;
    }

    /// <summary>Leaves out what nests too deep.</summary>
    private static QuoteRegion[] Flatten(QuoteRegion[] regions, out int tooDeep)
    {
        var around = new Stack<int>();
        var kept = new List<QuoteRegion>(regions.Length);
        tooDeep = -1;
        foreach (QuoteRegion region in regions)
        {
            while (around.Count > 0 && around.Peek() <= region.Start)
            {
                around.Pop();
            }

            if (around.Count < MaxDepth)
            {
                around.Push(region.End);
                kept.Add(region);
            }
            else
            {
                tooDeep = tooDeep < 0 ? region.Start : tooDeep;
            }
        }

        return tooDeep < 0 ? regions : [.. kept];
    }

    private static bool GoesOn(ArticleTokens tokens, QuoteRegion before, QuoteRegion next)
    {
        int block = tokens.BlockOf[before.Start];
        if (before.Form == QuoteForm.Letter && next.Form == QuoteForm.Letter)
        {
            return next.Start == before.End;
        }

        return !before.IsClosed && before.Form == QuoteForm.Marks && next.Form == QuoteForm.Marks
            && before.End == tokens.BlockStart[block + 1] && next.Start == before.End
            && tokens.Kinds[next.Start] == TokenKind.OpenQuote && tokens.Styles[next.Start] == tokens.Styles[before.Start];
    }
}
