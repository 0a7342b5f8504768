using Verbatim.Checking.Matching;

namespace Verbatim.Checking.Linking;

/// <summary>Compares descriptions by the stems of their words with sense.</summary>
internal static class Stems
{
    /// <summary>The stems of a text of the truth.</summary>
    public static HashSet<string> Of(string text) => Of(NormalizedText.Parse(text));

    /// <summary>The stems of a wording.</summary>
    public static HashSet<string> Of(NormalizedText text) => [.. text.Words.Select(word => word.Norm).Where(Guards.IsContent).Select(Stem)];

    /// <summary>The word without the ending of a plural.</summary>
    private static string Stem(string norm) =>
        norm.Length > 4 && norm.EndsWith("ies", StringComparison.Ordinal) ? norm[..^3] + "y"
        : norm.Length > 3 && norm.EndsWith('s') && !norm.EndsWith("ss", StringComparison.Ordinal) ? norm[..^1]
        : norm;
}
