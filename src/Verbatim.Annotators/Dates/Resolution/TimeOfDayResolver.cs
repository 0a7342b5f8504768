using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Times of day: the day that they lie on is the one beside them or the one told of.</summary>
internal sealed class TimeOfDayResolver(TimeResolver resolver, Narration narration, TimeAnchors anchors)
{
    /// <summary>Fields laid over the value of the expression inside: "9:29 am on July 11", "July last year", "Tuesday of last week".</summary>
    public ResolvedTime Inside(TimeExpression e, int i)
    {
        ResolvedTime inner = resolver.Resolve(e.Inner!, i);
        if (inner.Fields is not { } outer || inner.Day is not { } first)
        {
            return ResolvedTime.Unresolved(e, e.Fields) with { Basis = inner.Basis, Anchor = inner.Anchor };
        }

        CalendarFields f = e.Fields;
        CalendarFields fields = f switch
        {
            { HasClock: true } or { DayPart: not DayPart.None } when f is { Month: 0, Day: 0, Weekday: 0 } =>
                outer with { Hour = f.Hour, Minute = f.Minute, Second = f.Second, DayPart = f.HasClock ? DayPart.None : f.DayPart },
            { Weekday: > 0, Month: 0 } => TimexValues.FieldsOf(first.AddDays(f.Weekday - (int)first.DayOfWeek) ?? first) with
            {
                Weekday = f.Weekday, DayPart = f.DayPart, Hour = f.Hour, Minute = f.Minute, Second = f.Second,
            },
            { Quarter: 9 } when anchors.CurrentQuarter(e) is { } now => new CalendarFields { Year = outer.Year, Quarter = now.Fields.Quarter },
            _ => f with { Year = outer.Year },
        };
        return ResolvedTime.Of(e, fields, inner.Basis, inner.Anchor, inner.Explanation, inner.Confidence);
    }

    public ResolvedTime Resolve(TimeExpression e, int i, CalendarFields f)
    {
        bool isOfNarration = narration.Day is { } day
            && (narration.Published is null || narration.Retrospect > 0.3 || e.Sentence - day.Sentence <= 3);
        TimeAnchor? anchor = DayInSentence(e, i) ?? (isOfNarration ? null : anchors.Publication) ?? TimeAnchor.Of(narration.Day);
        if (anchor is not { } at || at.Fields.Day == 0)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        CalendarFields fields = at.Fields with { Hour = f.Hour, Minute = f.Minute, Second = f.Second, DayPart = f.DayPart };
        return ResolvedTime.Of(e, fields, at.Basis, at.Index, "the day of " + at.Name, 0.75f);
    }

    private TimeAnchor? DayInSentence(TimeExpression e, int i)
    {
        for (int j = i + 1; j < narration.Expressions.Count && narration.Expressions[j].Sentence == e.Sentence; j++)
        {
            if (narration.Expressions[j] is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day } next && next.Span.Start - e.Span.End < 60)
            {
                ResolvedTime time = resolver.Calendar.Resolve(next, j);
                return time is { Fields: { Day: > 0 } fields, Day: { } first } ? new TimeAnchor(fields, first, j, DateBasis.Narrative) : null;
            }
        }

        return null;
    }
}
