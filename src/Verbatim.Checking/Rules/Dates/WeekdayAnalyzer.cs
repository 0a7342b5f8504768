using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2003: a weekday beside a date that falls on another.</summary>
internal sealed class WeekdayAnalyzer : DateAnalyzer
{
    private const string Check = "weekday";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2003", "Weekday and date differ", "“{0}”: {1} was a {2}, not a {3}", DiagnosticSeverity.Error);

    private protected override void Analyze(AnalysisContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (date.Weekday == IsoDayOfWeek.None)
        {
            return;
        }

        LocalDate day;
        DateBasis basis = date.Basis;
        if (date.Text.AsSpan().ContainsAnyInRange('0', '9') && date.Range is { } range && Times.IsWithinDay(range))
        {
            day = range.FirstDay;
        }
        else if (index + 1 < dates.Count && dates[index + 1].Value is { Relation: DateRelation.None, Offset: null, Type: TimexType.Date, Range: { } next } && Times.IsWithinDay(next)
            && AreBeside(context, span, dates[index + 1].Span))
        {
            day = next.FirstDay;
            basis = dates[index + 1].Value.Basis;
            span = TextSpan.FromBounds(span.Start, dates[index + 1].Span.End);
        }
        else
        {
            return;
        }

        string text = context.Read(span);
        bool agrees = day.DayOfWeek == date.Weekday;
        if (!agrees && basis == DateBasis.Narrative)
        {
            context.Report(Checks.Undecided(
                Check, date.Id, span, text, Checks.Calendar(Times.Print(day)), $"the year is only that of the date before; in it the calendar has a {day.DayOfWeek}"));
            return;
        }

        Assessment assessment = Checks.Decided(
            Check, date.Id, span, text, agrees, Checks.Calendar(Times.Print(day)), agrees ? "the calendar has the same weekday" : $"the calendar has a {day.DayOfWeek}");
        if (agrees)
        {
            context.Report(assessment);
        }
        else
        {
            context.Report(assessment, span, text, [text, Times.Print(day)[(Times.Print(day).IndexOf(' ', StringComparison.Ordinal) + 1)..], day.DayOfWeek, date.Weekday]);
        }
    }
}
