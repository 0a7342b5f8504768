using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2002: a relative date that does not come out at the date beside it, or at the date on record of the event that it counts from.</summary>
internal sealed class RelativeDateAnalyzer : DateAnalyzer
{
    private const string Check = "relative-date";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2002", "Relative date does not come out", "“{0}” comes out at {1}, {2}", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    private protected override void Analyze(AnalysisContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (date.Offset is null || date.Relation is not (DateRelation.Before or DateRelation.After) || date.Range is not { } range || !Times.IsWithinDay(range))
        {
            return;
        }

        if (date.Basis == DateBasis.Event && date.EventSpan is { } told)
        {
            CompareWithEvent(context, span, date, range, told);
        }
        else if (Beside(context, dates, index) is { Value.Range: { } other } beside)
        {
            CompareWithDate(context, dates, span, date, range, beside, other);
        }
    }

    private static void CompareWithDate(
        AnalysisContext context, Layer<DateRecord> dates, TextSpan span, DateRecord date, TimeRange range, Annotation<DateRecord> beside, TimeRange other)
    {
        Annotation<DateRecord>? anchor = dates.Where(item => item.Value.Id == date.Anchor).Select(item => (Annotation<DateRecord>?)item).FirstOrDefault();
        string counted = anchor is { } from ? $"“{date.Text}” counts from {from.Value.Value} (“{from.Value.Text}”)" : $"“{date.Text}” counts from {date.Explanation}";
        string text = context.Read(TextSpan.FromBounds(Math.Min(span.Start, beside.Span.Start), Math.Max(span.End, beside.Span.End)));
        Evidence evidence = Checks.Calendar($"{counted} and comes out at {Times.Print(range)}");
        bool agrees = range.Overlaps(other);
        Assessment assessment = Checks.Decided(Check, date.Id, span, text, agrees, evidence, $"beside it stands {beside.Value.Value}");
        if (agrees)
        {
            context.Report(assessment);
            return;
        }

        RelatedLocation[] related = anchor is { } place ? [context.Related(place.Span, "the date that it counts from")] : [];
        context.Report(assessment, span, text, [date.Text, Times.Print(range), $"and beside it stands “{beside.Value.Text}”"], related: related);
    }

    private static void CompareWithEvent(AnalysisContext context, TextSpan span, DateRecord date, TimeRange range, TextSpan told)
    {
        if (context.Links.Events.ToldIn(told) is not { Date: { } recorded } fact)
        {
            context.Report(Checks.Skipped(Check, date.Id, span, date.Text, $"the record does not date “{context.Read(told)}”"));
            return;
        }

        var evidence = Checks.Of(fact, $"{fact.Title}: {recorded.Value}");
        string note = $"it puts the event on {Times.Print(range)}";
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, date.Id, span, date.Text, evidence, Checks.ArticleOnly));
        }
        else if (range.Overlaps(recorded.Range))
        {
            context.Report(Checks.Decided(Check, date.Id, span, date.Text, true, evidence, note));
        }
        else
        {
            context.Report(
                Checks.Decided(Check, date.Id, span, date.Text, false, evidence, note),
                span, $"{date.Text} {fact.Id}", [date.Text, Times.Print(range), $"and the record dates “{fact.Title}” {recorded.Value} ({fact.Id}: {fact.Source})"]);
        }
    }

    /// <summary>A date of its own right before or behind, with nothing but a comma or a preposition between.</summary>
    private static Annotation<DateRecord>? Beside(AnalysisContext context, Layer<DateRecord> dates, int index)
    {
        if (index + 1 < dates.Count && IsOwn(dates[index + 1].Value) && AreBeside(context, dates[index].Span, dates[index + 1].Span))
        {
            return dates[index + 1];
        }

        return index > 0 && IsOwn(dates[index - 1].Value) && AreBeside(context, dates[index - 1].Span, dates[index].Span) ? dates[index - 1] : null;
    }

    private static bool IsOwn(DateRecord date) => date.Offset is null && date.Relation == DateRelation.None && date.EventDay == 0 && date.Range is { } range && Times.IsWithinDay(range);
}
