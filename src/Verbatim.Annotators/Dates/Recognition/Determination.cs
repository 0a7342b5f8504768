namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>What stands before the head of a determined expression: "the first two", "this past", "the year-earlier third".</summary>
internal struct Determination
{
    /// <summary>The relation to the anchor.</summary>
    public TimeRelation Relation;

    /// <summary>Whether "the", a possessive or another determiner stands first.</summary>
    public bool HasArticle;

    /// <summary>Whether the length of time up to now is meant ("past").</summary>
    public bool IsPast;

    /// <summary>Whether "recent" stands there.</summary>
    public bool IsRecent;

    /// <summary>Whether "fiscal" stands there.</summary>
    public bool IsFiscal;

    /// <summary>Whether "comparable" or "corresponding" stands there.</summary>
    public bool IsComparable;

    /// <summary>An ordinal, -1 for "last" as an ordinal, 0 for none.</summary>
    public int Ordinal;

    /// <summary>A year that stands before the head ("the 1988 quarter"), or 0.</summary>
    public int Year;

    /// <summary>A number of units, or <c>null</c>.</summary>
    public TimeAmount? Amount;

    /// <summary>The modifier, or <c>null</c>.</summary>
    public string? Mod;

    /// <summary>The head's token.</summary>
    public int Head;
}
