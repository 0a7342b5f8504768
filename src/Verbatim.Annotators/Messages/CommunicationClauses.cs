using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>Reads the narration of an article for the sentences that tell of messages.</summary>
internal sealed class CommunicationClauses
{
    private readonly AnnotatedArticle _article;
    private readonly QuotedStretches _quoted;
    private readonly SpanIndex<string> _mentions;
    private readonly List<CommunicationClause> _tellings = [];

    public CommunicationClauses(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        _article = article;
        _quoted = new QuotedStretches(article.Get(QuotationRecord.Layer), QuotationKind.Direct, QuotationKind.Mixed);
        _mentions = new SpanIndex<string>(article.Get(ActorRecord.Layer).Values.SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, actor.Id))));
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(sentence);
        }
    }

    /// <summary>The sentences that tell of getting in touch, in reading order.</summary>
    public IReadOnlyList<CommunicationClause> All => _tellings;

    /// <summary>Those of <see cref="All"/> whose verb starts in a range.</summary>
    public ReadOnlySpan<CommunicationClause> WithVerbIn(int start, int end)
    {
        int first = FirstWithVerbAt(start);
        return CollectionsMarshal.AsSpan(_tellings)[first..Math.Max(first, FirstWithVerbAt(end))];
    }

    /// <summary>The time expressions of the narration that start in a span, in reading order.</summary>
    public IEnumerable<(TextSpan Span, DateRecord Date)> DatesIn(TextSpan span)
    {
        foreach (Annotation<DateRecord> date in _article.Get(DateRecord.Layer).StartingIn(span).ToArray())
        {
            if (!IsQuoted(date.Span.Start) && date.Record.Type is TimexType.Date or TimexType.Time or TimexType.Duration && date.Record.Range is not null)
            {
                yield return (date.Span, date.Record);
            }
        }
    }

    /// <summary>Whether a position stands inside a quotation.</summary>
    public bool IsQuoted(int position) => _quoted.Contains(position);

    private int FirstWithVerbAt(int position) =>
        LowerBound.Find(_tellings.Count, (_tellings, position), static (s, i) => s._tellings[i].Verb < s.position);

    private void Read(SentenceSyntax sentence)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        bool isNegated = false;
        int lastVerb = sentence.Span.Start;
        string? medium = null;
        (TextSpan Span, DateRecord Date)[] dates = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            SyntaxToken token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Clitic) || IsQuoted(token.Span.Start))
            {
                continue;
            }

            ReadOnlySpan<char> word = token.ValueText;
            isNegated |= word is "not" or "n't" or "n’t" or "never";
            if (!MessageWords.IsContact(word.ToString()) || (word is "got" && !Follows(token, "in", "touch")) || (word is "reached" && !Follows(token, "out"))
                || ActorBefore(sentence.Span.Start, token.Span.Start) is not { } from)
            {
                continue;
            }

            int before = lastVerb;
            lastVerb = token.Span.End;
            bool isTold = !isNegated || Has(tokens, i, "until") || Has(tokens, i, "till");
            isNegated = false;
            if (isTold)
            {
                medium ??= MessageWords.MediumIn(sentence.GetCleanText());
                dates = dates.Length > 0 ? dates : [.. DatesIn(sentence.Span)];
                bool isReply = word.StartsWith("respon", StringComparison.Ordinal) || word.StartsWith("repl", StringComparison.Ordinal) || word.StartsWith("answer", StringComparison.Ordinal);
                bool isAgain = Has(tokens, i, "again") || (i > 0 && tokens[i - 1].ValueText is "again");
                _tellings.Add(new CommunicationClause(sentence.Span, token.Span.Start, from, ActorBehind(token.Span.End, sentence.Span.End), Of(dates, before, token.Span.Start), isAgain, isReply, medium));
            }
        }
    }

    /// <summary>
    /// The date of a verb: of those that name a day the first since the verb before, else the first behind, else whichever is nearest.
    /// </summary>
    private static DateRecord? Of((TextSpan Span, DateRecord Date)[] dates, int lastVerb, int verb)
    {
        DateRecord? behind = null, nearest = null;
        int distance = int.MaxValue;
        foreach (var (span, date) in dates)
        {
            bool isDay = date.Range is { } range && range.FirstDay == range.LastDay;
            if (isDay && span.Start >= lastVerb && span.Start < verb)
            {
                return date;
            }

            behind ??= isDay && span.Start >= verb ? date : null;
            if (Math.Abs(span.Start - verb) < distance)
            {
                (nearest, distance) = (date, Math.Abs(span.Start - verb));
            }
        }

        return behind ?? nearest;
    }

    private static bool Has(SyntaxTokenList tokens, int from, string word)
    {
        for (int i = from; i < tokens.Count; i++)
        {
            if (tokens[i].ValueText.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actor of the first mention behind a verb that is its object or stands behind "to".</summary>
    private string? ActorBehind(int verbEnd, int end)
    {
        ReadOnlySpan<(TextSpan Span, string Actor)> mentions = _mentions.All;
        for (int i = _mentions.FirstStartingAt(verbEnd); i < mentions.Length && mentions[i].Span.Start < end; i++)
        {
            (TextSpan span, string id) = mentions[i];
            if (!IsQuoted(span.Start))
            {
                ReadOnlySpan<char> between = _article.Text.AsSpan(TextSpan.FromBounds(verbEnd, span.Start)).Trim();
                return between.IsEmpty || between is "to" || between is "again" || between.EndsWith(" to", StringComparison.Ordinal) ? id : null;
            }
        }

        return null;
    }

    private static bool Follows(SyntaxToken token, params ReadOnlySpan<string> words)
    {
        SyntaxTokenList tokens = token.Sentence.Tokens;
        for (int i = 0; i < words.Length; i++)
        {
            int at = token.Index + 1 + i;
            if (at >= tokens.Count || !tokens[at].ValueText.SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The actor of the last mention in front of a verb in its sentence.</summary>
    private string? ActorBefore(int start, int verb)
    {
        ReadOnlySpan<(TextSpan Span, string Actor)> mentions = _mentions.All;
        for (int i = _mentions.FirstStartingAt(verb) - 1; i >= 0 && mentions[i].Span.Start >= start; i--)
        {
            if (!IsQuoted(mentions[i].Span.Start))
            {
                return mentions[i].Actor;
            }
        }

        return null;
    }
}
