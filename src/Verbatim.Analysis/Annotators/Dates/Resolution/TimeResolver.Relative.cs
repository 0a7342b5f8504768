using NodaTime;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <content>"last week", "that day", "the following year", "next May", "the first day of".</content>
internal sealed partial class TimeResolver
{
    private ResolvedTime ResolveRelative(TimeExpression e, int i)
    {
        if (e.Inner is not null && e.Unit == TimeUnit.Week && Resolve(e.Inner, i) is { Day: { } start } inner)
        {
            return Of(e, CalendarMath.Containing(start, TimeUnit.Week), inner.Basis, inner.Anchor, "the week that holds it", 0.85f);
        }

        if (e.Unit == TimeUnit.Quarter)
        {
            return ResolveRelativeQuarter(e);
        }

        TimeAnchor? anchor = DateOfEvent(e) ?? RelativeBase(e, i);
        if (anchor is not { } from)
        {
            return new ResolvedTime(e) { Value = UnknownAt(e.Unit == TimeUnit.DayPart ? TimeUnit.Day : e.Unit), Explanation = "nothing to count from", Confidence = 0.4f };
        }

        string explanation = e.Relation switch
        {
            TimeRelation.Last or TimeRelation.Previous => "the one before " + from.Name,
            TimeRelation.Next or TimeRelation.Following or TimeRelation.Coming => "the one after " + from.Name,
            _ => "the one that holds " + from.Name,
        };
        CalendarFields? fields = e.Fields switch
        {
            { Month: > 0 } => RelativeMonth(e, from),
            { Weekday: > 0 } => RelativeWeekday(e, from),
            { Season: not Season.None } => RelativeSeason(e, from),
            _ => RelativeUnit(e, from),
        };
        if (fields is not { } resolved)
        {
            string year = TimexValues.Of(new CalendarFields { Year = from.Fields.Year });
            return new ResolvedTime(e) { Value = year + "-XX-XX", Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.4f };
        }

        return Of(e, resolved, from.Basis, from.Index, explanation, e.Origin == TimeOrigin.Speech ? 0.76f : 0.72f);
    }

    private TimeAnchor? RelativeBase(TimeExpression e, int i)
    {
        if (e.Origin == TimeOrigin.Speech)
        {
            return SpeechBase(e);
        }

        // "the year", "the week": the one spoken of, which in news is that of publication
        if (e.Relation is TimeRelation.The or TimeRelation.None)
        {
            return IsNarrativeYear(e) ? NarrativeBase(e, i, e.Unit) : Published ?? NarrativeBase(e, i, e.Unit);
        }

        if (e.Unit is TimeUnit.Day or TimeUnit.DayPart && _day is not null && _focus is { IsDay: false } && _day.Sentence >= e.Sentence - 3)
        {
            return Of(_day);
        }

        return NarrativeBase(e, i, e.Unit);
    }

    private static int StepOf(TimeRelation relation) => relation switch
    {
        TimeRelation.Last or TimeRelation.Previous => -1,
        TimeRelation.Next or TimeRelation.Following or TimeRelation.Coming => 1,
        _ => 0,
    };

    private CalendarFields? RelativeUnit(TimeExpression e, TimeAnchor from)
    {
        int step = StepOf(e.Relation);
        bool isDaily = e.Unit is TimeUnit.Day or TimeUnit.DayPart;
        if (isDaily && from.Fields.Day == 0 || e.Unit == TimeUnit.Month && from.Fields.Month == 0 && from.Fields.Week == 0)
        {
            return null;
        }

        LocalDate day = from.Day;
        switch (e.Unit)
        {
            case TimeUnit.DayPart:
                // "last night" is the night before, "the next morning" that of the next day
                return day.AddDays(step) is { } other ? TimexValues.FieldsOf(other) with { DayPart = e.Fields.DayPart } : BeyondCalendar(step);
            case TimeUnit.Weekend:
                int weekendStep = e.Relation == TimeRelation.The && _context.TenseOf(e) != ClauseTime.Future && day.DayOfWeek < IsoDayOfWeek.Saturday ? -1 : step;
                return day.AddDays(7 * weekendStep) is { } inWeek ? CalendarMath.Containing(inWeek, TimeUnit.Weekend) : BeyondCalendar(weekendStep);
            case TimeUnit.Day:
                return day.AddDays(step) is { } beside ? TimexValues.FieldsOf(beside) : BeyondCalendar(step);
            default:
                return CalendarMath.Plus(day, step, e.Unit) is { } moved ? CalendarMath.Containing(moved, e.Unit) : BeyondCalendar(step);
        }
    }

    /// <summary>A year that the calendar does not cover, on the side of the step.</summary>
    private static CalendarFields BeyondCalendar(int step) =>
        new() { Year = step < 0 ? CalendarMath.FromNoda(LocalCalendar.FirstYear - 1) : LocalCalendar.LastYear + 1 };

    private static CalendarFields RelativeMonth(TimeExpression e, TimeAnchor from)
    {
        int month = e.Fields.Month, at = from.Fields.Month > 0 || from.Fields.Week > 0 ? from.Day.Month : 0;
        int year = from.Fields.Year;
        switch (StepOf(e.Relation))
        {
            case -1:
                year += at == 0 || month >= at ? -1 : 0;
                break;
            case 1:
                year += at == 0 || month <= at ? 1 : 0;
                break;
        }

        return e.Fields with { Year = year };
    }

    private static CalendarFields RelativeWeekday(TimeExpression e, TimeAnchor from)
    {
        int at = (int)from.Day.DayOfWeek, weekday = e.Fields.Weekday;
        int days = StepOf(e.Relation) switch
        {
            -1 => -((at - weekday + 6) % 7) - 1,
            1 => ((weekday - at + 6) % 7) + 1,
            _ => weekday - at,
        };
        if (from.Day.AddDays(days) is not { } day)
        {
            return BeyondCalendar(days);
        }

        return TimexValues.FieldsOf(day) with { Weekday = weekday, DayPart = e.Fields.DayPart, Hour = e.Fields.Hour, Minute = e.Fields.Minute, Second = e.Fields.Second };
    }

    private static CalendarFields RelativeSeason(TimeExpression e, TimeAnchor from)
    {
        int year = from.Fields.Year, start = CalendarMath.FirstMonth(e.Fields.Season);
        int at = from.Fields.Month > 0 ? from.Fields.Month : from.Fields.Season != Season.None ? CalendarMath.FirstMonth(from.Fields.Season) : 0;
        switch (StepOf(e.Relation))
        {
            case -1:
                year += at == 0 || start + 2 >= at ? -1 : 0;
                break;
            case 1:
                year += at == 0 || start <= at ? 1 : 0;
                break;
            default:
                year += e.Fields.Season == Season.Winter && at is 1 or 2 ? -1 : 0;
                break;
        }

        return e.Fields with { Year = year };
    }

    private ResolvedTime ResolveRelativeQuarter(TimeExpression e)
    {
        if (CurrentQuarter(e) is not { } now)
        {
            return new ResolvedTime(e) { Value = "XXXX-QX", Explanation = "nothing to count from", Confidence = 0.4f };
        }

        bool isOfPublication = e.Relation is TimeRelation.This or TimeRelation.Current or TimeRelation.Next or TimeRelation.Last && _published is not null;
        LocalDate day = isOfPublication ? _published!.Value : now.Day;
        int step = StepOf(e.Relation);
        (DateBasis basis, int index) = isOfPublication ? (DateBasis.Document, -1) : (now.Basis, now.Index);
        if (CalendarMath.Plus(day, step, TimeUnit.Quarter) is not { } moved)
        {
            return Beyond(e, basis, index, step > 0);
        }

        CalendarFields fields = e.Relation == TimeRelation.YearAgo ? now.Fields with { Year = now.Fields.Year - 1 } : CalendarMath.Containing(moved, TimeUnit.Quarter);
        return Of(e, fields, basis, index, "counted from the quarter spoken of", 0.69f);
    }

    /// <summary>"the first day of July", "the last week of May", "the first day of the convention".</summary>
    private ResolvedTime ResolveCounted(TimeExpression e, int i)
    {
        int n = (int)e.Amount.Count;
        if (e.Origin == TimeOrigin.Inner)
        {
            ResolvedTime whole = Resolve(e.Inner!, i);
            if (whole.Range is not { } range || e.Unit is not (TimeUnit.Day or TimeUnit.Month))
            {
                return new ResolvedTime(e)
                {
                    Value = TimexValues.Duration(TimeAmount.One, e.Unit), Type = TimexType.Duration, Range = whole.Range, Basis = whole.Basis, Anchor = whole.Anchor,
                    Explanation = "a stretch of it", Confidence = 0.6f,
                };
            }

            LocalDate? day = n > 0 ? CalendarMath.Plus(range.FirstDay, n - 1, e.Unit) : e.Unit == TimeUnit.Day ? range.LastDay : new LocalDate(range.LastDay.Year, range.LastDay.Month, 1);
            return day is { } counted
                ? Of(e, CalendarMath.Containing(counted, e.Unit), whole.Basis, whole.Anchor, "counted inside it", 0.9f)
                : Beyond(e, whole.Basis, whole.Anchor, isAhead: true);
        }

        if (e.Unit == TimeUnit.Day && n > 0 && DateOfEvent(e) is { } begun)
        {
            return begun.Day.AddDays(n - 1) is { } day
                ? Of(e, CalendarMath.Containing(day, TimeUnit.Day), DateBasis.Event, begun.Index, "counted from the day on which the event is said to have begun", 0.6f)
                : Beyond(e, DateBasis.Event, begun.Index, isAhead: true);
        }

        TimeAnchor? anchor = _focus is { } focus && (focus.Sentence >= e.Sentence - 1) ? Of(focus) : null;
        if (anchor is { } at && at.Fields.Year != 0)
        {
            CalendarFields around = new() { Year = at.Fields.Year, Month = at.Fields.Month };
            return new ResolvedTime(e)
            {
                Value = TimexValues.Of(around) + (at.Fields.Month > 0 ? "-XX" : "-XX-XX"),
                Range = CalendarMath.RangeOf(around),
                Basis = e.Event is null ? DateBasis.Narrative : DateBasis.Event,
                Anchor = at.Index,
                Explanation = "a day of an event whose date is not given here; the month is that of the date before",
                Confidence = 0.5f,
            };
        }

        return new ResolvedTime(e) { Value = "XXXX-XX-XX", Basis = e.Event is null ? DateBasis.None : DateBasis.Event, Explanation = "counted from an event whose date is not given", Confidence = 0.4f };
    }
}
