namespace Verbatim.Language.Tagging;

/// <summary>
/// Hashes of word forms and features. Digits count as 0, so that numbers of one pattern are one form.
/// FNV-1a over UTF-16 units with a final mix; the values are part of the model format.
/// </summary>
internal static class WordHash
{
    /// <summary>Hash of the form as written.</summary>
    public static uint Exact(ReadOnlySpan<char> word)
    {
        uint hash = Fnv1a.Offset;
        foreach (char c in word)
        {
            hash = Fnv1a.Add(hash, Digit(c));
        }

        return Finish(hash);
    }

    /// <summary>Hash of the form in lower case.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        uint hash = Fnv1a.Offset;
        foreach (char c in word)
        {
            hash = Fnv1a.Add(hash, Fold(c));
        }

        return Finish(hash);
    }

    /// <summary>One step of a running hash, for affixes.</summary>
    public static uint Step(uint hash, uint value)
    {
        hash = Fnv1a.Add(hash, value);
        return hash ^ (hash >> 15);
    }

    /// <summary>Hash of a feature: its template and up to three values.</summary>
    public static uint Feature(uint template, uint a, uint b = 0, uint c = 0)
    {
        uint hash = template * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash = (hash ^ b) * 0xC2B2AE35u;
        hash ^= hash >> 16;
        hash = (hash ^ c) * 0x27D4EB2Fu;
        return hash ^ (hash >> 15);
    }

    /// <summary>The character in lower case, a digit as 0.</summary>
    public static uint Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') < 26 ? (uint)(c | 0x20) : Digit(c);
        }

        return char.ToLowerInvariant(c);
    }

    private static uint Digit(char c) => (uint)(c - '0') < 10 ? '0' : c;

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 12);
    }
}
