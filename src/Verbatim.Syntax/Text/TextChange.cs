namespace Verbatim.Text;

/// <summary>One edit: the characters of <paramref name="Span"/> are replaced by <paramref name="NewText"/>.</summary>
/// <param name="Span">What is replaced, in the text before the edit; empty for an insertion.</param>
/// <param name="NewText">What takes its place; empty for a deletion.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
