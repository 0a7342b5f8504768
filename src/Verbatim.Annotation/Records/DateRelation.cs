namespace Verbatim.Records;

/// <summary>On which side of its anchor a time lies.</summary>
public enum DateRelation
{
    /// <summary>It is not relative.</summary>
    None,

    /// <summary>Before its anchor: "two days earlier", "last week".</summary>
    Before,

    /// <summary>At its anchor or in the unit that holds it: "that day", "this week".</summary>
    Same,

    /// <summary>After its anchor: "two days later", "the next morning".</summary>
    After,
}
