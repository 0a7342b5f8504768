using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>Tells stretches in marks that are nobody's words: nicknames, titles of works, words as words, marks of distance.</summary>
internal sealed class NonQuotations(TokenTable tokens, MentionIndex mentions)
{
    private const int LongestScare = 3;
    private const int LongestTitle = 10;

    /// <summary>
    /// <see cref="QuotationKind.Title"/> or <see cref="QuotationKind.Scare"/> when the stretch looks like one,
    /// <c>null</c> when it looks like somebody's words.
    /// </summary>
    /// <param name="region">The stretch.</param>
    /// <param name="hasCue">Whether a cue in its own sentence takes it.</param>
    public QuotationKind? Classify(QuoteRegion region, bool hasCue)
    {
        int words = 0, capitalized = 0, small = 0;
        for (int i = region.First; i < region.Last; i++)
        {
            if (tokens.IsWord(i))
            {
                words++;
                capitalized += tokens.IsCapitalized(i) || tokens.Kinds[i] == TokenKind.Number ? 1 : 0;
                small += IsSmall(i) ? 1 : 0;
            }
        }

        bool hasPredicate = EndsAsSpeech(region);
        if (IsNickname(region, words, capitalized))
        {
            return QuotationKind.Title;
        }

        if (words is > 0 and <= LongestTitle && capitalized + small >= words && capitalized > 0 && !hasPredicate && (FollowsWorkNoun(region) || (!hasCue && words > 1)))
        {
            return QuotationKind.Title;
        }

        if (words <= LongestTitle && FollowsWord(region))
        {
            return QuotationKind.Title;
        }

        return !hasCue && words <= LongestScare && !hasPredicate ? QuotationKind.Scare : null;
    }

    /// <summary>A given name before, a surname behind, nothing between: <c>Joe "Lucky" Smith</c>.</summary>
    private bool IsNickname(QuoteRegion region, int words, int capitalized)
    {
        bool between = region.Start > 0 && region.End < tokens.Count
            && tokens.SentenceOf[region.Start - 1] == tokens.SentenceOf[region.End]
            && tokens.Kinds[region.Start - 1] == TokenKind.Word && tokens.IsCapitalized(region.Start - 1)
            && tokens.Kinds[region.End] == TokenKind.Word && tokens.IsCapitalized(region.End);
        return between && words is > 0 and <= 3 && capitalized > 0
            && !ReportingCues.TryGetVerb(tokens[region.Start - 1], out _, out _)
            && (mentions.KnownAt(region.Start - 1) is not null || tokens.SentenceStart[tokens.SentenceOf[region.Start - 1]] != region.Start - 1 || capitalized == words);
    }

    /// <summary>Whether the content ends with a mark that speech has and a title has not.</summary>
    private bool EndsAsSpeech(QuoteRegion region) =>
        region.Last > region.First && (tokens.Kinds[region.Last - 1] is TokenKind.Question or TokenKind.Exclamation
        || (tokens.Kinds[region.Last - 1] == TokenKind.Comma && IsReportingNext(region.End))
        || (tokens.Kinds[region.Last - 1] == TokenKind.Period && region.Start > 0
            && tokens.Kinds[region.Start - 1] is TokenKind.Comma or TokenKind.Colon or TokenKind.Period));

    private bool IsReportingNext(int token)
    {
        for (int i = token; i < Math.Min(token + 4, tokens.Count); i++)
        {
            if (ReportingCues.TryGetVerb(tokens[i], out _, out CueKind kind) && kind != CueKind.Hold)
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowsWorkNoun(QuoteRegion region)
    {
        int of = region.Start - 1;
        of -= of > 0 && tokens.Is(of, "the") ? 1 : 0;
        if (of > 0 && tokens.Is(of, "of") && tokens[of - 1].ToLowerInvariant() is "author" or "authors" or "co-author" or "editor" or "co-editor" or "host"
            or "creator" or "director" or "producer" or "star" or "episode" or "chapter")
        {
            return true;
        }

        for (int i = region.Start - 1; i >= Math.Max(0, region.Start - 3); i--)
        {
            switch (tokens[i].ToLowerInvariant())
            {
                case "book" or "novel" or "song" or "film" or "movie" or "album" or "play" or "show" or "series" or "memoir" or "essay" or "poem"
                    or "program" or "programme" or "podcast" or "documentary" or "ballad" or "hit" or "article" or "titled" or "entitled" or "headlined" or "on":
                    return true;
                case "'s" or "’s":
                    continue;
            }
        }

        return false;
    }

    private bool FollowsWord(QuoteRegion region)
    {
        if (region.Start == 0)
        {
            return false;
        }

        return tokens[region.Start - 1].ToLowerInvariant() is "word" or "words" or "term" or "phrase" or "expression" or "so-called" or "nicknamed"
            or "letter" or "prefix" or "acronym" or "hashtag" or "codenamed" or "aka";
    }

    private bool IsSmall(int token) => tokens[token] is "of" or "the" or "a" or "an" or "and" or "in" or "on" or "to" or "for" or "at" or "by" or "with" or "or" or "from" or "'s" or "’s";
}
