using System.Text;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>A paragraph, a heading or another block of the page, as a list of sentences.</summary>
public sealed class BlockSyntax : SyntaxNode
{
    private SentenceSyntax[]? _sentences;

    internal BlockSyntax(SyntaxTree tree, ArticleSyntax article, GreenBlock green, int position, int index)
        : base(tree, article, new TextSpan(position, green.FullWidth))
    {
        Green = green;
        Index = index;
    }

    /// <summary>The part that the block plays on the page.</summary>
    public BlockKind Kind => Green.Kind;

    /// <summary>Zero-based position among the article's blocks.</summary>
    public int Index { get; }

    /// <summary>Whether the block is running text of the article (paragraph, list item, block quotation), not a part of the page around it.</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuotation;

    /// <summary>The sentences in reading order.</summary>
    public IReadOnlyList<SentenceSyntax> Sentences => SentenceArray;

    /// <inheritdoc/>
    public override TextSpan Span => SentenceArray.Length == 0
        ? new TextSpan(FullSpan.Start, 0)
        : TextSpan.FromBounds(SentenceArray[0].Span.Start, SentenceArray[^1].Span.End);

    internal GreenBlock Green { get; }

    internal SentenceSyntax[] SentenceArray
    {
        get
        {
            if (_sentences is { } ready)
            {
                return ready;
            }

            var sentences = new SentenceSyntax[Green.Sentences.Length];
            int position = FullSpan.Start;
            for (int i = 0; i < sentences.Length; i++)
            {
                sentences[i] = new SentenceSyntax(Tree, this, Green.Sentences[i], position, i);
                position += Green.Sentences[i].FullWidth;
            }

            return Interlocked.CompareExchange(ref _sentences, sentences, null) ?? sentences;
        }
    }

    /// <inheritdoc/>
    public override string ToFullString()
    {
        var builder = new StringBuilder(FullSpan.Length);
        WriteTo(builder);
        return builder.ToString();
    }

    internal void WriteTo(StringBuilder builder)
    {
        foreach (SentenceSyntax sentence in SentenceArray)
        {
            sentence.WriteTo(builder);
        }
    }
}
