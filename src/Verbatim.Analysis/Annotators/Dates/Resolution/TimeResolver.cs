using NodaTime;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// Walks the expressions of an article in reading order and gives each its value. Candidates for the anchor are the publication date, the
/// time the narration stands at, and for quoted words the time at which they were said; which one counts is decided for each expression.
/// Not thread-safe; one per article.
/// </summary>
internal sealed partial class TimeResolver
{
    private readonly LocalDate? _published;
    private readonly IReadOnlyList<TimeExpression> _expressions;
    private readonly IResolverContext _context;
    private readonly DateEvidence _evidence;
    private readonly List<ResolvedTime> _resolved = [];

    /// <summary>The last time named in the narration.</summary>
    private TimeFocus? _focus;

    /// <summary>The last day named in the narration.</summary>
    private TimeFocus? _day;

    /// <summary>The time that gives dates without a year their year: the last month or day, or a year that the narration has moved on to.</summary>
    private TimeFocus? _year;

    /// <summary>The last month or day that quoted words name with its year.</summary>
    private TimeFocus? _quoted;

    /// <summary>The last quarter of a year named.</summary>
    private TimeFocus? _quarter;

    /// <summary>The focus as it was before the last expression; what stands in apposition counts from the same time.</summary>
    private TimeFocus? _before;

    private TimeFocus? _dayBefore;

    /// <summary>A resolver for one article.</summary>
    /// <param name="published">The publication date, or <c>null</c>.</param>
    /// <param name="expressions">The expressions in reading order.</param>
    /// <param name="context">What surrounds them.</param>
    /// <param name="evidence">The kinds of evidence in use.</param>
    public TimeResolver(LocalDate? published, IReadOnlyList<TimeExpression> expressions, IResolverContext context, DateEvidence evidence)
    {
        _evidence = evidence;
        _published = published;
        _expressions = expressions;
        _context = context;
        _retrospect = Retrospect();
    }

    /// <summary>The values, one for each expression, in the same order.</summary>
    public IReadOnlyList<ResolvedTime> Resolve()
    {
        for (int i = 0; i < _expressions.Count; i++)
        {
            ResolvedTime time = Resolve(_expressions[i], i);
            _resolved.Add(time);
            UpdateFocus(time, i);
        }

        return _resolved;
    }

    private ResolvedTime Resolve(TimeExpression e, int i) => e.Operator switch
    {
        TimeOperator.Calendar => ResolveCalendar(e, i),
        TimeOperator.Shift => ResolveShift(e, i),
        TimeOperator.Relative => ResolveRelative(e, i),
        TimeOperator.Counted => ResolveCounted(e, i),
        TimeOperator.Reference => new ResolvedTime(e) { Value = e.FixedValue!, Explanation = "a vague reference", Confidence = 0.95f },
        TimeOperator.Set => new ResolvedTime(e)
        {
            Value = e.FixedValue ?? TimexValues.Duration(e.Amount, e.Unit),
            Basis = DateBasis.Explicit,
            Explanation = "a time that comes back",
            Confidence = 0.8f,
        },
        _ => ResolveDuration(e, i),
    };

    private ResolvedTime ResolveDuration(TimeExpression e, int i)
    {
        var time = new ResolvedTime(e) { Value = TimexValues.Duration(e.Amount, e.Unit), Basis = DateBasis.Explicit, Explanation = "a length of time" };
        if (!e.IsAnchoredDuration || e.Amount.Whole is not { } count || e.Unit < TimeUnit.Day || BaseOf(e, i) is not { } anchor)
        {
            return time;
        }

        bool isBack = e.Relation is TimeRelation.Last or TimeRelation.Previous;
        if (CalendarMath.Plus(anchor.Day, isBack ? -count : count, e.Unit) is not { } other)
        {
            return time with { Explanation = "a length of time that runs beyond the calendar" };
        }

        TimeRange range = isBack ? TimeRange.Days(other, anchor.Day) : TimeRange.Days(anchor.Day, other);
        return time with { Range = range, Anchor = anchor.Index, Basis = anchor.Basis, Explanation = isBack ? "the time up to its anchor" : "the time from its anchor on" };
    }

    private void UpdateFocus(ResolvedTime time, int i)
    {
        TimeExpression e = time.Expression;
        if (time.Fields is not { } fields || time.Day is not { } day || fields.Year == 0 || time.Type is TimexType.Duration)
        {
            return;
        }

        if (e.IsQuoted)
        {
            _quoted = fields.Month > 0 && (e.Fields.Year != 0 || time.Basis == DateBasis.Message) ? new TimeFocus(fields, day, e.Sentence, i, true) : _quoted;
            return;
        }

        if (fields.Quarter is > 0 and <= 4 && e.Relation != TimeRelation.YearAgo && e.Operator != TimeOperator.Shift && e.Fields.Year == 0)
        {
            _quarter = new TimeFocus(fields, day, e.Sentence, i, e.Fields.Year != 0);
        }

        if (!_context.IsNarration(e) || time.Basis == DateBasis.Event || IsInEvent(e, i))
        {
            return;
        }

        bool hasOwnYear = e.Fields.Year != 0 || e.Inner?.Fields.Year is not (null or 0) || time.Basis is DateBasis.Narrative && _focus is { HasOwnYear: true };
        var focus = new TimeFocus(fields, day, e.Sentence, i, hasOwnYear);
        _before = _focus;
        _dayBefore = _day;
        _focus = focus;
        if (focus.IsDay)
        {
            _day = focus;
        }

        if (fields.Month > 0 || fields.Season != Season.None || MovesOn(e, fields.Year))
        {
            _year = focus;
        }
    }

    /// <summary>Whether a bare year takes the narration with it: it opens a sentence or a section, or is the same or the next, or dates a verb in the past.</summary>
    private bool MovesOn(TimeExpression e, int year) =>
        _year is null || e.FirstToken <= 1 || _context.IsHeading(e) || e.Operator == TimeOperator.Calendar && (year == _year.Fields.Year || year == _year.Fields.Year + 1 && _context.IsAdverbial(e) || _context.FollowsPastVerb(e));

    /// <summary>Whether the expression stands in the words that tell of the event of one before: it dates what the event is about.</summary>
    private bool IsInEvent(TimeExpression e, int i)
    {
        for (int j = i - 1; j >= 0 && _expressions[j].Sentence == e.Sentence; j--)
        {
            if (_expressions[j].Event is { } told && told.Contains(e.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"shortly before noon" lies in the hour before, "shortly after midnight" in the three hours after.</summary>
    private static TimeRange? Around(TimeRange? moment, string? mod) => moment is not { } at ? null : mod switch
    {
        "BEFORE" => new TimeRange(at.Earliest.AddSecondsWithin(-3600), at.Earliest),
        "AFTER" => new TimeRange(at.Earliest, at.Earliest.AddSecondsWithin(3 * 3600)),
        _ => at,
    };

    private static ResolvedTime Unresolved(TimeExpression e, CalendarFields fields) =>
        new(e) { Value = TimexValues.Of(fields), Explanation = "nothing to count from", Confidence = 0.5f };

    /// <summary>An expression that counts beyond the ends of the calendar has no value but that it lies ahead or behind.</summary>
    private static ResolvedTime Beyond(TimeExpression e, DateBasis basis, int anchor, bool isAhead) => new(e)
    {
        Value = isAhead ? "FUTURE_REF" : "PAST_REF", Basis = basis, Anchor = anchor, Explanation = "beyond the years 9999 BC to 9999", Confidence = 0.5f,
    };

    private static ResolvedTime Of(TimeExpression e, CalendarFields fields, DateBasis basis, int anchor, string explanation, float confidence = 0.9f)
    {
        if (fields.Year != 0 && !LocalCalendar.Covers(CalendarMath.ToNoda(fields.Year)))
        {
            return Beyond(e, basis, anchor, fields.Year > 0);
        }

        return new ResolvedTime(e)
        {
            Value = TimexValues.Of(fields),
            Fields = fields,
            Range = Around(CalendarMath.RangeOf(fields), fields.HasClock ? e.Mod : null),
            Basis = basis,
            Anchor = anchor,
            Explanation = explanation,
            Confidence = confidence,
        };
    }
}
