namespace Verbatim.Language.Tokens;

/// <summary>Shares the strings of short frequent words. Bounded; thread-safe.</summary>
internal static class WordCache
{
    private const int Size = 4096;

    private static readonly string?[] Slots = new string?[Size];

    /// <summary>A string with these characters.</summary>
    public static string Intern(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 24)
        {
            return word.ToString();
        }

        ref string? slot = ref Slots[(uint)string.GetHashCode(word, StringComparison.Ordinal) % Size];
        string? known = Volatile.Read(ref slot);
        if (known is null || !word.SequenceEqual(known))
        {
            known = word.ToString();
            Volatile.Write(ref slot, known);
        }

        return known;
    }
}
