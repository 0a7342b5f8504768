namespace Verbatim.Language.Tagging;

/// <summary>What the tagger sees of one word by itself: hashes of its form, affixes and shape, and what the lexicons say of it.</summary>
internal struct WordForm
{
    /// <summary>Stands before the first word of a sentence.</summary>
    public static readonly WordForm Before = new() { Lower = 11, Exact = 11, Shape = 11, Class = uint.MaxValue, LowerClass = uint.MaxValue };

    /// <summary>Stands behind the last word of a sentence.</summary>
    public static readonly WordForm After = new() { Lower = 12, Exact = 12, Shape = 12, Class = uint.MaxValue - 1, LowerClass = uint.MaxValue - 1 };

    /// <summary>Hash of the form in lower case.</summary>
    public uint Lower;

    /// <summary>Hash of the form as written.</summary>
    public uint Exact;

    /// <summary>Hash of the pattern of upper case, lower case, digits and signs, runs shortened to two.</summary>
    public uint Shape;

    /// <summary>Hashes of the first one to four characters; 0 when the word is shorter.</summary>
    public uint Prefix1, Prefix2, Prefix3, Prefix4;

    /// <summary>Hashes of the last one to five characters; 0 when the word is shorter.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;

    /// <summary>Ambiguity class of the form as written; 0 when the form is not known.</summary>
    public uint Class;

    /// <summary>Ambiguity class of the form in lower case; 0 when the form is not known.</summary>
    public uint LowerClass;

    /// <summary>Distributional cluster; 0 when it has none.</summary>
    public uint Cluster;

    /// <summary>What the dictionary allows for the form.</summary>
    public uint Senses;

    /// <summary>1 when the first character is a capital.</summary>
    public uint Capital;

    /// <summary>1 when white space stands before the word.</summary>
    public uint SpaceBefore;

    /// <summary>Both ambiguity classes as one value.</summary>
    public readonly uint Classes => (Class * 4096) + (Class == LowerClass ? 0 : LowerClass);

    /// <summary>Describes a word, all but the space before it.</summary>
    public static WordForm Describe(ReadOnlySpan<char> word, WordLexicon lexicon, HashedMap classes)
    {
        var form = new WordForm
        {
            Lower = WordHash.Lower(word),
            Exact = WordHash.Exact(word),
            Shape = ShapeOf(word),
            Capital = word.Length > 0 && char.IsUpper(word[0]) ? 1u : 0,
        };
        form.SetAffixes(word);
        form.Class = classes[form.Exact];
        form.LowerClass = form.Exact == form.Lower ? form.Class : classes[form.Lower];
        form.Cluster = lexicon.Cluster(form.Exact, form.Lower);
        form.Senses = (uint)lexicon.Senses(form.Lower);
        return form;
    }

    private void SetAffixes(ReadOnlySpan<char> word)
    {
        const uint prefixSeed = 7, suffixSeed = 9;
        uint hash = prefixSeed;
        int length = word.Length;
        if (length > 0)
        {
            Prefix1 = hash = WordHash.Step(hash, WordHash.Fold(word[0]));
        }

        if (length > 1)
        {
            Prefix2 = hash = WordHash.Step(hash, WordHash.Fold(word[1]));
        }

        if (length > 2)
        {
            Prefix3 = hash = WordHash.Step(hash, WordHash.Fold(word[2]));
        }

        if (length > 3)
        {
            Prefix4 = WordHash.Step(hash, WordHash.Fold(word[3]));
        }

        hash = suffixSeed;
        if (length > 0)
        {
            Suffix1 = hash = WordHash.Step(hash, WordHash.Fold(word[^1]));
        }

        if (length > 1)
        {
            Suffix2 = hash = WordHash.Step(hash, WordHash.Fold(word[^2]));
        }

        if (length > 2)
        {
            Suffix3 = hash = WordHash.Step(hash, WordHash.Fold(word[^3]));
        }

        if (length > 3)
        {
            Suffix4 = hash = WordHash.Step(hash, WordHash.Fold(word[^4]));
        }

        if (length > 4)
        {
            Suffix5 = WordHash.Step(hash, WordHash.Fold(word[^5]));
        }
    }

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint hash = 3;
        uint previous = 0;
        int run = 0;
        foreach (char c in word)
        {
            uint kind = KindOf(c);
            run = kind == previous ? run + 1 : 0;
            if (run < 2)
            {
                hash = WordHash.Step(hash, kind);
            }

            previous = kind;
        }

        return hash;
    }

    private static uint KindOf(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'a') < 26 ? 2 : (uint)(c - 'A') < 26 ? 1 : (uint)(c - '0') < 10 ? 3 : 4u + c;
        }

        return char.IsUpper(c) ? 1 : char.IsLetter(c) ? 2 : char.IsDigit(c) ? 3 : 204u + c;
    }
}
