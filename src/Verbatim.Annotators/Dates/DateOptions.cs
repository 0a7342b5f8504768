using NodaTime;

namespace Verbatim.Annotators.Dates;

/// <summary>What the configuration says of dates. Compared by value.</summary>
/// <param name="NumericOrder">How <c>4/5/2017</c> is read.</param>
/// <param name="Published">The publication date; <c>null</c> to take it from the article's dateline.</param>
internal sealed record DateOptions(NumericDateOrder NumericOrder = NumericDateOrder.MonthFirst, LocalDate? Published = null)
{
    /// <summary>Month first, publication date from the article.</summary>
    public static DateOptions Default { get; } = new();
}
