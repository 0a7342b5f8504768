using NodaTime;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <content>Expressions that count from an anchor: "two days later", "a year ago", "the morning of the next day".</content>
internal sealed partial class TimeResolver
{
    /// <summary>Fields laid over the value of the expression inside: "9:29 am on July 11", "July last year", "Tuesday of last week".</summary>
    private ResolvedTime ResolveInside(TimeExpression e, int i)
    {
        ResolvedTime inner = Resolve(e.Inner!, i);
        if (inner.Fields is not { } outer || inner.Day is not { } first)
        {
            return Unresolved(e, e.Fields) with { Basis = inner.Basis, Anchor = inner.Anchor };
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
            { Quarter: 9 } when CurrentQuarter(e) is { } now => new CalendarFields { Year = outer.Year, Quarter = now.Fields.Quarter },
            _ => f with { Year = outer.Year },
        };
        return Of(e, fields, inner.Basis, inner.Anchor, inner.Explanation, inner.Confidence);
    }

    private ResolvedTime ResolveShift(TimeExpression e, int i)
    {
        if (e.Origin == TimeOrigin.Event && e.Unit >= TimeUnit.Day && e.AmountSpan.Length < e.Span.Length && DateOfSentence(e, i) is null && DateOfEvent(e) is null)
        {
            return new ResolvedTime(e)
            {
                Value = TimexValues.Duration(e.Amount, e.Unit), Type = TimexType.Duration, Span = e.AmountSpan, Basis = DateBasis.Event,
                Explanation = "the distance from an event whose date the text does not give", Confidence = 0.4f,
            };
        }

        if (e.Amount.IsVague && e.Origin != TimeOrigin.Event | e.Unit > TimeUnit.Hour)
        {
            return ResolveVagueShift(e, i);
        }

        if (IsYearToQuarter(e) is { } quarter)
        {
            CalendarFields ago = quarter.Fields with { Year = quarter.Fields.Year - 1 };
            return Of(e, ago, quarter.Basis, quarter.Index, "a year before the quarter spoken of", 0.69f);
        }

        if (e.Origin == TimeOrigin.Event && DateOfSentence(e, i) is { } dated)
        {
            return FromApposed(e, dated);
        }

        TimeAnchor? anchor = e.Origin switch
        {
            TimeOrigin.Inner => Resolve(e.Inner!, i) is { Fields: { } fields, Day: { } day } inner ? new TimeAnchor(fields, day, inner.Anchor == -2 ? i : inner.Anchor, inner.Basis == DateBasis.Explicit ? DateBasis.Narrative : inner.Basis) : null,
            TimeOrigin.Speech => SpeechBase(e),
            TimeOrigin.Event => DateOfEvent(e) is { } told ? told with { Basis = DateBasis.Narrative } : NarrativeBase(e, i, e.Unit),
            _ => NarrativeBase(e, i, e.Unit),
        };
        if (anchor is not { } from)
        {
            return Unresolved(e, default(CalendarFields) with { Hour = -1, Minute = -1, Second = -1 }) with { Value = UnknownAt(e.Unit) };
        }

        ResolvedTime time = Shifted(e, from);
        return e.Origin == TimeOrigin.Event ? time with { Confidence = 0.6f, Explanation = time.Explanation + ", taken for the time of the event" } : time;
    }

    private static string UnknownAt(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => "XXXX",
        TimeUnit.Day => "XXXX-XX-XX",
        _ => "XXXX-XX-XXTXX",
    };

    private ResolvedTime ResolveVagueShift(TimeExpression e, int i)
    {
        TimeAnchor? anchor = e.Origin == TimeOrigin.Speech ? SpeechBase(e) : NarrativeBase(e, i, e.Unit);
        bool isHours = e.Unit is TimeUnit.Hour or TimeUnit.Minute;
        if (isHours && anchor is { } at && at.Fields.Day > 0)
        {
            TimeRange range = e.Direction > 0
                ? new TimeRange(at.Day.AtMidnight(), at.Day.MidnightAfterDays(2))
                : new TimeRange(at.Day.MidnightAfterDays(-1), at.Day.MidnightAfterDays(1));
            return new ResolvedTime(e)
            {
                Value = TimexValues.Day(at.Day) + "TXX", Range = range, Basis = at.Basis, Anchor = at.Index, Confidence = 0.7f,
                Explanation = (e.Direction > 0 ? "some hours after " : "some hours before ") + at.Name,
            };
        }

        return new ResolvedTime(e)
        {
            Value = e.Direction > 0 ? "FUTURE_REF" : "PAST_REF",
            Basis = anchor?.Basis ?? DateBasis.None,
            Anchor = anchor?.Index ?? -2,
            Explanation = (e.Direction > 0 ? "an unknown time after " : "an unknown time before ") + (anchor?.Name ?? "its anchor"),
            Confidence = 0.6f,
        };
    }

    /// <summary>For "a year ago", "a year earlier" in talk of a quarter: that quarter.</summary>
    private TimeAnchor? IsYearToQuarter(TimeExpression e) =>
        e is { Unit: TimeUnit.Year, Amount.Whole: 1, Direction: -1, Mod: null } && _quarter is { } quarter && e.Sentence - quarter.Sentence <= 6 && _published is not null
            ? Of(quarter) : null;

    /// <summary>The day on which an earlier sentence has the event of an expression happen.</summary>
    private TimeAnchor? DateOfEvent(TimeExpression e)
    {
        if (e.Event is not { } phrase)
        {
            return null;
        }

        int sentence = _context.FindEvent(phrase, _resolved.Where(time => IsDayOfNarration(time, e)).Select(time => time.Expression.Sentence).Distinct());
        int index = sentence < 0 ? -1 : _resolved.FindIndex(time => time.Expression.Sentence == sentence && IsDayOfNarration(time, e));
        return index >= 0 && _resolved[index] is { Fields: { } fields, Day: { } day } ? new TimeAnchor(fields, day, index, DateBasis.Event) : null;
    }

    private bool IsDayOfNarration(ResolvedTime time, TimeExpression e) =>
        time is { Fields: { Day: > 0, Year: not 0 }, Day: not null, Basis: not DateBasis.Event } && time.Expression.Sentence < e.Sentence && _context.IsNarration(time.Expression)
        && !time.Expression.IsQuoted;

    /// <summary>A whole date of the same sentence that stands before an expression which tells how far an event lies from it.</summary>
    private ResolvedTime? DateOfSentence(TimeExpression e, int i)
    {
        for (int j = i - 1; j >= 0 && _resolved[j].Expression.Sentence == e.Sentence; j--)
        {
            if (_resolved[j] is { Fields.Day: > 0 } dated && dated.Expression.IsQuoted == e.IsQuoted)
            {
                return _context.IsApposed(dated.Expression, e) ? dated : null;
            }
        }

        return null;
    }

    /// <summary>"On July 11, three days after the story broke": the date is given, so what is said is the time of the event.</summary>
    private ResolvedTime FromApposed(TimeExpression e, ResolvedTime dated)
    {
        int anchor = _resolved.IndexOf(dated);
        var from = new TimeAnchor(dated.Fields!.Value, dated.Day!.Value, anchor, DateBasis.Narrative);
        TimeExpression back = new()
        {
            First = e.First, End = e.End, Span = e.Span, Sentence = e.Sentence, FirstToken = e.FirstToken, EndToken = e.EndToken, IsQuoted = e.IsQuoted,
            Operator = TimeOperator.Shift, Type = e.Type, Unit = e.Unit, Amount = e.Amount, Direction = -e.Direction, Origin = e.Origin, Mod = e.Mod, Event = e.Event,
        };
        ResolvedTime time = Shifted(back, from);
        return time with
        {
            Expression = e,
            Basis = DateBasis.Event,
            Explanation = "the time of the event, counted back from the date beside it",
            Confidence = 0.85f,
        };
    }

    private static ResolvedTime Shifted(TimeExpression e, TimeAnchor from)
    {
        string explanation = (e.Direction > 0 ? "after " : e.Direction < 0 ? "before " : "the day of ") + from.Name;
        if (e.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second)
        {
            return ShiftedClock(e, from, explanation);
        }

        if (e.Amount.Whole is not { } whole)
        {
            if (e.Amount is { IsVague: false, Count: 0 } && e.Unit == TimeUnit.Day)
            {
                whole = 0;
            }
            else
            {
                double months = e.Unit switch { TimeUnit.Year => e.Amount.Count * 12, TimeUnit.Decade => e.Amount.Count * 120, _ => 0 };
                return months is > 0 and < int.MaxValue && months == Math.Floor(months) && CalendarMath.Plus(from.Day, (int)months * e.Direction, TimeUnit.Month) is { } month
                    ? Of(e, CalendarMath.Containing(month, TimeUnit.Month), from.Basis, from.Index, explanation, 0.7f)
                    : new ResolvedTime(e) { Value = e.Direction > 0 ? "FUTURE_REF" : "PAST_REF", Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f };
            }
        }

        TimeUnit grain = from.Fields.Grain;
        bool isTooCoarse = e.Unit <= TimeUnit.Week && from.Fields.Day == 0 && grain is not TimeUnit.Week and not TimeUnit.Weekend
            || e.Unit == TimeUnit.Month && from.Fields.Month == 0 && grain != TimeUnit.Week;
        if (isTooCoarse)
        {
            string year = TimexValues.Of(new CalendarFields { Year = from.Fields.Year });
            string value = e.Unit switch { TimeUnit.Week or TimeUnit.Fortnight => year + "-WXX", TimeUnit.Month => year + "-XX", _ => year + "-XX-XX" };
            return new ResolvedTime(e) { Value = value, Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f };
        }

        if (CalendarMath.Plus(from.Day, whole * e.Direction, e.Unit) is not { } day)
        {
            return Beyond(e, from.Basis, from.Index, e.Direction > 0);
        }

        TimeUnit unit = e.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium ? TimeUnit.Year : e.Unit;
        CalendarFields fields = CalendarMath.Containing(day, unit);
        if (unit == TimeUnit.Day)
        {
            fields = fields with { DayPart = e.Fields.DayPart, Hour = e.Fields.Hour, Minute = e.Fields.Minute, Second = e.Fields.Second };
        }

        return Of(e, fields, from.Basis, from.Index, explanation, e.Origin == TimeOrigin.Speech ? 0.82f : 0.73f);
    }

    private static ResolvedTime ShiftedClock(TimeExpression e, TimeAnchor from, string explanation)
    {
        if (from.Fields.Day == 0)
        {
            return new ResolvedTime(e) { Value = UnknownAt(e.Unit), Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f };
        }

        if (!from.Fields.HasClock || e.Amount.IsVague)
        {
            return new ResolvedTime(e)
            {
                Value = TimexValues.Day(from.Day) + "TXX", Fields = null, Range = new TimeRange(from.Day.AtMidnight(), from.Day.MidnightAfterDays(e.Direction > 0 ? 2 : 1)), Basis = from.Basis,
                Anchor = from.Index, Explanation = explanation + ", whose time of day is not said", Confidence = 0.7f,
            };
        }

        double seconds = e.Amount.Count * (e.Unit == TimeUnit.Hour ? 3600 : e.Unit == TimeUnit.Minute ? 60 : 1) * e.Direction;
        if (from.Day.AtMidnight().AddSeconds(CalendarMath.ClockOf(from.Fields) + (long)Math.Clamp(seconds, -1e15, 1e15)) is not { } moment)
        {
            return Beyond(e, from.Basis, from.Index, e.Direction > 0);
        }

        CalendarFields fields = TimexValues.FieldsOf(moment.Date) with
        {
            Hour = moment.Hour, Minute = moment.Minute, Second = e.Unit == TimeUnit.Second ? moment.Second : -1,
        };
        return Of(e, fields, from.Basis, from.Index, explanation, 0.8f);
    }
}
