using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2003: a weekday beside a date that falls on another.</summary>
internal sealed class WeekdayRule : DateRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2003", "Weekday and date differ", "“{0}”: {1} was a {2}, not a {3}", DiagnosticSeverity.Error, "dates");

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
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
        else if (index + 1 < dates.Count && dates[index + 1].Record is { Relation: DateRelation.None, Offset: null, Type: TimexType.Date, Range: { } next } && Times.IsWithinDay(next)
            && AreBeside(context, span, dates[index + 1].Span))
        {
            day = next.FirstDay;
            basis = dates[index + 1].Record.Basis;
            span = TextSpan.FromBounds(span.Start, dates[index + 1].Span.End);
        }
        else
        {
            return;
        }

        string printed = Times.Print(day);
        RuleCheck check = context.Check("weekday", date, span);
        Comparison comparison = check.AgainstCalendar(printed);
        if (day.DayOfWeek == date.Weekday)
        {
            comparison.Agrees("the calendar gives the same weekday");
        }
        else if (basis == DateBasis.Narrative)
        {
            comparison.Undecided($"the year is taken from the date before; in that year it is a {day.DayOfWeek}");
        }
        else
        {
            string withoutWeekday = printed[(printed.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            comparison.Differs($"in the calendar it is a {day.DayOfWeek}", new(check.Text, withoutWeekday, day.DayOfWeek, date.Weekday));
        }
    }
}
