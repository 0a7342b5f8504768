namespace Verbatim.Records;

/// <summary>What a time expression was resolved against.</summary>
public enum DateBasis
{
    /// <summary>Nothing: it could not be anchored.</summary>
    None,

    /// <summary>Nothing was needed: it is complete in itself.</summary>
    Explicit,

    /// <summary>The publication date.</summary>
    Document,

    /// <summary>The narrative: a date given before in the running text.</summary>
    Narrative,

    /// <summary>The message or quotation that it stands in or tells of.</summary>
    Message,

    /// <summary>A named event with a date.</summary>
    Event,
}
