using System.Collections.Frozen;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// How often each rule of <see cref="RuleAttributor"/> names the right source where the models leave a stretch to the rules. Immutable.
/// </summary>
/// <remarks>
/// Measured on PolNeAR train on 24 November 2026 in four folds: the models trained on three quarters of the articles, the rules counted on the
/// fourth. Stretches of up to <see cref="LongestShort"/> words are counted apart, since the rules are far worse on them. A stretch that the
/// annotators give no source counts as wrong. The command <c>evaluate quotation-rules</c> counts the same with the shipped models.
/// </remarks>
internal static class RulePrecision
{
    /// <summary>The greatest number of words of a short stretch.</summary>
    public const int LongestShort = 3;

    private const int FewestCases = 10;

    private static readonly FrozenDictionary<string, (int Right, int Of, int ShortRight, int ShortOf)> Counts =
        new Dictionary<string, (int Right, int Of, int ShortRight, int ShortOf)>(StringComparer.Ordinal)
        {
            ["according-to"] = (2, 3, 0, 2),
            ["colon"] = (2, 6, 0, 0),
            ["next-part"] = (34, 58, 3, 61),
            ["noun-cue"] = (9, 21, 11, 26),
            ["paragraph-before"] = (55, 89, 1, 10),
            ["paragraphs-of-one-quotation"] = (12, 22, 0, 0),
            ["participle-controller"] = (0, 0, 0, 1),
            ["same-paragraph"] = (5, 12, 0, 0),
            ["sentence-before"] = (2, 7, 1, 7),
            ["shared-subject"] = (40, 61, 37, 71),
            ["subject-apposition-verb"] = (22, 23, 6, 8),
            ["subject-verb"] = (55, 125, 42, 260),
            ["verb-subject"] = (16, 20, 1, 14),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The probability that a rule is right: its precision by the rule of succession, or one half where it was seen on fewer than
    /// <see cref="FewestCases"/> stretches, which is too few to tell.
    /// </summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="words">Number of words of the stretch.</param>
    public static float Of(string rule, int words)
    {
        (int right, int of, int shortRight, int shortOf) = Counts.GetValueOrDefault(rule);
        (right, of) = words > LongestShort ? (right, of) : (shortRight, shortOf);
        return of < FewestCases ? 0.5f : (right + 1f) / (of + 2f);
    }
}
