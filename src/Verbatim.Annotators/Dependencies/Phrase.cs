namespace Verbatim.Annotators.Dependencies;

/// <summary>A word and all that depends on it.</summary>
/// <param name="Head">Index of the head word in the sentence.</param>
/// <param name="Start">Index of the first word of the phrase.</param>
/// <param name="End">Index after the last word of the phrase. A parse of ours is projective, so the phrase is exactly these words.</param>
internal readonly record struct Phrase(int Head, int Start, int End)
{
    /// <summary>Number of words.</summary>
    public int Length => End - Start;

    /// <summary>Whether word <paramref name="index"/> belongs to the phrase.</summary>
    public bool Contains(int index) => index >= Start && index < End;
}
