using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Named days: the year is the one beside them, that of the narration, or the nearest to publication.</summary>
internal sealed class HolidayResolver(Narration narration, TimeAnchors anchors, IResolverContext context)
{
    /// <summary>The value of a named day.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="holiday">The day's key.</param>
    public ResolvedTime Resolve(TimeExpression e, string holiday)
    {
        TimeAnchor? anchor = null;
        int year = e.Fields.Year;
        if (year == 0)
        {
            anchor = narration.IsAtYear(e) ? TimeAnchor.Of(narration.Focus) : e.IsQuoted ? anchors.OfSpeech(e)
                : anchors.Publication ?? TimeAnchor.Of(narration.Focus);
            if (anchor is not { } at)
            {
                return new ResolvedTime(e) { Value = "XXXX-XX-XX", Explanation = "no year to put it in", Confidence = 0.4f };
            }

            year = at.Fields.Year + (HolidayCalendar.Find(holiday, at.Fields.Year) is { } inYear ? StepOf(e, holiday, at, inYear) : 0);
        }

        if (HolidayCalendar.Find(holiday, year) is not { } day)
        {
            string value = TimexValues.Of(new CalendarFields { Year = year });
            return new ResolvedTime(e) { Value = value, Explanation = "the calendar does not reach that year", Confidence = 0.4f };
        }

        CalendarFields fields = TimexValues.FieldsOf(day) with { DayPart = e.Fields.DayPart };
        return anchor is { } from
            ? ResolvedTime.Of(e, fields, from.Basis, from.Index, "the named day in the year of " + from.Name, 0.85f)
            : ResolvedTime.Of(e, fields, DateBasis.Explicit, -2, "the named day in that year", 0.97f);
    }

    /// <summary>How many years from that of the anchor the day is meant that falls on <paramref name="inYear"/> in the anchor's year.</summary>
    private int StepOf(TimeExpression e, string holiday, in TimeAnchor at, LocalDate inYear)
    {
        switch (e.Relation)
        {
            case TimeRelation.Last:
                return inYear >= at.Day ? -1 : 0;
            case TimeRelation.Next:
                return inYear <= at.Day ? 1 : 0;
        }

        ClauseTime tense = context.TenseOf(e);
        if (holiday == "election-day" && at.Fields.Year % 2 != 0)
        {
            return inYear > at.Day && tense == ClauseTime.Future ? 1 : -1;
        }

        if (at.Basis != DateBasis.Document)
        {
            return 0;
        }

        int days = Period.DaysBetween(at.Day, inYear);
        return tense switch
        {
            ClauseTime.Past when days > 7 => -1,
            ClauseTime.Future when days < -7 => 1,
            _ => days > 200 ? -1 : days < -300 ? 1 : 0,
        };
    }
}
