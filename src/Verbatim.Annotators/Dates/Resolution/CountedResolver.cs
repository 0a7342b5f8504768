using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>"the first day of July", "the last week of May", "the first day of the convention".</summary>
internal sealed class CountedResolver(TimeResolver resolver, Narration narration, TimeAnchors anchors)
{
    /// <summary>The value of a unit counted from the start or the end of a time or an event.</summary>
    public ResolvedTime Resolve(TimeExpression e, int i)
    {
        int n = (int)e.Amount.Count;
        if (e.Origin == TimeOrigin.Inner)
        {
            return Inside(e, resolver.Resolve(e.Inner!, i), n);
        }

        if (e.Unit == TimeUnit.Day && n > 0 && anchors.DateOfEvent(e) is { } begun)
        {
            const string Explanation = "counted from the day on which the event is said to have begun";
            return begun.Day.AddDays(n - 1) is { } day
                ? ResolvedTime.Of(e, CalendarMath.Containing(day, TimeUnit.Day), DateBasis.Event, begun.Index, Explanation, 0.6f)
                : ResolvedTime.Beyond(e, DateBasis.Event, begun.Index, isAhead: true);
        }

        return narration.Focus is { Fields.Year: not 0 } focus && focus.Sentence >= e.Sentence - 1 ? Near(e, focus) : new ResolvedTime(e)
        {
            Value = "XXXX-XX-XX",
            Basis = e.Event is null ? DateBasis.None : DateBasis.Event,
            Explanation = "counted from an event whose date is not given",
            Confidence = 0.4f,
        };
    }

    /// <summary>"the first day of July", "the last month of 1990"; "the last week of May" is only a stretch of it.</summary>
    private static ResolvedTime Inside(TimeExpression e, ResolvedTime whole, int n)
    {
        if (whole.Range is not { } range || e.Unit is not (TimeUnit.Day or TimeUnit.Month))
        {
            return new ResolvedTime(e)
            {
                Value = TimexValues.Duration(TimeAmount.One, e.Unit),
                Type = TimexType.Duration,
                Range = whole.Range,
                Basis = whole.Basis,
                Anchor = whole.Anchor,
                Explanation = "a stretch of it",
                Confidence = 0.6f,
            };
        }

        LocalDate last = range.LastDay;
        LocalDate? day = n > 0 ? CalendarMath.Plus(range.FirstDay, n - 1, e.Unit)
            : e.Unit == TimeUnit.Day ? last : new LocalDate(last.Year, last.Month, 1);
        return day is { } counted
            ? ResolvedTime.Of(e, CalendarMath.Containing(counted, e.Unit), whole.Basis, whole.Anchor, "counted inside it", 0.9f)
            : ResolvedTime.Beyond(e, whole.Basis, whole.Anchor, isAhead: true);
    }

    /// <summary>A day of an event whose date is not given: the month or the year that the text has just told of.</summary>
    private static ResolvedTime Near(TimeExpression e, TemporalFocus focus)
    {
        var around = new CalendarFields { Year = focus.Fields.Year, Month = focus.Fields.Month };
        return new ResolvedTime(e)
        {
            Value = TimexValues.Of(around) + (around.Month > 0 ? "-XX" : "-XX-XX"),
            Range = CalendarMath.RangeOf(around),
            Basis = e.Event is null ? DateBasis.Narrative : DateBasis.Event,
            Anchor = focus.Index,
            Explanation = "a day of an event whose date is not given here; the month is that of the date before",
            Confidence = 0.5f,
        };
    }
}
