namespace Verbatim.Reporting;

/// <summary>The rules of matching in words; every report for people prints them.</summary>
internal static class MatchingRules
{
    /// <summary>One sentence each.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "A quotation is compared word by word with the wordings on record; similarity only picks the wording to compare with and never decides.",
        "exact: the same characters. typographic: the same words; case, quotation marks, dashes, spacing or punctuation differ. Both count as supported.",
        "edited: the differences are marked in the article by an ellipsis, [brackets] or [sic]; the order must be kept, and what was left out is shown.",
        "truncated: words are left out before or after with nothing to mark it, and the closing punctuation claims the end of a sentence.",
        "altered: words are changed, added or dropped inside. notFound: no wording on record comes close.",
        "Neither a marked gap nor a loose tier ever covers a negation, a number, a name or a date.",
        "A fact that is known from the article alone never counts as support.",
        "A verdict of supported or refuted always names the fact and its source; without evidence the verdict is not enough info.",
    ];
}
