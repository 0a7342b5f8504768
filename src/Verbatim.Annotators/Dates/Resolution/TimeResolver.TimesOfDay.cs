using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <content>Times of day and holidays.</content>
internal sealed partial class TimeResolver
{
    private ResolvedTime ResolveTimeOfDay(TimeExpression e, int i, CalendarFields f)
    {
        TimeAnchor? anchor = DayInSentence(e, i) ?? (_day is { } day && (_published is null || _retrospect > 0.3 || e.Sentence - day.Sentence <= 3) ? Of(day) : Published ?? Of(_day));
        if (anchor is not { } at || at.Fields.Day == 0)
        {
            return Unresolved(e, f);
        }

        CalendarFields fields = at.Fields with { Hour = f.Hour, Minute = f.Minute, Second = f.Second, DayPart = f.DayPart };
        return Of(e, fields, at.Basis, at.Index, "the day of " + at.Name, 0.75f);
    }

    private TimeAnchor? DayInSentence(TimeExpression e, int i)
    {
        for (int j = i + 1; j < _expressions.Count && _expressions[j].Sentence == e.Sentence; j++)
        {
            if (_expressions[j] is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day } next && next.Span.Start - e.Span.End < 60)
            {
                ResolvedTime time = ResolveCalendar(next, j);
                return time is { Fields: { Day: > 0 } fields, Day: { } first } ? new TimeAnchor(fields, first, j, DateBasis.Narrative) : null;
            }
        }

        return null;
    }

    private ResolvedTime ResolveHoliday(TimeExpression e, int i, string holiday)
    {
        CalendarFields f = e.Fields;
        int year = f.Year;
        TimeAnchor? anchor = null;
        if (year == 0)
        {
            anchor = IsNarrativeYear(e) ? Of(_focus) : e.IsQuoted ? SpeechBase(e) : Published ?? Of(_focus);
            if (anchor is not { } at)
            {
                return new ResolvedTime(e) { Value = "XXXX-XX-XX", Explanation = "no year to put it in", Confidence = 0.4f };
            }

            year = at.Fields.Year;
            if (e.Relation is TimeRelation.Last or TimeRelation.Next && HolidayCalendar.Find(holiday, year) is { } named)
            {
                year += e.Relation == TimeRelation.Last && named >= at.Day ? -1 : e.Relation == TimeRelation.Next && named <= at.Day ? 1 : 0;
            }
            else if (holiday == "election-day" && year % 2 != 0 && HolidayCalendar.Find(holiday, year) is { } odd)
            {
                year += odd > at.Day && _context.TenseOf(e) == ClauseTime.Future ? 1 : -1;
            }
            else if (at.Basis == DateBasis.Document && HolidayCalendar.Find(holiday, year) is { } inYear)
            {
                ClauseTime tense = _context.TenseOf(e);
                int days = Period.DaysBetween(at.Day, inYear);
                year += tense == ClauseTime.Past && days > 7 ? -1 : tense == ClauseTime.Future && days < -7 ? 1 : days > 200 ? -1 : days < -300 ? 1 : 0;
            }
        }

        if (HolidayCalendar.Find(holiday, year) is not { } day)
        {
            return new ResolvedTime(e) { Value = TimexValues.Of(new CalendarFields { Year = year }), Explanation = "the calendar does not reach that year", Confidence = 0.4f };
        }

        CalendarFields fields = TimexValues.FieldsOf(day) with { DayPart = f.DayPart };
        return anchor is { } from
            ? Of(e, fields, from.Basis, from.Index, "the named day in the year of " + from.Name, 0.85f)
            : Of(e, fields, DateBasis.Explicit, -2, "the named day in that year", 0.97f);
    }
}
