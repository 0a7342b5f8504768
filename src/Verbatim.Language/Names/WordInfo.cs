namespace Verbatim.Language.Names;

/// <summary>The attributes of one word that the features of names are made of.</summary>
internal struct WordInfo
{
    /// <summary>Hash of the word without regard to case and digits.</summary>
    public uint Hash;

    /// <summary>Pattern of capitals, small letters, digits and marks, with the length up to five.</summary>
    public uint Shape;

    /// <summary>What lists and casing say of the word.</summary>
    public WordFlags Flags;

    /// <summary>Distributional cluster, 0 for none.</summary>
    public ushort Cluster;

    /// <summary>Treebank tag + 1, 0 for none.</summary>
    public byte Tag;

    /// <summary>How the word is written.</summary>
    public WordCase Case;

    /// <summary>Has a capital that the sentence's start does not explain.</summary>
    public bool IsCapital;

    /// <summary>Can be part of a name; every other word is outside of any.</summary>
    public bool IsCandidate;

    /// <summary>BILOU position + 1 in the longest phrase of the lists that covers the word, 0 for none.</summary>
    public byte PhrasePosition;

    /// <summary>The list bits of that phrase.</summary>
    public WordFlags PhraseFlags;

    /// <summary>Run of capitalized words and connectors, half-open; empty for none.</summary>
    public int RunStart, RunEnd;

    /// <summary>The last word of the run before its first connector, often the head: Party in "Party of the People".</summary>
    public int RunHead;

    /// <summary>The run with a number before it and lower-case words of names behind it ("1997 Irish general election").</summary>
    public int WideStart, WideEnd;

    /// <summary>First character.</summary>
    public char Initial;

    /// <summary>Hash of the capitals of the word in order.</summary>
    public uint Capitals;

    /// <summary>For an acronym in brackets the head of the run before them that it abbreviates; 1 to 3 for the words of that run; else 0.</summary>
    public uint Acronym;
}
