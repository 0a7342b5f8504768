using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2008: two things that the article puts on the same day and the record on different ones.</summary>
internal sealed class SameDayRule : DateRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2008", "Not on the same day", "“{0}”: the record dates “{1}” {2} ({3}: {4}), but {5} {6} ({7}: {8})", DiagnosticSeverity.Error, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (context.Article.Tree.Root.FindSentence(span.Start) is not { } sentence || ClauseOf(sentence.Tokens, sentence.FindTokenIndex(span.Start), sentence.FindTokenIndex(span.End - 1) + 1) is not { } clause)
        {
            return;
        }

        SyntaxTokenList tokens = sentence.Tokens;
        TextSpan told = TextSpan.FromBounds(tokens[clause.Start].Span.Start, tokens[clause.End - 1].Span.End);
        TextSpan phrase = TextSpan.FromBounds(span.Start, told.End);
        RuleCheck check = context.Check("same-day", date, phrase);
        EventAlignment events = context.Links.Events;
        (Fact Fact, FactTime Time, string What)? other = MessageReference.Find(context, tokens, clause.Start, clause.End) is { Sent: { } sent } message
            ? (message, sent, $"the message of {context.Truth.Find<ActorFact>(message.From)?.Name ?? message.From}")
            : events.ToldIn(told) is { Date: { } happened, IsCorroborated: true } fact ? (fact, happened, $"“{fact.Title}”") : null;
        EventFact? main = MainEvent(context, events, sentence, phrase, date);
        if (other is not { } second || main is not { Date: { } recorded, IsCorroborated: true })
        {
            string missing = other is null ? $"“{context.Read(told)}”" : "what the article says happened that day";
            check.Skip($"the record does not date {missing}");
            return;
        }

        Comparison comparison = check.Against(main, $"{main.Title}: {recorded.Value}; {second.What} ({second.Fact.Id}): {second.Time.Value}");
        if (!Times.IsWithinDay(recorded.Range) || !Times.IsWithinDay(second.Time.Range))
        {
            comparison.Undecided("the record does not give a day for both");
        }
        else if (recorded.Range.FirstDay == second.Time.Range.FirstDay)
        {
            comparison.Agrees("the record has both on the same day");
        }
        else
        {
            comparison.Differs(
                "the record has them on different days",
                new(check.Text, main.Title, recorded.Value, main.Id, main.Source, second.What, second.Time.Value, second.Fact.Id, second.Fact.Source)
                {
                    Content = $"{main.Id} {second.Fact.Id}",
                });
        }
    }

    /// <summary>The clause behind "the same day that", "the day when": up to the comma or the end; <c>null</c> for every other expression.</summary>
    private static (int Start, int End)? ClauseOf(SyntaxTokenList tokens, int first, int end)
    {
        bool same = false;
        for (int i = first; i < end; i++)
        {
            same |= tokens[i].ValueText.Equals("same", StringComparison.OrdinalIgnoreCase);
        }

        if (!same || end >= tokens.Count || !tokens[end - 1].ValueText.Equals("day", StringComparison.OrdinalIgnoreCase) || tokens[end].ValueText is not ("that" or "as" or "when" or "on"))
        {
            return null;
        }

        int start = end + 1;
        start += start < tokens.Count && tokens[start].ValueText is "which" ? 1 : 0;
        int stop = start;
        while (stop < tokens.Count && tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon))
        {
            stop++;
        }

        return stop > start ? (start, stop) : null;
    }

    /// <summary>The event that the phrase dates: the one with this date, else the next one behind it, else the last one before it.</summary>
    private static EventFact? MainEvent(RuleContext context, EventAlignment links, SentenceSyntax sentence, TextSpan phrase, DateRecord date)
    {
        Annotation<EventRecord>[] events = [.. context.Article.Get(EventRecord.Layer).Overlapping(sentence.FullSpan)];
        return events.Where(item => item.Record.Date == date.Id).Select(item => links.FactOf(item.Record)).FirstOrDefault(fact => fact is not null)
            ?? events.Where(item => item.Span.End > phrase.End).OrderBy(item => item.Span.Length).Select(item => links.FactOf(item.Record)).FirstOrDefault(fact => fact is not null)
            ?? events.Where(item => item.Span.Start < phrase.Start).Select(item => links.FactOf(item.Record)).LastOrDefault(fact => fact is not null);
    }
}
