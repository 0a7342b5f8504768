using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.Quotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>Reads the narration of an article for the sentences that tell of messages.</summary>
internal sealed class Tellings
{
    private readonly AnnotatedArticle _article;
    private readonly TextSpan[] _quoted;
    private readonly (TextSpan Span, string Actor)[] _mentions;
    private readonly List<Telling> _tellings = [];

    public Tellings(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        _article = article;
        _quoted = [.. article.Get(QuotationRecord.Layer)
            .Where(item => item.Value.NestedIn is null && item.Value.Kind is QuotationKind.Direct or QuotationKind.Mixed).Select(item => item.Span)];
        _mentions = [.. article.Get(ActorRecord.Layer).Values
            .SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, actor.Id))).OrderBy(mention => mention.Span)];
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(sentence);
        }
    }

    /// <summary>The sentences that tell of getting in touch, in reading order.</summary>
    public IReadOnlyList<Telling> All => _tellings;

    /// <summary>The time expressions of the narration that start in a span, in reading order.</summary>
    public IEnumerable<(TextSpan Span, DateRecord Date)> DatesIn(TextSpan span)
    {
        foreach (Annotation<DateRecord> date in _article.Get(DateRecord.Layer).StartingIn(span).ToArray())
        {
            if (!IsQuoted(date.Span.Start) && date.Value.Type is TimexType.Date or TimexType.Time or TimexType.Duration && date.Value.Range is not null)
            {
                yield return (date.Span, date.Value);
            }
        }
    }

    /// <summary>Whether a position stands inside a quotation.</summary>
    public bool IsQuoted(int position)
    {
        int low = 0, high = _quoted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_quoted[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _quoted.Length && _quoted[low].Start <= position;
    }

    /// <summary>Reads the parts of a sentence that "but" or a semicolon opens, each with its own verb and negation.</summary>
    private void Read(SentenceSyntax sentence)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        int start = 0;
        for (int i = 1; i <= tokens.Count; i++)
        {
            bool cut = i == tokens.Count || tokens[i].Kind == TokenKind.Semicolon
                || (tokens[i].ValueText is "but" && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Dash && !IsQuoted(tokens[i].Span.Start));
            if (cut)
            {
                ReadPart(sentence, start, i);
                start = i;
            }
        }
    }

    private void ReadPart(SentenceSyntax sentence, int start, int end)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        bool isAgain = false, isReply = false, isNegated = false, isUntil = false;
        int verb = -1;
        string? from = null;
        for (int i = start; i < end; i++)
        {
            SyntaxToken token = tokens[i];
            if (token.Kind != TokenKind.Word && token.Kind != TokenKind.Clitic || IsQuoted(token.Span.Start))
            {
                continue;
            }

            ReadOnlySpan<char> word = token.ValueText;
            isAgain |= word is "again";
            isUntil |= word is "until" or "till";
            isNegated |= verb < 0 && word is "not" or "n't" or "n’t" or "never";
            if (verb < 0 && MessageWords.IsContact(word.ToString()) && ActorBefore(sentence.Span.Start, token.Span.Start) is { } actor
                && (word is not "got" || Follows(token, "in", "touch")) && (word is not "reached" || Follows(token, "out")))
            {
                verb = token.Span.Start;
                from = actor;
                isReply = word.StartsWith("respon", StringComparison.Ordinal) || word.StartsWith("repl", StringComparison.Ordinal) || word.StartsWith("answer", StringComparison.Ordinal);
            }
        }

        if (from is not null && (!isNegated || isUntil))
        {
            TextSpan part = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
            DateRecord? date = DatesIn(part).Concat(DatesIn(sentence.Span)).Select(item => item.Date).FirstOrDefault();
            _tellings.Add(new Telling(part, verb, from, date, isAgain, isReply, MessageWords.MediumIn(CleanText.Of(_article.Tree, part))));
        }
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
        string? actor = null;
        foreach (var (span, id) in _mentions)
        {
            if (span.Start >= verb)
            {
                break;
            }

            if (span.Start >= start && !IsQuoted(span.Start))
            {
                actor = id;
            }
        }

        return actor;
    }
}
