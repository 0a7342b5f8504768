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
internal sealed class NamedEventDateAnalyzer : DateAnalyzer
{
    private const string Check = "named-event-date";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2007", "Date by another event differs", "“{0}” was {1}; the record dates “{2}” {3} ({4}: {5})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    private protected override void Analyze(AnalysisContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (date.EventDay == 0 || date.EventSpan is not { } named)
        {
            return;
        }

        EventLinks links = context.Links.Events;
        TextSpan phrase = TextSpan.FromBounds(span.Start, Math.Max(span.End, named.End));
        string text = context.Read(phrase);
        if (links.NamedIn(named) is not { Date: { } known } anchor || !anchor.IsCorroborated)
        {
            context.Report(Checks.Skipped(Check, date.Id, phrase, text, $"the record does not date “{context.Read(named)}”"));
            return;
        }

        if ((date.EventDay > 0 ? known.Range.FirstDay.AddDays(date.EventDay - 1L) : known.Range.LastDay.AddDays(date.EventDay + 1L)) is not { } day)
        {
            context.Report(Checks.Skipped(Check, date.Id, phrase, text, "the calendar does not reach that day"));
            return;
        }

        if (date.Range is { } around && !around.Overlaps(TimeRange.Day(day)))
        {
            Report(context, date, phrase, text, day, anchor, known, around, anchor);
            return;
        }

        if (Owner(context, links, span, date) is not { Fact.Date: { } recorded } owner)
        {
            context.Report(Checks.Undecided(Check, date.Id, phrase, text, Checks.Of(anchor, $"{anchor.Title}: {known.Value}"), "what the article dates by it is not on record"));
            return;
        }

        if (!owner.Fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, date.Id, phrase, text, Checks.Of(owner.Fact, $"{owner.Fact.Title}: {recorded.Value}"), Checks.ArticleOnly));
        }
        else if (recorded.Range.Overlaps(TimeRange.Day(day)))
        {
            Evidence evidence = Checks.Of(owner.Fact, $"{owner.Fact.Title}: {recorded.Value}; {anchor.Title}: {known.Value}");
            context.Report(Checks.Decided(Check, date.Id, phrase, text, true, evidence, $"it was {Times.Print(day)} and so is the event on record"));
        }
        else
        {
            Report(context, date, phrase, text, day, anchor, known, recorded.Range, owner.Fact, owner.Span);
        }
    }

    private static void Report(
        AnalysisContext context, DateRecord date, TextSpan phrase, string text, LocalDate day, EventFact anchor, FactTime known, TimeRange recorded, EventFact fact, TextSpan? told = null)
    {
        int days = Period.DaysBetween(recorded.FirstDay, day);
        string off = string.Create(CultureInfo.InvariantCulture, $"the two lie {Math.Abs(days)} {(Math.Abs(days) == 1 ? "day" : "days")} apart");
        Evidence evidence = Checks.Of(fact, fact.Id == anchor.Id ? $"{anchor.Title}: {known.Value}" : $"{fact.Title}: {fact.Date!.Value}; {anchor.Title} ({anchor.Id}): {known.Value}");
        string recordedText = fact.Id == anchor.Id ? known.Value : fact.Date!.Value;
        context.Report(
            Checks.Decided(Check, date.Id, phrase, text, false, evidence, $"the article's day is {Times.Print(day)}; {off}"),
            phrase,
            $"{text} {fact.Id}",
            [text, $"{Times.Print(day)} ({anchor.Id}: {anchor.Source})", fact.Title, recordedText, fact.Id, fact.Source],
            related: told is { } span ? [context.Related(span, "what the article dates by it")] : null);
    }

    /// <summary>The event that the phrase dates: the one with this date, else the innermost around it, else the next one in the sentence.</summary>
    private static (EventFact Fact, TextSpan Span)? Owner(AnalysisContext context, EventLinks links, TextSpan span, DateRecord date)
    {
        if (context.Article.Tree.Root.FindSentence(span.Start) is not { } sentence)
        {
            return null;
        }

        (EventFact Fact, TextSpan Span)? Find(Func<Annotation<EventRecord>, bool> isOwner) =>
            context.Article.Get(EventRecord.Layer).Overlapping(sentence.FullSpan).Where(isOwner).OrderBy(item => item.Span.Length)
                .Select(item => links.FactOf(item.Value) is { } fact ? (fact, item.Span) : ((EventFact, TextSpan)?)null).FirstOrDefault(found => found is not null);

        return Find(item => item.Value.Date == date.Id) ?? Find(item => item.Span.Contains(span)) ?? Find(item => item.Span.Start >= span.End);
    }
}
