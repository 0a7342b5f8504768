using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>The text outside the quoted stretches, and where its clauses begin and end.</summary>
internal sealed class Narration
{
    /// <summary>What is further away than this many tokens is no longer the same clause.</summary>
    private const int LongestClause = 400;

    private readonly ArticleTokens _tokens;
    private readonly int[] _regionOf;

    public Narration(ArticleTokens tokens, QuoteRegion[] regions)
    {
        _tokens = tokens;
        _regionOf = new int[tokens.Count];
        Array.Fill(_regionOf, -1);
        for (int i = 0; i < regions.Length; i++)
        {
            if (regions[i].Parent < 0)
            {
                Array.Fill(_regionOf, i, regions[i].Start, regions[i].End - regions[i].Start);
            }
        }
    }

    /// <summary>Whether a token stands in a quoted stretch or is one of its marks.</summary>
    public bool IsQuoted(int token) => _regionOf[token] >= 0;

    /// <summary>Index of the outermost stretch that holds a token, or -1.</summary>
    public int RegionOf(int token) => _regionOf[token];

    /// <summary>The token at which the narration that begins at <paramref name="token"/> ends: at the end of its sentence, at a quoted stretch, or at the end of the block.</summary>
    public int EndOfClause(int token)
    {
        int end = token < _tokens.Count ? Math.Min(token + LongestClause, _tokens.BlockStart[_tokens.BlockOf[token] + 1]) : token;
        int i = token;
        while (i < end && _regionOf[i] < 0 && !EndsSentence(i))
        {
            i++;
        }

        return i;
    }

    /// <summary>The first token of the sentence that leads up to <paramref name="token"/>, quoted stretches inside it included.</summary>
    public int StartOfClause(int token)
    {
        int start = Math.Max(token - LongestClause, _tokens.BlockStart[_tokens.BlockOf[token]]);
        int i = token;
        while (i > start)
        {
            int before = i - 1;
            if (_regionOf[before] < 0 ? EndsSentence(before) : ClosesSentence(before, i))
            {
                break;
            }

            i = before;
        }

        return i;
    }

    /// <summary>Number of sentence ends in the narration between two tokens.</summary>
    public int SentencesBetween(int from, int to)
    {
        int ends = 0;
        for (int i = from; i < to; i++)
        {
            ends += _regionOf[i] < 0 && EndsSentence(i) ? 1 : 0;
        }

        return ends;
    }

    /// <summary>Whether a token of the narration ends a sentence: it is the last one of its sentence, or a mark that ends one with a new start behind it.</summary>
    private bool EndsSentence(int token) =>
        _tokens.Kinds[token] is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
        && (token + 1 >= _tokens.Count || _tokens.SentenceOf[token + 1] != _tokens.SentenceOf[token] || _regionOf[token + 1] >= 0);

    /// <summary>Whether a quoted stretch ends with a full stop and a new sentence follows it.</summary>
    private bool ClosesSentence(int lastOfRegion, int next) =>
        _tokens.Kinds[lastOfRegion] is TokenKind.CloseQuote or TokenKind.OpenQuote
        && lastOfRegion > 0 && _tokens.Kinds[lastOfRegion - 1] is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
        && _tokens.SentenceOf[lastOfRegion] != _tokens.SentenceOf[next];
}
