namespace Verbatim.Annotators.Dates;

/// <summary>How a date such as <c>4/5/2017</c> is read where the numbers allow both.</summary>
internal enum NumericDateOrder
{
    /// <summary>Month, day, year.</summary>
    MonthFirst,

    /// <summary>Day, month, year.</summary>
    DayFirst,
}
