using Verbatim.Diagnostics;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>
/// An article as an immutable, lossless tree: article, blocks, sentences, tokens, trivia. It says how the text is built and nothing of what
/// it means. Safe to share between threads.
/// </summary>
public sealed class SyntaxTree
{
    private readonly Lazy<ArticleSyntax> _root;
    private readonly Func<SourceText, SyntaxTree?, SyntaxTree> _parse;

    internal SyntaxTree(SourceText text, Func<SourceText, SyntaxTree?, SyntaxTree> parse, GreenArticle green, IReadOnlyList<Diagnostic> diagnostics)
    {
        Text = text;
        _parse = parse;
        Green = green;
        Diagnostics = diagnostics;
        _root = new Lazy<ArticleSyntax>(() => new ArticleSyntax(this, Green));
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The root node.</summary>
    public ArticleSyntax Root => _root.Value;

    /// <summary>What is wrong with the text; ordered by position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal GreenArticle Green { get; }

    /// <summary>The tree of the text with the changes applied; blocks and sentences that the changes do not touch are shared with this tree.</summary>
    /// <param name="changes">Ordered by span, not overlapping, in positions of this tree's text.</param>
    /// <exception cref="ArgumentException">The changes are out of order, overlap or leave the text.</exception>
    public SyntaxTree WithChanges(params ReadOnlySpan<TextChange> changes) => WithChangedText(Text.WithChanges(changes));

    /// <summary>The tree of another version of the text; blocks and sentences that both versions have in common are shared with this tree.</summary>
    public SyntaxTree WithChangedText(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _parse(text, this);
    }
}
