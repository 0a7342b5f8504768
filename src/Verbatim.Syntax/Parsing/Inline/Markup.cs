using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>A stretch of source that is not text as it reads: markup, or an entity that stands for other characters.</summary>
/// <param name="Start">Where it begins, relative to the paragraph.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">The trivia that it becomes; <see cref="TriviaKind.None"/> for an entity.</param>
/// <param name="Value">What an entity stands for.</param>
internal readonly record struct Markup(int Start, int Length, TriviaKind Kind, string? Value = null)
{
    public int End => Start + Length;
}
