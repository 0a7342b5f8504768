namespace Verbatim.Language.Parser;

/// <summary>The arc from a word to its head in a dependency tree.</summary>
/// <param name="Head">Index of the head word in the sentence; <see cref="RootHead"/> for the root of the tree.</param>
/// <param name="Relation">How the word depends on its head.</param>
public readonly record struct Arc(int Head, DependencyRelation Relation)
{
    /// <summary>The head of the root.</summary>
    public const int RootHead = -1;

    /// <summary>Whether the word is the root of its sentence.</summary>
    public bool IsRoot => Head == RootHead;
}
