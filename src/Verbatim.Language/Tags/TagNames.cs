namespace Verbatim.Language.Tags;

/// <summary>Names of <see cref="Upos"/> and <see cref="Xpos"/> values as treebanks write them.</summary>
internal static class TagNames
{
    private static readonly string[] UposNames =
    [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
        "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ];

    private static readonly string[] XposNames =
    [
        "_", "AFX", "ADD", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH",
        "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS",
        "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
        "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
        "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
        "#",
    ];

    /// <summary>Number of <see cref="Upos"/> values.</summary>
    public static int UposCount => UposNames.Length;

    /// <summary>Number of <see cref="Xpos"/> values, <see cref="Xpos.None"/> included.</summary>
    public static int XposCount => XposNames.Length;

    /// <summary>The UD name of a tag, such as <c>PROPN</c>.</summary>
    public static string ToName(this Upos tag) => UposNames[(int)tag];

    /// <summary>The treebank's name of a tag, such as <c>PRP$</c>; <c>_</c> for none.</summary>
    public static string ToName(this Xpos tag) => XposNames[(int)tag];

    /// <summary>Reads the UD name of a tag. Returns false for a name that UD version 2 does not have.</summary>
    public static bool TryParseUpos(ReadOnlySpan<char> name, out Upos tag)
    {
        bool found = TryFind(UposNames, name, out int index);
        tag = found ? (Upos)index : Upos.X;
        return found;
    }

    /// <summary>Reads the treebank's name of a tag. Returns false, and <see cref="Xpos.None"/>, for an unknown name.</summary>
    public static bool TryParseXpos(ReadOnlySpan<char> name, out Xpos tag)
    {
        bool found = TryFind(XposNames, name, out int index);
        tag = found ? (Xpos)index : Xpos.None;
        return found;
    }

    private static bool TryFind(string[] names, ReadOnlySpan<char> name, out int index)
    {
        for (index = 0; index < names.Length; index++)
        {
            if (name.SequenceEqual(names[index]))
            {
                return true;
            }
        }

        return false;
    }
}
