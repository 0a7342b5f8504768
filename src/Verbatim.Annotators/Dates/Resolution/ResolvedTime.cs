using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>An expression with its value.</summary>
/// <param name="Expression">The expression.</param>
internal sealed record ResolvedTime(TimeExpression Expression)
{
    /// <summary>The TIMEX3 value.</summary>
    public required string Value { get; init; }

    /// <summary>The calendar fields of the value, or <c>null</c> for a length of time, a set or a reference.</summary>
    public CalendarFields? Fields { get; init; }

    /// <summary>The local times that it allows, or <c>null</c>.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>What it was resolved against.</summary>
    public DateBasis Basis { get; init; }

    /// <summary>Index of the anchor among the resolved expressions; -1 = the publication date; -2 = none.</summary>
    public int Anchor { get; init; } = -2;

    /// <summary>How sure the value is, 0 to 1.</summary>
    public float Confidence { get; init; } = 0.9f;

    /// <summary>The value of the competing reading, or <c>null</c>.</summary>
    public string? Alternative { get; init; }

    /// <summary>Why it has this value.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The span, where it is not that of the whole expression.</summary>
    public Verbatim.Text.TextSpan? Span { get; init; }

    /// <summary>The type where it differs from the expression's.</summary>
    public TimexType? Type { get; init; }

    /// <summary>The first day, or <c>null</c>.</summary>
    public LocalDate? Day => Fields is { } fields ? CalendarMath.FirstDay(fields) : null;

    /// <summary>A value with calendar fields; one beyond the ends of the calendar only lies ahead or behind.</summary>
    public static ResolvedTime Of(
        TimeExpression e, CalendarFields fields, DateBasis basis, int anchor, string explanation, float confidence = 0.9f)
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

    /// <summary>What is said of an expression without an anchor: its own fields.</summary>
    public static ResolvedTime Unresolved(TimeExpression e, CalendarFields fields) =>
        new(e) { Value = TimexValues.Of(fields), Explanation = "nothing to count from", Confidence = 0.5f };

    /// <summary>An expression that counts beyond the ends of the calendar has no value but that it lies ahead or behind.</summary>
    public static ResolvedTime Beyond(TimeExpression e, DateBasis basis, int anchor, bool isAhead) => new(e)
    {
        Value = isAhead ? "FUTURE_REF" : "PAST_REF",
        Basis = basis,
        Anchor = anchor,
        Explanation = "beyond the years 9999 BC to 9999",
        Confidence = 0.5f,
    };

    /// <summary>"shortly before noon" lies in the hour before, "shortly after midnight" in the three hours after.</summary>
    private static TimeRange? Around(TimeRange? moment, string? mod) => moment is not { } at ? null : mod switch
    {
        "BEFORE" => new TimeRange(at.Earliest.AddSecondsWithin(-3600), at.Earliest),
        "AFTER" => new TimeRange(at.Earliest, at.Earliest.AddSecondsWithin(3 * 3600)),
        _ => at,
    };
}
