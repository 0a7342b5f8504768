using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>Gives messages the time that the narration tells.</summary>
internal sealed class MessageTimes(AnnotatedArticle article, CommunicationClauses tellings)
{
    /// <summary>Sets the time of each message, in the order of the telling.</summary>
    public void AddTo(List<MessageDraft> drafts)
    {
        int from = 0;
        var threads = new Dictionary<(string, string), MessageDraft>();
        for (int i = 0; i < drafts.Count; i++)
        {
            MessageDraft draft = drafts[i];
            int next = i + 1 < drafts.Count ? drafts[i + 1].Parts[0].Span.Start : article.Text.Length;
            DateRecord? date = AtCue(draft) ?? InClause(draft, from);
            date = SaidLater(draft, next, date) ?? date;
            draft.Sent = date is not null ? new MessageTime(date.Value, date.Range, date.Id) : Inherited(draft, threads.GetValueOrDefault(draft.Thread));
            threads[draft.Thread] = draft;
            from = draft.Parts[^1].Span.End;
        }
    }

    /// <summary>The time expression in the reporting clause: <c>she wrote on May 3</c>, <c>at 6:35 pm</c>.</summary>
    private DateRecord? AtCue(MessageDraft draft)
    {
        var (span, quotation) = draft.Parts[0];
        if (quotation.Cue is not { } cue || article.Tree.Root.FindSentence(cue.Span.Start) is not { } sentence)
        {
            return null;
        }

        bool isBehind = cue.Span.Start >= span.End;
        TextSpan clause = isBehind
            ? TextSpan.FromBounds(span.End, sentence.Span.End)
            : TextSpan.FromBounds(Math.Min(sentence.Span.Start, cue.Span.Start), span.Start);
        DateRecord? best = null;
        int distance = int.MaxValue;
        foreach (var (place, date) in tellings.DatesIn(clause))
        {
            int gap = Math.Abs(place.Start - cue.Span.End);
            if (gap < distance && !InBrackets(clause.Start, place.Start))
            {
                (best, distance) = (date, gap);
            }
        }

        return best;
    }

    private DateRecord? InClause(MessageDraft draft, int from)
    {
        var (span, _) = draft.Parts[0];
        ReadOnlySpan<CommunicationClause> told = tellings.WithVerbIn(from, int.MaxValue);
        int end = 0;
        while (end < told.Length && told[end].Span.Start < span.End)
        {
            end++;
        }

        for (int i = end - 1; i >= 0; i--)
        {
            if (told[i].IsBetween(draft.From, draft.To) && told[i].Date is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A sentence behind the message that dates it: <c>The message was sent at 9:29 am</c>.</summary>
    private DateRecord? SaidLater(MessageDraft draft, int next, DateRecord? known)
    {
        int end = draft.Parts[^1].Span.End;
        for (SentenceSyntax? sentence = article.Tree.Root.FindSentence(end); sentence is not null && sentence.Span.Start < next; sentence = article.Tree.Root.FindSentence(sentence.FullSpan.End))
        {
            if (sentence.Span.Start >= end && IsDatingSentence(sentence)
                && tellings.DatesIn(sentence.Span).Select(item => item.Date).FirstOrDefault() is { Range: { } range } date
                && (known?.Range is not { } before || before.Overlaps(range)))
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsDatingSentence(SentenceSyntax sentence)
    {
        string text = sentence.GetCleanText();
        int sent = text.IndexOf(" was sent", StringComparison.OrdinalIgnoreCase);
        int written = sent >= 0 ? sent : text.IndexOf(" was written", StringComparison.OrdinalIgnoreCase);
        return written > 0 && MessageWords.MediumIn(text[..written]) is not null
            && (text.StartsWith("The ", StringComparison.Ordinal) || text.StartsWith("That ", StringComparison.Ordinal) || text.StartsWith("This ", StringComparison.Ordinal));
    }

    /// <summary>An answer, or the next message of an exchange, that no expression dates, was sent on the day of the message before.</summary>
    private static MessageTime? Inherited(MessageDraft draft, MessageDraft? last)
    {
        MessageDraft? before = draft.InReplyTo ?? last;
        return before?.Sent is { Range: { } range }
            ? new MessageTime(DayOf(range), TimeRange.Days(range.FirstDay, range.LastDay), null)
            : null;
    }

    private static string DayOf(TimeRange range) => NodaTime.Text.LocalDatePattern.Iso.Format(range.FirstDay);

    private bool InBrackets(int start, int position)
    {
        int depth = 0;
        foreach (char c in article.Text.AsSpan(TextSpan.FromBounds(start, Math.Max(start, position))))
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        return depth > 0;
    }
}
