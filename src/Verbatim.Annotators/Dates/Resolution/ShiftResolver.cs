using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Expressions that count from an anchor: "two days later", "a year ago", "the morning of the next day".</summary>
internal sealed class ShiftResolver(TimeResolver resolver, Narration narration, TimeAnchors anchors)
{
    /// <summary>The value of a distance from an anchor.</summary>
    public ResolvedTime Resolve(TimeExpression e, int i)
    {
        ResolvedTime? beside = e.Origin == TimeOrigin.Event ? anchors.DateOfSentence(e, i) : null;
        if (beside is null && IsOnlyLength(e))
        {
            return new ResolvedTime(e)
            {
                Value = TimexValues.Duration(e.Amount, e.Unit),
                Type = TimexType.Duration,
                Span = e.AmountSpan,
                Basis = DateBasis.Event,
                Explanation = "the distance from an event whose date the text does not give",
                Confidence = 0.4f,
            };
        }

        if (e.Amount.IsVague && (e.Origin != TimeOrigin.Event || e.Unit > TimeUnit.Hour))
        {
            return Vague(e, i);
        }

        if (YearToQuarter(e) is { } quarter)
        {
            CalendarFields ago = quarter.Fields with { Year = quarter.Fields.Year - 1 };
            return ResolvedTime.Of(e, ago, quarter.Basis, quarter.Index, "a year before the quarter spoken of", 0.69f);
        }

        return beside is { } dated ? FromApposed(e, dated) : FromAnchor(e, i);
    }

    /// <summary>Whether an expression tells how far an event lies whose date the text does not give.</summary>
    private bool IsOnlyLength(TimeExpression e) => e.Origin == TimeOrigin.Event && e.Unit >= TimeUnit.Day
        && e.AmountSpan.Length < e.Span.Length && anchors.DateOfEvent(e) is null;

    private ResolvedTime FromAnchor(TimeExpression e, int i)
    {
        TimeAnchor? anchor = e.Origin switch
        {
            TimeOrigin.Inner => OfInner(e, i),
            TimeOrigin.Speech => anchors.OfSpeech(e),
            TimeOrigin.Event when anchors.DateOfEvent(e) is { } told => told with { Basis = DateBasis.Narrative },
            _ => anchors.OfNarration(e, i, e.Unit),
        };
        if (anchor is not { } from)
        {
            return ResolvedTime.Unresolved(e, new CalendarFields()) with { Value = UnknownAt(e.Unit) };
        }

        ResolvedTime time = Shifted(e, from);
        return e.Origin != TimeOrigin.Event
            ? time
            : time with { Confidence = 0.6f, Explanation = time.Explanation + ", taken for the time of the event" };
    }

    /// <summary>The date inside the expression: "three days after <em>July 11</em>".</summary>
    private TimeAnchor? OfInner(TimeExpression e, int i)
    {
        if (resolver.Resolve(e.Inner!, i) is not { Fields: { } fields, Day: { } day } inner)
        {
            return null;
        }

        DateBasis basis = inner.Basis == DateBasis.Explicit ? DateBasis.Narrative : inner.Basis;
        return new TimeAnchor(fields, day, inner.Anchor == -2 ? i : inner.Anchor, basis);
    }

    /// <summary>The value of a unit of which nothing is known.</summary>
    public static string UnknownAt(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => "XXXX",
        TimeUnit.Day => "XXXX-XX-XX",
        _ => "XXXX-XX-XXTXX",
    };

    private ResolvedTime Vague(TimeExpression e, int i)
    {
        TimeAnchor? anchor = e.Origin == TimeOrigin.Speech ? anchors.OfSpeech(e) : anchors.OfNarration(e, i, e.Unit);
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
    private TimeAnchor? YearToQuarter(TimeExpression e) =>
        e is { Unit: TimeUnit.Year, Amount.Whole: 1, Direction: -1, Mod: null } && narration is { Published: not null, Quarter: { } quarter }
            && e.Sentence - quarter.Sentence <= 6
            ? TimeAnchor.Of(quarter) : null;

    /// <summary>"On July 11, three days after the story broke": the date is given, so what is said is the time of the event.</summary>
    private ResolvedTime FromApposed(TimeExpression e, ResolvedTime dated)
    {
        int anchor = narration.Resolved.IndexOf(dated);
        var from = new TimeAnchor(dated.Fields!.Value, dated.Day!.Value, anchor, DateBasis.Narrative);
        TimeExpression back = new()
        {
            First = e.First, End = e.End, Span = e.Span, Sentence = e.Sentence, FirstToken = e.FirstToken, EndToken = e.EndToken,
            IsQuoted = e.IsQuoted, Operator = TimeOperator.Shift, Type = e.Type, Unit = e.Unit, Amount = e.Amount, Direction = -e.Direction,
            Origin = e.Origin, Mod = e.Mod, Event = e.Event,
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

        bool isSameDay = e.Amount is { IsVague: false, Count: 0 } && e.Unit == TimeUnit.Day;
        if ((isSameDay ? 0 : e.Amount.Whole) is not { } count)
        {
            return ShiftedByFraction(e, from, explanation);
        }

        if (UnknownAfter(e.Unit, from.Fields) is { } unknown)
        {
            return new ResolvedTime(e) { Value = unknown, Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f };
        }

        if (CalendarMath.Plus(from.Day, count * e.Direction, e.Unit) is not { } day)
        {
            return ResolvedTime.Beyond(e, from.Basis, from.Index, e.Direction > 0);
        }

        TimeUnit unit = e.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium ? TimeUnit.Year : e.Unit;
        CalendarFields fields = CalendarMath.Containing(day, unit);
        if (unit == TimeUnit.Day)
        {
            CalendarFields f = e.Fields;
            fields = fields with { DayPart = f.DayPart, Hour = f.Hour, Minute = f.Minute, Second = f.Second };
        }

        return ResolvedTime.Of(e, fields, from.Basis, from.Index, explanation, e.Origin == TimeOrigin.Speech ? 0.82f : 0.73f);
    }

    /// <summary>"a year and a half later": counted in months; every other fraction only lies before or after.</summary>
    private static ResolvedTime ShiftedByFraction(TimeExpression e, TimeAnchor from, string explanation)
    {
        double months = e.Unit switch { TimeUnit.Year => e.Amount.Count * 12, TimeUnit.Decade => e.Amount.Count * 120, _ => 0 };
        bool isWhole = months is > 0 and < int.MaxValue && months == Math.Floor(months);
        if (isWhole && CalendarMath.Plus(from.Day, (int)months * e.Direction, TimeUnit.Month) is { } month)
        {
            return ResolvedTime.Of(e, CalendarMath.Containing(month, TimeUnit.Month), from.Basis, from.Index, explanation, 0.7f);
        }

        return new ResolvedTime(e)
        {
            Value = e.Direction > 0 ? "FUTURE_REF" : "PAST_REF", Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f,
        };
    }

    /// <summary>What is known of a day, week or month counted from an anchor that is coarser than it; <c>null</c> when the anchor is fine enough.</summary>
    private static string? UnknownAfter(TimeUnit unit, in CalendarFields from)
    {
        bool isWeek = from.Grain is TimeUnit.Week or TimeUnit.Weekend;
        bool isTooCoarse = unit <= TimeUnit.Week && from.Day == 0 && !isWeek
            || unit == TimeUnit.Month && from.Month == 0 && from.Grain != TimeUnit.Week;
        if (!isTooCoarse)
        {
            return null;
        }

        string year = TimexValues.Of(new CalendarFields { Year = from.Year });
        return unit switch { TimeUnit.Week or TimeUnit.Fortnight => year + "-WXX", TimeUnit.Month => year + "-XX", _ => year + "-XX-XX" };
    }

    private static ResolvedTime ShiftedClock(TimeExpression e, TimeAnchor from, string explanation)
    {
        if (from.Fields.Day == 0)
        {
            return new ResolvedTime(e)
            {
                Value = UnknownAt(e.Unit), Basis = from.Basis, Anchor = from.Index, Explanation = explanation, Confidence = 0.5f,
            };
        }

        if (!from.Fields.HasClock || e.Amount.IsVague)
        {
            return new ResolvedTime(e)
            {
                Value = TimexValues.Day(from.Day) + "TXX",
                Range = new TimeRange(from.Day.AtMidnight(), from.Day.MidnightAfterDays(e.Direction > 0 ? 2 : 1)),
                Basis = from.Basis,
                Anchor = from.Index,
                Explanation = explanation + ", whose time of day is not said",
                Confidence = 0.7f,
            };
        }

        double seconds = e.Amount.Count * (e.Unit == TimeUnit.Hour ? 3600 : e.Unit == TimeUnit.Minute ? 60 : 1) * e.Direction;
        if (from.Day.AtMidnight().AddSeconds(CalendarMath.ClockOf(from.Fields) + (long)Math.Clamp(seconds, -1e15, 1e15)) is not { } moment)
        {
            return ResolvedTime.Beyond(e, from.Basis, from.Index, e.Direction > 0);
        }

        CalendarFields fields = TimexValues.FieldsOf(moment.Date) with
        {
            Hour = moment.Hour, Minute = moment.Minute, Second = e.Unit == TimeUnit.Second ? moment.Second : -1,
        };
        return ResolvedTime.Of(e, fields, from.Basis, from.Index, explanation, 0.8f);
    }
}
