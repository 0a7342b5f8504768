namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>From where an expression counts.</summary>
internal enum TimeOrigin : byte
{
    /// <summary>It counts from nothing.</summary>
    None,

    /// <summary>The moment of writing or speaking: "ago", "yesterday".</summary>
    Speech,

    /// <summary>The time spoken of: "later", "that day".</summary>
    Narrative,

    /// <summary>Another expression inside this one: "the morning of 29 April".</summary>
    Inner,

    /// <summary>An event told in the words behind it: "three days after the vote".</summary>
    Event,
}
