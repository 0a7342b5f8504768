namespace Verbatim.Models;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    Lower,
    Initial,
    Single,
    All,
    Mixed,
    Number,
    LettersAndDigits,
    Mark,
}

/// <summary>The attributes of one word that the features are made of.</summary>
internal struct WordInfo
{
    internal uint Hash;
    internal uint Shape;
    internal uint Prefix3;
    internal uint Prefix4;
    internal uint Suffix2;
    internal uint Suffix3;
    internal uint Suffix4;
    internal WordFlags Flags;
    internal ushort Cluster;
    internal byte Tag;
    internal WordCase Case;
    internal bool IsCapital;
    internal bool Scored;

    /// <summary>Position in the longest list phrase that covers the word (BILOU position + 1, 0 for none) and its list bits.</summary>
    internal byte PhrasePosition;
    internal WordFlags PhraseFlags;

    /// <summary>The run of capitalized words that the word stands in, connectors included; <c>RunStart == RunEnd</c> for none.</summary>
    internal short RunStart;
    internal short RunHead;
    internal short RunEnd;

    /// <summary>The run with a year before it and the lower-case words of names behind it ("1997 Irish general election").</summary>
    internal short WideStart;
    internal short WideEnd;

    /// <summary>Hash of the capital letters, for an acronym or a capitalized word.</summary>
    internal uint Capitals;

    /// <summary>For an acronym the head of the run that it abbreviates; for the words of that run 1; else 0.</summary>
    internal uint Acronym;
    internal char Initial;
}
