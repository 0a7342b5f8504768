using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>A stretch between tokens: white space, a line break, a page break or markup. Compared by value.</summary>
/// <param name="Tree">The tree that the trivia belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SyntaxTrivia(SyntaxTree Tree, TriviaKind Kind, TextSpan Span)
{
    /// <summary>The characters as written.</summary>
    public ReadOnlySpan<char> Text => Tree.Text.AsSpan(Span);

    /// <summary>The target as written when the trivia closes a link or an image, <c>](target)</c>; otherwise empty.</summary>
    public ReadOnlySpan<char> LinkTarget => Kind == TriviaKind.CloseMarkup ? Internal.LinkTarget.Read(Text) : [];
}
