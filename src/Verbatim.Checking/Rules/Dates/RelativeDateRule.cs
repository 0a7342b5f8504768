using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2002: a relative date that does not come out at the date beside it, or at the date on record of the event that it counts from.</summary>
internal sealed class RelativeDateRule : DateRule
{
    private const string Check = "relative-date";

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2002", "Relative date does not add up", "“{0}” works out to {1}, {2}", DiagnosticSeverity.Error, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
    {
        DateRecord date = dates[index].Record;
        if (date.Offset is null || date.Relation is not (DateRelation.Before or DateRelation.After) || date.Range is not { } range || !Times.IsWithinDay(range))
        {
            return;
        }

        if (date.Basis == DateBasis.Event && date.EventSpan is { } told)
        {
            CompareWithEvent(context, dates[index], range, told);
        }
        else if (Beside(context, dates, index) is { Record.Range: { } other } beside)
        {
            CompareWithDate(context, dates, dates[index], range, beside, other);
        }
    }

    private static void CompareWithDate(
        RuleContext context, Layer<DateRecord> dates, Annotation<DateRecord> item, TimeRange range, Annotation<DateRecord> beside, TimeRange other)
    {
        DateRecord date = item.Record;
        Annotation<DateRecord>? anchor = dates.Find(date.Anchor);
        string counted = anchor is { } from ? $"“{date.Text}” is counted from {from.Record.Value} (“{from.Record.Text}”)" : $"“{date.Text}” is counted from {date.Explanation}";
        TextSpan both = TextSpan.FromBounds(Math.Min(item.Span.Start, beside.Span.Start), Math.Max(item.Span.End, beside.Span.End));
        Comparison comparison = context.Check(Check, item, context.Read(both)).AgainstCalendar($"{counted} and works out to {Times.Print(range)}");
        string note = $"the date next to it is {beside.Record.Value}";
        if (range.Overlaps(other))
        {
            comparison.Agrees(note);
        }
        else
        {
            comparison.Differs(note, new(date.Text, Times.Print(range), $"but the date next to it is “{beside.Record.Text}”")
            {
                Related = anchor is { } place ? [context.Related(place.Span, "the date it is counted from")] : [],
            });
        }
    }

    private static void CompareWithEvent(RuleContext context, Annotation<DateRecord> item, TimeRange range, TextSpan told)
    {
        RuleCheck check = context.Check(Check, item, item.Record.Text);
        if (context.Links.Events.ToldIn(told) is not { Date: { } recorded } fact)
        {
            check.Skip($"the record does not date “{context.Read(told)}”");
            return;
        }

        Comparison comparison = check.Against(fact, $"{fact.Title}: {recorded.Value}");
        string note = $"it puts the event on {Times.Print(range)}";
        if (range.Overlaps(recorded.Range))
        {
            comparison.Agrees(note);
        }
        else
        {
            comparison.Differs(note, new(check.Text, Times.Print(range), $"but the record dates “{fact.Title}” {recorded.Value} ({fact.Id}: {fact.Source})")
            {
                Content = $"{check.Text} {fact.Id}",
            });
        }
    }

    /// <summary>A date of its own right before or behind, with nothing but a comma or a preposition between.</summary>
    private static Annotation<DateRecord>? Beside(RuleContext context, Layer<DateRecord> dates, int index)
    {
        if (index + 1 < dates.Count && IsOwn(dates[index + 1].Record) && AreBeside(context, dates[index].Span, dates[index + 1].Span))
        {
            return dates[index + 1];
        }

        return index > 0 && IsOwn(dates[index - 1].Record) && AreBeside(context, dates[index - 1].Span, dates[index].Span) ? dates[index - 1] : null;
    }

    private static bool IsOwn(DateRecord date) => date.Offset is null && date.Relation == DateRelation.None && date.EventDay == 0 && date.Range is { } range && Times.IsWithinDay(range);
}
