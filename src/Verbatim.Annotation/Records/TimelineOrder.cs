namespace Verbatim.Records;

/// <summary>How one entry of a timeline lies to another.</summary>
internal enum TimelineOrder
{
    /// <summary>It begins before the other.</summary>
    Before,

    /// <summary>It begins after the other.</summary>
    After,

    /// <summary>It lies inside the other.</summary>
    During,

    /// <summary>The other lies inside it.</summary>
    Includes,

    /// <summary>The two share a moment.</summary>
    Overlaps,
}
