namespace Verbatim.Annotators.Dates;

/// <summary>How one time lies to another.</summary>
internal enum TimeOrder
{
    /// <summary>It cannot be said: one of them fixes no range, or the missing time zone decides.</summary>
    Unknown,

    /// <summary>It is over before the other begins.</summary>
    Before,

    /// <summary>The two share a moment.</summary>
    Overlapping,

    /// <summary>It begins when the other is over.</summary>
    After,
}
