namespace Verbatim.Checking.Matching;

/// <summary>Words in square brackets.</summary>
/// <param name="Before">The index of the word that they stand before.</param>
/// <param name="Text">As written, without the brackets.</param>
/// <param name="Norms">The words, normalised; empty for an ellipsis and for <c>[sic]</c>.</param>
internal sealed record Insertion(int Before, string Text, IReadOnlyList<string> Norms);
