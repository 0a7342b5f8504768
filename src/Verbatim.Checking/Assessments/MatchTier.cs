namespace Verbatim.Checking;

/// <summary>How near a quoted wording is to the wording on record; the best first.</summary>
public enum MatchTier
{
    /// <summary>No wording was compared.</summary>
    None,

    /// <summary>The same characters.</summary>
    Exact,

    /// <summary>The same words; letter case, quotation marks, dashes, spacing or punctuation differ.</summary>
    Typographic,

    /// <summary>Differences that the article marks: an ellipsis, [brackets], [sic].</summary>
    Edited,

    /// <summary>Words left out before or after, with nothing to mark it, where the closing punctuation claims a sentence's end.</summary>
    Truncated,

    /// <summary>Words changed, added or dropped inside.</summary>
    Altered,

    /// <summary>No wording on record is near it.</summary>
    NotFound,
}
