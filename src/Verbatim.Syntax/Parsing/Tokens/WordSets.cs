namespace Verbatim.Parsing;

/// <summary>Makes sets of words that are looked up by the characters of the text, without regard to case.</summary>
internal static class WordSets
{
    /// <summary>The set of the words that spaces part.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
