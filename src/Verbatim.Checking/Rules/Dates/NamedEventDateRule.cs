using System.Globalization;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2007: an event that the article dates by another one ("on the first day of the fair"), against the record of both.</summary>
internal sealed class NamedEventDateRule : DateRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2007", "Date given by another event differs", "“{0}” was {1}; the record dates “{2}” {3} ({4}: {5})", DiagnosticSeverity.Error, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (date.EventDay == 0 || date.EventSpan is not { } named)
        {
            return;
        }

        EventAlignment links = context.Links.Events;
        TextSpan phrase = TextSpan.FromBounds(span.Start, Math.Max(span.End, named.End));
        RuleCheck check = context.Check("named-event-date", date, phrase);
        if (links.NamedIn(named) is not { Date: { } known } anchor || !anchor.IsCorroborated)
        {
            check.Skip($"the record does not date “{context.Read(named)}”");
            return;
        }

        if ((date.EventDay > 0 ? known.Range.FirstDay.AddDays(date.EventDay - 1L) : known.Range.LastDay.AddDays(date.EventDay + 1L)) is not { } day)
        {
            check.Skip("the calendar does not reach that day");
            return;
        }

        if (date.Range is { } around && !around.Overlaps(TimeRange.Day(day)))
        {
            Differs(check.Against(anchor, $"{anchor.Title}: {known.Value}"), check.Text, day, anchor, around, anchor, []);
            return;
        }

        if (Owner(context, links, span, date) is not { Fact.Date: { } recorded } owner)
        {
            check.Against(anchor, $"{anchor.Title}: {known.Value}").Undecided("what the article dates this way is not in the record");
        }
        else if (recorded.Range.Overlaps(TimeRange.Day(day)))
        {
            check.Against(owner.Fact, $"{owner.Fact.Title}: {recorded.Value}; {anchor.Title}: {known.Value}").Agrees($"it was {Times.Print(day)}, as the record says of the event");
        }
        else
        {
            Comparison comparison = check.Against(owner.Fact, owner.Fact == anchor ? $"{anchor.Title}: {known.Value}"
                : $"{owner.Fact.Title}: {recorded.Value}; {anchor.Title} ({anchor.Id}): {known.Value}");
            Differs(comparison, check.Text, day, anchor, recorded.Range, owner.Fact, [context.Related(owner.Span, "what the article dates this way")]);
        }
    }

    private static void Differs(
        Comparison comparison, string text, LocalDate day, EventFact anchor, TimeRange recorded, EventFact fact, EquatableArray<RelatedLocation> related)
    {
        int days = Math.Abs(Period.DaysBetween(recorded.FirstDay, day));
        string off = string.Create(CultureInfo.InvariantCulture, $"the two are {days} {(days == 1 ? "day" : "days")} apart");
        comparison.Differs(
            $"the article's day is {Times.Print(day)}; {off}",
            new(text, $"{Times.Print(day)} ({anchor.Id}: {anchor.Source})", fact.Title, fact.Date!.Value, fact.Id, fact.Source) { Content = $"{text} {fact.Id}", Related = related });
    }

    /// <summary>The event that the phrase dates: the one with this date, else the innermost around it, else the next one in the sentence.</summary>
    private static (EventFact Fact, TextSpan Span)? Owner(RuleContext context, EventAlignment links, TextSpan span, DateRecord date)
    {
        if (context.Article.Tree.Root.FindSentence(span.Start) is not { } sentence)
        {
            return null;
        }

        (EventFact Fact, TextSpan Span)? Find(Func<Annotation<EventRecord>, bool> isOwner) =>
            context.Article.Get(EventRecord.Layer).Overlapping(sentence.FullSpan).Where(isOwner).OrderBy(item => item.Span.Length)
                .Select(item => links.FactOf(item.Record) is { } fact ? (fact, item.Span) : ((EventFact, TextSpan)?)null).FirstOrDefault(found => found is not null);

        return Find(item => item.Record.Date == date.Id) ?? Find(item => item.Span.Contains(span)) ?? Find(item => item.Span.Start >= span.End);
    }
}
