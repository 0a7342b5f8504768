using System.Text;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>A sentence as a list of tokens with trivia between them.</summary>
public sealed class SentenceSyntax : SyntaxNode
{
    private TokenIndex? _index;

    internal SentenceSyntax(SyntaxTree tree, SyntaxNode parent, GreenSentence green, int position, int index)
        : base(tree, parent, new TextSpan(position, green.FullWidth))
    {
        Green = green;
        Index = index;
    }

    /// <summary>The block that the sentence belongs to.</summary>
    /// <exception cref="InvalidOperationException">The sentence is the one behind the last block, which holds only the end token.</exception>
    public BlockSyntax Block => Parent as BlockSyntax ?? throw new InvalidOperationException("The end of an article belongs to no block.");

    /// <summary>Zero-based position among the block's sentences.</summary>
    public int Index { get; }

    /// <summary>The tokens in reading order.</summary>
    public SyntaxTokenList Tokens => new(this);

    /// <inheritdoc/>
    public override TextSpan Span
    {
        get
        {
            int count = Green.TokenCount;
            return count == 0
                ? new TextSpan(FullSpan.Start, 0)
                : TextSpan.FromBounds(Tokens[0].Span.Start, Tokens[count - 1].Span.End);
        }
    }

    internal GreenSentence Green { get; }

    /// <summary>For each token its piece and its start relative to the sentence; built at the first use.</summary>
    internal TokenIndex TokenIndex => _index ??= new TokenIndex(Green);

    /// <summary>The first token whose span ends behind <paramref name="position"/> (absolute); the token count when there is none.</summary>
    public int FindTokenIndex(int position) =>
        LowerBound.Find(Green.TokenCount, (Tokens, position), static (s, i) => s.Tokens[i].Span.End <= s.position);

    /// <summary>
    /// The sentence as it reads: token values joined as written, markup and escapes left out, each white space or page break one space,
    /// without trivia at the edges.
    /// </summary>
    public string GetCleanText()
    {
        var builder = new StringBuilder(FullSpan.Length);
        SyntaxTokenList tokens = Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].HasSpaceBefore)
            {
                builder.Append(' ');
            }

            builder.Append(tokens[i].ValueText);
        }

        return builder.ToString();
    }

    /// <summary>Whether the other sentence has the same characters, cut into the same tokens and trivia; its position is of no matter.</summary>
    public bool IsEquivalentTo(SentenceSyntax other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FullSpan.Length == other.FullSpan.Length
            && Tree.Text.AsSpan(FullSpan).SequenceEqual(other.Tree.Text.AsSpan(other.FullSpan))
            && (ReferenceEquals(Green, other.Green) || Green.Pieces.SequenceEqual(other.Green.Pieces));
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
        int position = FullSpan.Start;
        foreach (GreenPiece piece in Green.Pieces)
        {
            builder.Append(Tree.Text.AsSpan(new TextSpan(position, piece.Width)));
            position += piece.Width;
        }
    }
}
