using System.Collections.Frozen;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Makes sets of words that are looked up by the characters of the text, with regard to case.</summary>
internal static class WordSet
{
    /// <summary>The set of the words that spaces part.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
