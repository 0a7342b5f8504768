using System.Text;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>The root of a tree: a whole article as a list of blocks.</summary>
public sealed class ArticleSyntax : SyntaxNode
{
    private BlockSyntax[]? _blocks;
    private SentenceSyntax? _end;

    internal ArticleSyntax(SyntaxTree tree, GreenArticle green)
        : base(tree, null, new TextSpan(0, green.FullWidth)) => Green = green;

    /// <summary>The blocks in reading order.</summary>
    public IReadOnlyList<BlockSyntax> Blocks => BlockArray;

    /// <summary>All sentences in reading order.</summary>
    public IEnumerable<SentenceSyntax> Sentences => BlockArray.SelectMany(block => block.Sentences);

    /// <summary>The empty token at the end; its leading trivia is what follows the last block.</summary>
    public SyntaxToken EndOfArticle => (_end ??= new SentenceSyntax(Tree, this, Green.End, FullSpan.End - Green.End.FullWidth, -1)).Tokens[0];

    /// <inheritdoc/>
    public override TextSpan Span => BlockArray.Length == 0
        ? new TextSpan(0, 0)
        : TextSpan.FromBounds(BlockArray[0].Span.Start, BlockArray[^1].Span.End);

    internal GreenArticle Green { get; }

    private BlockSyntax[] BlockArray
    {
        get
        {
            if (_blocks is { } ready)
            {
                return ready;
            }

            var blocks = new BlockSyntax[Green.Blocks.Length];
            int position = 0;
            for (int i = 0; i < blocks.Length; i++)
            {
                blocks[i] = new BlockSyntax(Tree, this, Green.Blocks[i], position, i);
                position += Green.Blocks[i].FullWidth;
            }

            return Interlocked.CompareExchange(ref _blocks, blocks, null) ?? blocks;
        }
    }

    /// <summary>The innermost sentence whose full span holds <paramref name="position"/>; <c>null</c> behind the last block.</summary>
    public SentenceSyntax? FindSentence(int position)
    {
        BlockSyntax? block = Find(BlockArray, position);
        return block is null ? null : Find(block.SentenceArray, position);
    }

    /// <inheritdoc/>
    public override string ToFullString()
    {
        var builder = new StringBuilder(FullSpan.Length);
        foreach (BlockSyntax block in BlockArray)
        {
            block.WriteTo(builder);
        }

        return builder.Append(EndOfArticle.Sentence.ToFullString()).ToString();
    }

    private static TNode? Find<TNode>(TNode[] nodes, int position)
        where TNode : SyntaxNode
    {
        int at = LowerBound.Find(nodes.Length, (nodes, position), static (s, i) => s.nodes[i].FullSpan.End <= s.position);
        return at < nodes.Length && nodes[at].FullSpan.Start <= position ? nodes[at] : null;
    }
}
