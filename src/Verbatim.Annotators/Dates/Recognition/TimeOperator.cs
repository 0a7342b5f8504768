namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>How the value of an expression follows from its anchor.</summary>
internal enum TimeOperator : byte
{
    /// <summary>Calendar fields; what is missing is filled from the anchor.</summary>
    Calendar,

    /// <summary>So many units from the anchor: "two days later", "a year ago", "yesterday".</summary>
    Shift,

    /// <summary>The unit, month, weekday or season that stands in a named relation to the anchor: "last week", "that day", "next May".</summary>
    Relative,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes back.</summary>
    Set,

    /// <summary>PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    Reference,

    /// <summary>A day or other unit counted from the start of an event: "the first day of the convention".</summary>
    Counted,
}
