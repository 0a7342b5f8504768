namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>The relation that a determiner or an adjective states between an expression and its anchor.</summary>
internal enum TimeRelation : byte
{
    None,

    /// <summary>"the": the one spoken of.</summary>
    The,
    This,
    That,
    Same,
    Last,
    Previous,
    Next,
    Following,
    Coming,
    Current,

    /// <summary>"the latest quarter".</summary>
    Latest,

    /// <summary>"the year-earlier period".</summary>
    YearAgo,
}
