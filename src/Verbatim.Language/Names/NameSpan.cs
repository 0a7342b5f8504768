namespace Verbatim.Language.Names;

/// <summary>One name in a sentence, in words.</summary>
/// <param name="FirstToken">Index of its first word.</param>
/// <param name="TokenCount">Number of words, at least 1.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Probability">Calibrated probability, in [0, 1], that both the boundaries and the kind are right.</param>
public readonly record struct NameSpan(int FirstToken, int TokenCount, NameKind Kind, float Probability);
