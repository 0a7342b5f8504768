using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// Walks the expressions of an article in reading order and gives each its value. Candidates for the anchor are the publication date, the
/// time the narration stands at, and for quoted words the time at which they were said; which one counts is decided for each expression.
/// Not thread-safe; one per article.
/// </summary>
internal sealed class TimeResolver
{
    private readonly Narration _narration;
    private readonly TimeAnchors _anchors;
    private readonly ShiftResolver _shifts;
    private readonly RelativeResolver _relatives;
    private readonly CountedResolver _counted;

    /// <summary>A resolver for one article.</summary>
    /// <param name="published">The publication date, or <c>null</c>.</param>
    /// <param name="expressions">The expressions in reading order.</param>
    /// <param name="context">What surrounds them.</param>
    /// <param name="evidence">The kinds of evidence in use.</param>
    public TimeResolver(LocalDate? published, IReadOnlyList<TimeExpression> expressions, IResolverContext context, DateEvidence evidence)
    {
        _narration = new Narration(published, expressions, context, evidence);
        _anchors = new TimeAnchors(_narration, context, evidence);
        _shifts = new ShiftResolver(this, _narration, _anchors);
        _relatives = new RelativeResolver(this, _narration, _anchors, context);
        _counted = new CountedResolver(this, _narration, _anchors);
        Calendar = new CalendarResolver(this, _narration, _anchors, context);
        TimesOfDay = new TimeOfDayResolver(this, _narration, _anchors);
        Holidays = new HolidayResolver(_narration, _anchors, context);
    }

    /// <summary>Resolves calendar fields.</summary>
    public CalendarResolver Calendar { get; }

    /// <summary>Resolves times of day.</summary>
    public TimeOfDayResolver TimesOfDay { get; }

    /// <summary>Resolves named days.</summary>
    public HolidayResolver Holidays { get; }

    /// <summary>The values, one for each expression, in the same order.</summary>
    public IReadOnlyList<ResolvedTime> Resolve()
    {
        for (int i = 0; i < _narration.Expressions.Count; i++)
        {
            _narration.Add(Resolve(_narration.Expressions[i], i));
        }

        return _narration.Resolved;
    }

    /// <summary>The value of an expression that is, or stands inside, expression <paramref name="i"/> of the article.</summary>
    public ResolvedTime Resolve(TimeExpression e, int i) => e.Operator switch
    {
        TimeOperator.Calendar => Calendar.Resolve(e, i),
        TimeOperator.Shift => _shifts.Resolve(e, i),
        TimeOperator.Relative => _relatives.Resolve(e, i),
        TimeOperator.Counted => _counted.Resolve(e, i),
        TimeOperator.Reference => new ResolvedTime(e) { Value = e.FixedValue!, Explanation = "a vague reference", Confidence = 0.95f },
        TimeOperator.Set => new ResolvedTime(e)
        {
            Value = e.FixedValue ?? TimexValues.Duration(e.Amount, e.Unit),
            Basis = DateBasis.Explicit,
            Explanation = "a time that comes back",
            Confidence = 0.8f,
        },
        _ => Duration(e, i),
    };

    private ResolvedTime Duration(TimeExpression e, int i)
    {
        var time = new ResolvedTime(e)
        {
            Value = TimexValues.Duration(e.Amount, e.Unit), Basis = DateBasis.Explicit, Explanation = "a length of time",
        };
        if (!e.IsAnchoredDuration || e.Amount.Whole is not { } count || e.Unit < TimeUnit.Day || _anchors.Of(e, i) is not { } anchor)
        {
            return time;
        }

        bool isBack = e.Relation is TimeRelation.Last or TimeRelation.Previous;
        if (CalendarMath.Plus(anchor.Day, isBack ? -count : count, e.Unit) is not { } other)
        {
            return time with { Explanation = "a length of time that runs beyond the calendar" };
        }

        return time with
        {
            Range = isBack ? TimeRange.Days(other, anchor.Day) : TimeRange.Days(anchor.Day, other),
            Anchor = anchor.Index,
            Basis = anchor.Basis,
            Explanation = isBack ? "the time up to its anchor" : "the time from its anchor on",
        };
    }
}
