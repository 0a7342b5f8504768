using Verbatim.Language.Tagging;

namespace Verbatim.Language.Parser;

/// <summary>What the parser reads off the form of a word: hashes of the form, its endings and beginning, its shape, and what the lexicon knows.</summary>
internal readonly struct WordFeatures
{
    private WordFeatures(uint form, uint ending3, uint ending2, uint beginning3, int shape, int cluster, int senses)
    {
        Form = form;
        Ending3 = ending3;
        Ending2 = ending2;
        Beginning3 = beginning3;
        Shape = shape;
        Cluster = cluster;
        Senses = senses;
    }

    /// <summary>Number of values of <see cref="Shape"/>.</summary>
    public const int ShapeCount = 64;

    /// <summary>Number of values of <see cref="Cluster"/>.</summary>
    public const int ClusterCount = 512;

    /// <summary>Number of values of <see cref="Senses"/>.</summary>
    public const int SenseCount = 512;

    /// <summary>Hash of the form in lower case, digits as one class.</summary>
    public uint Form { get; }

    /// <summary>Hash of the last three characters.</summary>
    public uint Ending3 { get; }

    /// <summary>Hash of the last two characters.</summary>
    public uint Ending2 { get; }

    /// <summary>Hash of the first three characters.</summary>
    public uint Beginning3 { get; }

    /// <summary>Capitals, digits, hyphen, length class and place in the sentence.</summary>
    public int Shape { get; }

    /// <summary>The distributional cluster of the form; 0 when it has none.</summary>
    public int Cluster { get; }

    /// <summary>The parts of speech that the dictionary gives the form.</summary>
    public int Senses { get; }

    /// <summary>Describes a word.</summary>
    /// <param name="word">The form.</param>
    /// <param name="first">Whether it is the first of its sentence.</param>
    /// <param name="lexicon">What is known of words.</param>
    public static WordFeatures Of(ReadOnlySpan<char> word, bool first, WordLexicon lexicon)
    {
        const uint Seed = Fnv1a.Offset;
        uint form = Seed, ending3 = Seed, ending2 = Seed ^ 0x5bd1e995, beginning = Seed ^ 0x1b873593;
        int upper = 0, digit = 0, other = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            char folded = Fold(c);
            upper += folded != c && folded != '0' ? 1 : 0;
            digit += folded == '0' ? 1 : 0;
            other += !char.IsLetterOrDigit(c) ? 1 : 0;
            form = Fnv1a.Add(form, folded);
            ending3 = i >= word.Length - 3 ? Fnv1a.Add(ending3, folded) : ending3;
            ending2 = i >= word.Length - 2 ? Fnv1a.Add(ending2, folded) : ending2;
            beginning = i < 3 ? Fnv1a.Add(beginning, folded) : beginning;
        }

        int capital = upper == 0 ? 0 : upper == word.Length && upper > 1 ? 3 : word.Length > 0 && Fold(word[0]) != word[0] ? (first ? 1 : 2) : 3;
        int shape = capital | (digit > 0 ? 4 : 0) | (other > 0 ? 8 : 0) | (word.Length > 1 ? 16 : 0) | (word.Length > 3 ? 32 : 0);
        uint lower = WordHash.Lower(word);
        int cluster = lexicon.Cluster(upper == 0 ? lower : WordHash.Exact(word), lower) % ClusterCount;
        int senses = (int)lexicon.Senses(lower) % SenseCount;
        return new WordFeatures(Finish(form), Finish(ending3), Finish(ending2), Finish(beginning), shape, cluster, senses);
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
