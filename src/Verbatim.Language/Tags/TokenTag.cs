namespace Verbatim.Language.Tags;

/// <summary>The tags of one word.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Probability">Calibrated probability, in [0, 1], that <paramref name="Upos"/> is right.</param>
public readonly record struct TokenTag(Upos Upos, Xpos Xpos, float Probability);
