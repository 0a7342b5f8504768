using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <content>The choice of the anchor.</content>
internal sealed partial class TimeResolver
{
    private readonly double _retrospect;

    /// <summary>
    /// How much the article tells of another time than that of its publication, 0 to 1: the share of dates with a year that is not that of
    /// publication among these and the words that point at the day of publication.
    /// </summary>
    private double Retrospect()
    {
        if (_published is not { } published)
        {
            return 1;
        }

        int remote = 0, near = 0;
        foreach (TimeExpression e in _expressions)
        {
            if (e.IsQuoted)
            {
                continue;
            }

            if (e.Operator == TimeOperator.Calendar && e.Fields.Year != 0)
            {
                int weight = e.Fields.Month > 0 ? 2 : 1;
                remote += e.Fields.Year != published.Year ? weight : 0;
                near += e.Fields.Year == published.Year ? weight : 0;
            }
            else if (e.Origin == TimeOrigin.Speech || e is { Operator: TimeOperator.Calendar, Fields: { Weekday: > 0, Day: 0 } })
            {
                near += 4;
            }
        }

        return (double)remote / (remote + near + 2);
    }

    private TimeAnchor? Published => _published is { } day ? new TimeAnchor(TimexValues.FieldsOf(day), day, -1, DateBasis.Document) : null;

    private static TimeAnchor? Of(TimeFocus? focus, DateBasis basis = DateBasis.Narrative) =>
        focus is null ? null : new TimeAnchor(focus.Fields, focus.Day, focus.Index, basis);

    /// <summary>The anchor of an expression that counts from the moment of speech or from the narration.</summary>
    private TimeAnchor? BaseOf(TimeExpression e, int i)
    {
        if (e.Origin == TimeOrigin.Speech || e.IsAnchoredDuration)
        {
            return SpeechBase(e);
        }

        return NarrativeBase(e, i, e.Unit);
    }

    /// <summary>
    /// The moment of speech: for quoted words the day on which the narration has them said, where it tells of another time than that of
    /// publication; else the publication date.
    /// </summary>
    private TimeAnchor? SpeechBase(TimeExpression e)
    {
        TimeFocus? said = _day;
        if (said is not null && _published is { } published)
        {
            bool isRemote = said.HasOwnYear && said.Fields.Year != published.Year || _retrospect > 0.5;
            bool isNear = e.Sentence - said.Sentence <= 6;
            if (e.IsQuoted && isRemote && isNear && _evidence.HasFlag(DateEvidence.Quotation))
            {
                return Of(said, DateBasis.Message);
            }
        }

        if (!e.IsQuoted && _retrospect > 0.8 && e.Relation is TimeRelation.This or TimeRelation.Current && _focus is { } now && _published is { } writing
            && Math.Abs(now.Day.Year - writing.Year) > 1)
        {
            return NarrativeBase(e, _resolved.Count, e.Unit);
        }

        return Published ?? Of(_day ?? _focus);
    }

    /// <summary>The time that the narration stands at, at the grain that the unit asks for.</summary>
    private TimeAnchor? NarrativeBase(TimeExpression e, int i, TimeUnit unit)
    {
        if (e.IsQuoted && _quoted is { } told && e.Sentence - told.Sentence <= 4)
        {
            return Of(told, DateBasis.Message);
        }

        (TimeFocus? focus, TimeFocus? day) = (_focus, _day);
        if (i > 0 && _resolved.Count == i && _resolved[i - 1] is { Expression: { Origin: TimeOrigin.Narrative, Operator: TimeOperator.Shift or TimeOperator.Relative } } previous
            && _context.IsApposed(previous.Expression, e))
        {
            (focus, day) = (_before, _dayBefore);
        }

        if (unit <= TimeUnit.Week && focus is { IsDay: false } && day is not null && day.Sentence >= focus.Sentence - 1 && Includes(focus, day))
        {
            focus = day;
        }

        return _evidence.HasFlag(DateEvidence.Narration) ? Of(focus) ?? Published : Published ?? Of(focus);
    }

    private static bool Includes(TimeFocus whole, TimeFocus day) =>
        CalendarMath.RangeOf(whole.Fields) is { } range && range.Contains(TimeRange.Day(day.Day));

    /// <summary>Whether the narration stands at another year than that of publication, near enough to count for dates without a year.</summary>
    private bool IsNarrativeYear(TimeExpression e)
    {
        if (_year is not { } focus || !_evidence.HasFlag(DateEvidence.Narration) && _published is not null)
        {
            return false;
        }

        if (_published is not { } published)
        {
            return true;
        }

        int distance = e.Sentence - focus.Sentence;
        if (_context.TenseOf(e) == ClauseTime.Future && _retrospect <= 0.6)
        {
            return false;
        }

        bool sameBlock = _context.BlockOf(e.Sentence) == _context.BlockOf(focus.Sentence);
        if (_retrospect > 0.6)
        {
            return true;
        }

        if (focus.Day.Year >= published.Year || !(focus.HasOwnYear || _retrospect > 0.35))
        {
            return false;
        }

        return _retrospect > 0.35 ? distance <= 12 : focus.Fields.Month > 0 && (distance == 0 || sameBlock && distance <= 3);
    }
}
