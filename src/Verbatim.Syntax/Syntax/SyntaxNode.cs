using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>
/// A node of the tree with its position. The node kinds are a closed set: <see cref="ArticleSyntax"/>, <see cref="BlockSyntax"/>,
/// <see cref="SentenceSyntax"/>. Immutable and safe to share between threads; created when first asked for.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SyntaxTree tree, SyntaxNode? parent, TextSpan fullSpan)
    {
        Tree = tree;
        Parent = parent;
        FullSpan = fullSpan;
    }

    /// <summary>The tree that the node belongs to.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The node above; <c>null</c> for the article.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The node's span with the trivia at its edges. The full spans of siblings tile their parent's.</summary>
    public TextSpan FullSpan { get; }

    /// <summary>The node's span from its first token to its last; empty, at the full span's start, when it has no token.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>The text as written, with the trivia at the edges.</summary>
    public abstract string ToFullString();

    /// <summary>The text as written, from the first token to the last.</summary>
    public override string ToString() => Tree.Text.ToString(Span);
}
