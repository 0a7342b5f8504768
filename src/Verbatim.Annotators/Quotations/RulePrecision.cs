using System.Collections.Frozen;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// How often each rule of <see cref="RuleAttributor"/> names the right source where the models leave a stretch to the rules. Immutable.
/// </summary>
/// <remarks>
/// Counted on PolNeAR train on 24 November 2026 by <c>evaluate quotation-rules</c>: models trained on three quarters of the articles, the rules counted
/// on the fourth. A stretch that the annotators give no source counts as wrong. Stretches of up to <see cref="LongestShort"/> words are counted apart,
/// the longer ones by how they stand in the text. The probability is the mean of a beta distribution: the counts, and as many more cases as
/// <see cref="Prior"/> that go as all rules together go on stretches of that length.
/// </remarks>
internal static class RulePrecision
{
    /// <summary>The greatest number of words of a short stretch.</summary>
    public const int LongestShort = 3;

    /// <summary>
    /// The probability of a source that the form of the text names: the name in front of a line of a chat, the sender of a letter, the writer of a post. The
    /// corpus has none of these; in 133 of the 146 places of train where the annotators take a
    /// colon as the cue, the source is the phrase right in front of it.
    /// </summary>
    public const float NamedByForm = (133 + 1f) / (146 + 2);

    private const float Prior = 4;

    private static readonly FrozenDictionary<string, (int Right, int Of)> Counts = new Dictionary<string, (int Right, int Of)>(StringComparer.Ordinal)
    {
        ["according-to, introduced"] = (1, 1),
        ["according-to, run in"] = (0, 1),
        ["according-to, short"] = (0, 2),
        ["colon, introduced"] = (1, 4),
        ["next-part, alone"] = (15, 16),
        ["next-part, introduced"] = (9, 18),
        ["next-part, run in"] = (6, 17),
        ["next-part, short"] = (2, 53),
        ["noun-cue, introduced"] = (3, 9),
        ["noun-cue, run in"] = (5, 10),
        ["noun-cue, short"] = (11, 21),
        ["paragraph-before, alone"] = (55, 91),
        ["paragraph-before, short"] = (1, 10),
        ["paragraphs-of-one-quotation, alone"] = (12, 22),
        ["participle-controller, short"] = (0, 1),
        ["same-paragraph, alone"] = (5, 7),
        ["same-paragraph, introduced"] = (0, 3),
        ["same-paragraph, run in"] = (0, 1),
        ["sentence-before, alone"] = (4, 5),
        ["sentence-before, run in"] = (0, 1),
        ["sentence-before, short"] = (1, 6),
        ["shared-subject, introduced"] = (13, 16),
        ["shared-subject, run in"] = (19, 36),
        ["shared-subject, short"] = (29, 61),
        ["subject-apposition-verb, alone"] = (1, 1),
        ["subject-apposition-verb, introduced"] = (2, 4),
        ["subject-apposition-verb, run in"] = (7, 8),
        ["subject-apposition-verb, short"] = (7, 10),
        ["subject-verb, alone"] = (10, 14),
        ["subject-verb, introduced"] = (13, 27),
        ["subject-verb, run in"] = (26, 72),
        ["subject-verb, short"] = (40, 249),
        ["verb-subject, alone"] = (5, 7),
        ["verb-subject, introduced"] = (2, 2),
        ["verb-subject, run in"] = (2, 4),
        ["verb-subject, short"] = (0, 12),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly float ShortMean = Mean(isShort: true);

    private static readonly float LongMean = Mean(isShort: false);

    /// <summary>The probability that a rule is right.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="words">Number of words of the stretch.</param>
    /// <param name="placement">How the stretch stands.</param>
    public static float Of(string rule, int words, StretchPlacement placement)
    {
        (int right, int of) = Counts.GetValueOrDefault(ClassOf(rule, words, placement));
        return (right + (Prior * (words > LongestShort ? LongMean : ShortMean))) / (of + Prior);
    }

    /// <summary>The name of the class that a case is counted in.</summary>
    public static string ClassOf(string rule, int words, StretchPlacement placement) => words <= LongestShort ? rule + ", short" : placement switch
    {
        StretchPlacement.Alone => rule + ", alone",
        StretchPlacement.Introduced => rule + ", introduced",
        _ => rule + ", run in",
    };

    private static float Mean(bool isShort)
    {
        int right = 0, of = 0;
        foreach (var (name, count) in Counts)
        {
            if (name.EndsWith(", short", StringComparison.Ordinal) == isShort)
            {
                (right, of) = (right + count.Right, of + count.Of);
            }
        }

        return of == 0 ? 0.5f : (float)right / of;
    }
}
