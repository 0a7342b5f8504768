using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// What an article has told of up to an expression: the times that the expression may count from. Filled while the expressions are resolved
/// in reading order. Not thread-safe; one per article.
/// </summary>
internal sealed class Narration(
    LocalDate? published, IReadOnlyList<TimeExpression> expressions, IResolverContext context, DateEvidence evidence)
{
    /// <summary>The publication date, or <c>null</c>.</summary>
    public LocalDate? Published { get; } = published;

    /// <summary>All expressions of the article, in reading order.</summary>
    public IReadOnlyList<TimeExpression> Expressions { get; } = expressions;

    /// <summary>The expressions that have their value, in the same order.</summary>
    public List<ResolvedTime> Resolved { get; } = [];

    /// <summary>
    /// How much the article tells of another time than that of its publication, 0 to 1: the share of dates with a year that is not that of
    /// publication among these and the words that point at the day of publication.
    /// </summary>
    public double Retrospect { get; } = RetrospectOf(published, expressions);

    /// <summary>The last time named in the narration.</summary>
    public TemporalFocus? Focus { get; private set; }

    /// <summary>The last day named in the narration.</summary>
    public TemporalFocus? Day { get; private set; }

    /// <summary>The time that gives dates without a year their year: the last month or day, or a year that the narration has moved on to.</summary>
    public TemporalFocus? Year { get; private set; }

    /// <summary>The last month or day that quoted words name with its year.</summary>
    public TemporalFocus? Quoted { get; private set; }

    /// <summary>The last quarter of a year named.</summary>
    public TemporalFocus? Quarter { get; private set; }

    /// <summary>The focus as it was before the last expression; what stands in apposition counts from the same time.</summary>
    public TemporalFocus? Before { get; private set; }

    /// <summary>The day as it was before the last expression.</summary>
    public TemporalFocus? DayBefore { get; private set; }

    /// <summary>Adds the value of the next expression and lets the narration stand at it, if it carries the narration on.</summary>
    public void Add(ResolvedTime time)
    {
        int i = Resolved.Count;
        Resolved.Add(time);
        TimeExpression e = time.Expression;
        if (time.Fields is not { Year: not 0 } fields || time.Day is not { } day || time.Type is TimexType.Duration)
        {
            return;
        }

        if (e.IsQuoted)
        {
            bool hasYear = fields.Month > 0 && (e.Fields.Year != 0 || time.Basis == DateBasis.Message);
            Quoted = hasYear ? new TemporalFocus(fields, day, e.Sentence, i, true) : Quoted;
            return;
        }

        if (NamesQuarter(e, fields))
        {
            Quarter = new TemporalFocus(fields, day, e.Sentence, i, e.Fields.Year != 0);
        }

        if (context.IsNarration(e) && time.Basis != DateBasis.Event && !IsInEvent(e, i))
        {
            MoveTo(new TemporalFocus(fields, day, e.Sentence, i, HasOwnYear(time)), e);
        }
    }

    private static bool NamesQuarter(TimeExpression e, in CalendarFields fields) => fields.Quarter is > 0 and <= 4
        && e.Relation != TimeRelation.YearAgo && e.Operator != TimeOperator.Shift && e.Fields.Year == 0;

    private bool HasOwnYear(ResolvedTime time) => time.Expression.Fields.Year != 0
        || time.Expression.Inner?.Fields.Year is not (null or 0)
        || time.Basis is DateBasis.Narrative && Focus is { HasOwnYear: true };

    private void MoveTo(TemporalFocus focus, TimeExpression e)
    {
        (Before, DayBefore) = (Focus, Day);
        Focus = focus;
        Day = focus.IsDay ? focus : Day;
        if (focus.Fields.Month > 0 || focus.Fields.Season != Season.None || MovesOn(e, focus.Fields.Year))
        {
            Year = focus;
        }
    }

    /// <summary>
    /// Whether a bare year takes the narration with it: it opens a sentence or a section, or is the same or the next, or dates a verb in the past.
    /// </summary>
    private bool MovesOn(TimeExpression e, int year)
    {
        if (Year is not { } at || e.FirstToken <= 1 || context.IsHeading(e))
        {
            return true;
        }

        return e.Operator == TimeOperator.Calendar
            && (year == at.Fields.Year || year == at.Fields.Year + 1 && context.IsAdverbial(e) || context.FollowsPastVerb(e));
    }

    /// <summary>Whether the expression stands in the words that tell of the event of one before: it dates what the event is about.</summary>
    private bool IsInEvent(TimeExpression e, int i)
    {
        for (int j = i - 1; j >= 0 && Expressions[j].Sentence == e.Sentence; j--)
        {
            if (Expressions[j].Event is { } told && told.Contains(e.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static double RetrospectOf(LocalDate? published, IReadOnlyList<TimeExpression> expressions)
    {
        if (published is not { } day)
        {
            return 1;
        }

        int remote = 0, near = 0;
        foreach (TimeExpression e in expressions)
        {
            if (e.IsQuoted)
            {
                continue;
            }

            if (e.Operator == TimeOperator.Calendar && e.Fields.Year != 0)
            {
                int weight = e.Fields.Month > 0 ? 2 : 1;
                remote += e.Fields.Year != day.Year ? weight : 0;
                near += e.Fields.Year == day.Year ? weight : 0;
            }
            else if (e.Origin == TimeOrigin.Speech || e is { Operator: TimeOperator.Calendar, Fields: { Weekday: > 0, Day: 0 } })
            {
                near += 4;
            }
        }

        return (double)remote / (remote + near + 2);
    }

    /// <summary>Whether the narration stands at another year than that of publication, near enough to count for dates without a year.</summary>
    public bool IsAtYear(TimeExpression e)
    {
        if (Year is not { } focus || !evidence.HasFlag(DateEvidence.Narration) && Published is not null)
        {
            return false;
        }

        if (Published is not { } published)
        {
            return true;
        }

        if (Retrospect > 0.6)
        {
            return true;
        }

        bool isEarlier = focus.Day.Year < published.Year && (focus.HasOwnYear || Retrospect > 0.35);
        return isEarlier && context.TenseOf(e) != ClauseTime.Future && IsNear(e.Sentence, focus);
    }

    /// <summary>Whether a focus still counts in a sentence; the more the article looks back, the longer.</summary>
    private bool IsNear(int sentence, TemporalFocus focus)
    {
        int distance = sentence - focus.Sentence;
        if (Retrospect > 0.35)
        {
            return distance <= 12;
        }

        return focus.Fields.Month > 0 && (distance == 0 || distance <= 3 && context.BlockOf(sentence) == context.BlockOf(focus.Sentence));
    }
}
