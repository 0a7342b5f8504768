namespace Verbatim.Annotators.Dependencies;

/// <summary>An oblique nominal of a clause.</summary>
/// <param name="Phrase">The nominal with its preposition.</param>
/// <param name="Preposition">Index of its preposition; -1 when it has none.</param>
/// <param name="IsAgent">Whether it is the agent of a passive ("written <em>by Smith</em>").</param>
internal readonly record struct Oblique(Phrase Phrase, int Preposition, bool IsAgent);
