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
}
