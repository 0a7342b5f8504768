using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// Chooses what an expression counts from: the publication date, the time the narration stands at, for quoted words the day on which they
/// were said, or the day of an event told before.
/// </summary>
internal sealed class TimeAnchors(Narration narration, IResolverContext context, DateEvidence evidence)
{
    /// <summary>The publication date.</summary>
    public TimeAnchor? Publication { get; } = narration.Published is { } day
        ? new TimeAnchor(TimexValues.FieldsOf(day), day, -1, DateBasis.Document) : null;

    /// <summary>The anchor of an expression that counts from the moment of speech or from the narration.</summary>
    public TimeAnchor? Of(TimeExpression e, int i)
    {
        if (e.Origin == TimeOrigin.Speech || e.IsAnchoredDuration)
        {
            return OfSpeech(e);
        }

        return OfNarration(e, i, e.Unit);
    }

    /// <summary>
    /// The moment of speech: for quoted words the day on which the narration has them said, where it tells of another time than that of
    /// publication; else the publication date.
    /// </summary>
    public TimeAnchor? OfSpeech(TimeExpression e)
    {
        TemporalFocus? said = narration.Day;
        if (said is not null && narration.Published is { } published)
        {
            bool isRemote = said.HasOwnYear && said.Fields.Year != published.Year || narration.Retrospect > 0.5;
            bool isNear = e.Sentence - said.Sentence <= 6;
            if (e.IsQuoted && isRemote && isNear && evidence.HasFlag(DateEvidence.Quotation))
            {
                return TimeAnchor.Of(said, DateBasis.Message);
            }
        }

        if (!e.IsQuoted && e.Relation is TimeRelation.This or TimeRelation.Current && IsFarFromPublication())
        {
            return OfNarration(e, narration.Resolved.Count, e.Unit);
        }

        return Publication ?? TimeAnchor.Of(narration.Day ?? narration.Focus);
    }

    /// <summary>Whether an article that looks back stands at another year than those around its publication.</summary>
    private bool IsFarFromPublication() => narration is { Retrospect: > 0.8, Focus: { } now, Published: { } writing }
        && Math.Abs(now.Day.Year - writing.Year) > 1;

    /// <summary>The time that the narration stands at, at the grain that the unit asks for.</summary>
    public TimeAnchor? OfNarration(TimeExpression e, int i, TimeUnit unit)
    {
        if (e.IsQuoted && narration.Quoted is { } told && e.Sentence - told.Sentence <= 4)
        {
            return TimeAnchor.Of(told, DateBasis.Message);
        }

        (TemporalFocus? focus, TemporalFocus? day) = (narration.Focus, narration.Day);
        if (i > 0 && narration.Resolved.Count == i && IsApposed(narration.Resolved[i - 1].Expression, e))
        {
            (focus, day) = (narration.Before, narration.DayBefore);
        }

        bool needsDay = unit <= TimeUnit.Week && focus is { IsDay: false };
        if (needsDay && day is not null && day.Sentence >= focus!.Sentence - 1 && Includes(focus, day))
        {
            focus = day;
        }

        return evidence.HasFlag(DateEvidence.Narration) ? TimeAnchor.Of(focus) ?? Publication : Publication ?? TimeAnchor.Of(focus);
    }

    /// <summary>"the next day, two weeks after …": what stands in apposition counts from the same time as the expression before it.</summary>
    private bool IsApposed(TimeExpression previous, TimeExpression e) =>
        previous is { Origin: TimeOrigin.Narrative, Operator: TimeOperator.Shift or TimeOperator.Relative } && context.IsApposed(previous, e);

    private static bool Includes(TemporalFocus whole, TemporalFocus day) =>
        CalendarMath.RangeOf(whole.Fields) is { } range && range.Contains(TimeRange.Day(day.Day));

    /// <summary>The quarter spoken of: the last one named, else the last one that was over when the article was published.</summary>
    public TimeAnchor? CurrentQuarter(TimeExpression e)
    {
        if (narration.Quarter is { } named && e.Sentence - named.Sentence <= 12 && IsOver(named))
        {
            return TimeAnchor.Of(named);
        }

        if (narration.Published is not { } published)
        {
            return null;
        }

        CalendarFields fields = CalendarMath.Containing(published.AddMonths(-3) ?? published, TimeUnit.Quarter);
        return CalendarMath.FirstDay(fields) is { } first ? new TimeAnchor(fields, first, -1, DateBasis.Document) : null;
    }

    /// <summary>Whether a quarter was over, or nearly so, when the article was published.</summary>
    private bool IsOver(TemporalFocus quarter) => narration.Published is not { } today
        || CalendarMath.Plus(quarter.Day, 1, TimeUnit.Quarter) is { } end && (today.AddDays(20) ?? today) >= end;

    /// <summary>The anchor of "last week", "that day", "the year".</summary>
    public TimeAnchor? OfRelative(TimeExpression e, int i)
    {
        if (e.Origin == TimeOrigin.Speech)
        {
            return OfSpeech(e);
        }

        // "the year", "the week": the one spoken of, which in news is that of publication
        if (e.Relation is TimeRelation.The or TimeRelation.None)
        {
            return narration.IsAtYear(e) ? OfNarration(e, i, e.Unit) : Publication ?? OfNarration(e, i, e.Unit);
        }

        bool isDaily = e.Unit is TimeUnit.Day or TimeUnit.DayPart;
        if (isDaily && narration is { Day: { } day, Focus.IsDay: false } && day.Sentence >= e.Sentence - 3)
        {
            return TimeAnchor.Of(day);
        }

        return OfNarration(e, i, e.Unit);
    }

    /// <summary>The day on which an earlier sentence has the event of an expression happen.</summary>
    public TimeAnchor? DateOfEvent(TimeExpression e)
    {
        if (e.Event is not { } phrase)
        {
            return null;
        }

        List<ResolvedTime> times = narration.Resolved;
        int sentence = context.FindEvent(phrase, times.Where(time => IsDayOfNarration(time, e)).Select(time => time.Expression.Sentence).Distinct());
        int index = sentence < 0 ? -1 : times.FindIndex(time => time.Expression.Sentence == sentence && IsDayOfNarration(time, e));
        return index >= 0 && times[index] is { Fields: { } fields, Day: { } day } ? new TimeAnchor(fields, day, index, DateBasis.Event) : null;
    }

    private bool IsDayOfNarration(ResolvedTime time, TimeExpression e) =>
        time is { Fields: { Day: > 0, Year: not 0 }, Day: not null, Basis: not DateBasis.Event, Expression.IsQuoted: false }
        && time.Expression.Sentence < e.Sentence && context.IsNarration(time.Expression);

    /// <summary>A whole date of the same sentence that stands before an expression which tells how far an event lies from it.</summary>
    public ResolvedTime? DateOfSentence(TimeExpression e, int i)
    {
        for (int j = i - 1; j >= 0 && narration.Resolved[j].Expression.Sentence == e.Sentence; j--)
        {
            if (narration.Resolved[j] is { Fields.Day: > 0 } dated && dated.Expression.IsQuoted == e.IsQuoted)
            {
                return context.IsApposed(dated.Expression, e) ? dated : null;
            }
        }

        return null;
    }
}
