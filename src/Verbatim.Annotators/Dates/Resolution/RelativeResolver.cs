using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>"last week", "that day", "the following year", "next May".</summary>
internal sealed class RelativeResolver(TimeResolver resolver, Narration narration, TimeAnchors anchors, IResolverContext context)
{
    public ResolvedTime Resolve(TimeExpression e, int i)
    {
        if (e.Inner is not null && e.Unit == TimeUnit.Week && resolver.Resolve(e.Inner, i) is { Day: { } start } inner)
        {
            CalendarFields week = CalendarMath.Containing(start, TimeUnit.Week);
            return ResolvedTime.Of(e, week, inner.Basis, inner.Anchor, "the week that holds it", 0.85f);
        }

        if (e.Unit == TimeUnit.Quarter)
        {
            return RelativeQuarter(e);
        }

        TimeAnchor? anchor = anchors.DateOfEvent(e) ?? anchors.OfRelative(e, i);
        if (anchor is not { } from)
        {
            string unknown = ShiftResolver.UnknownAt(e.Unit == TimeUnit.DayPart ? TimeUnit.Day : e.Unit);
            return new ResolvedTime(e) { Value = unknown, Explanation = "nothing to count from", Confidence = 0.4f };
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
            string day = TimexValues.Of(new CalendarFields { Year = from.Fields.Year }) + "-XX-XX";
            return new ResolvedTime(e) { Value = day, Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.4f };
        }

        return ResolvedTime.Of(e, resolved, from.Basis, from.Index, explanation, e.Origin == TimeOrigin.Speech ? 0.76f : 0.72f);
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
                bool isOver = e.Relation == TimeRelation.The && context.TenseOf(e) != ClauseTime.Future && day.DayOfWeek < IsoDayOfWeek.Saturday;
                int weeks = isOver ? -1 : step;
                return day.AddDays(7 * weeks) is { } inWeek ? CalendarMath.Containing(inWeek, TimeUnit.Weekend) : BeyondCalendar(weeks);
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

        CalendarFields f = e.Fields;
        return TimexValues.FieldsOf(day) with { Weekday = weekday, DayPart = f.DayPart, Hour = f.Hour, Minute = f.Minute, Second = f.Second };
    }

    private static CalendarFields RelativeSeason(TimeExpression e, TimeAnchor from)
    {
        int year = from.Fields.Year, start = CalendarMath.FirstMonth(e.Fields.Season);
        int at = from.Fields is { Month: 0, Season: not Season.None } ? CalendarMath.FirstMonth(from.Fields.Season) : from.Fields.Month;
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

    private ResolvedTime RelativeQuarter(TimeExpression e)
    {
        if (anchors.CurrentQuarter(e) is not { } now)
        {
            return new ResolvedTime(e) { Value = "XXXX-QX", Explanation = "nothing to count from", Confidence = 0.4f };
        }

        bool isOfPublication = narration.Published is not null
            && e.Relation is TimeRelation.This or TimeRelation.Current or TimeRelation.Next or TimeRelation.Last;
        LocalDate day = isOfPublication ? narration.Published!.Value : now.Day;
        int step = StepOf(e.Relation);
        (DateBasis basis, int index) = isOfPublication ? (DateBasis.Document, -1) : (now.Basis, now.Index);
        if (CalendarMath.Plus(day, step, TimeUnit.Quarter) is not { } moved)
        {
            return ResolvedTime.Beyond(e, basis, index, step > 0);
        }

        CalendarFields fields = e.Relation == TimeRelation.YearAgo
            ? now.Fields with { Year = now.Fields.Year - 1 }
            : CalendarMath.Containing(moved, TimeUnit.Quarter);
        return ResolvedTime.Of(e, fields, basis, index, "counted from the quarter spoken of", 0.69f);
    }
}
