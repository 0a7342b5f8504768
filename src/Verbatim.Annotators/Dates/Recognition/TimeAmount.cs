namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A number of units. <see cref="IsVague"/> for "several days", "weeks"; the count is then meaningless.</summary>
/// <param name="Count">The count; may have a fraction ("an hour and a half").</param>
/// <param name="IsVague">Whether the count is not said.</param>
internal readonly record struct TimeAmount(double Count, bool IsVague)
{
    /// <summary>A count that is not said.</summary>
    public static readonly TimeAmount Vague = new(0, true);

    /// <summary>One.</summary>
    public static readonly TimeAmount One = new(1, false);

    /// <summary>A half.</summary>
    public static readonly TimeAmount Half = new(0.5, false);

    /// <summary>The count as a whole number, or <c>null</c>.</summary>
    public int? Whole => !IsVague && Count == Math.Floor(Count) && Count is > 0 and < 100_000 ? (int)Count : null;
}
