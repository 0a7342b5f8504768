using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Syntax;

/// <summary>
/// A token with its position: a word, a number, a punctuation mark. Markup around it is trivia; the characters as written are
/// <see cref="Text"/>, what they stand for is <see cref="ValueText"/>. Compared by sentence and index.
/// </summary>
public readonly record struct SyntaxToken
{
    internal SyntaxToken(SentenceSyntax sentence, int index)
    {
        Sentence = sentence;
        Index = index;
    }

    /// <summary>The sentence that the token belongs to.</summary>
    public SentenceSyntax Sentence { get; }

    /// <summary>Zero-based position among the sentence's tokens.</summary>
    public int Index { get; }

    /// <summary>What the token looks like.</summary>
    public TokenKind Kind => Piece.TokenKind;

    /// <summary>The span without trivia.</summary>
    public TextSpan Span => new(Sentence.FullSpan.Start + Sentence.TokenIndex.Start[Index], Piece.Width);

    /// <summary>The characters as written.</summary>
    public ReadOnlySpan<char> Text => Sentence.Tree.Text.AsSpan(Span);

    /// <summary>Whether markup, an escape or an entity stands inside the token, so that <see cref="ValueText"/> differs from <see cref="Text"/>.</summary>
    public bool IsDecoded => Piece.IsDecoded;

    /// <summary>What the characters stand for; no copy is made unless <see cref="IsDecoded"/>.</summary>
    public ReadOnlySpan<char> ValueText => IsDecoded ? Sentence.Green.ValueOf(PieceIndex) : Text;

    /// <summary>The family of the quotation mark; <see cref="QuoteStyle.None"/> for every other token.</summary>
    internal QuoteStyle QuoteStyle => Kind is TokenKind.OpenQuote or TokenKind.CloseQuote ? QuoteStyles.Of(ValueText) : QuoteStyle.None;

    /// <summary>Whether white space, a line break or a page break stands between the token before and this one; false for the first token.</summary>
    public bool HasSpaceBefore
    {
        get
        {
            if (Index == 0)
            {
                return false;
            }

            ReadOnlySpan<GreenPiece> pieces = Sentence.Green.Pieces;
            for (int i = PieceIndex - 1; i >= 0 && pieces[i].IsTrivia; i--)
            {
                if (pieces[i].TriviaKind is TriviaKind.Whitespace or TriviaKind.LineBreak or TriviaKind.PageBreak)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The trivia before the token. Trivia between two tokens of a sentence counts as leading trivia of the second; what follows the last
    /// token of a sentence is its <see cref="TrailingTrivia"/>.
    /// </summary>
    public IReadOnlyList<SyntaxTrivia> LeadingTrivia
    {
        get
        {
            ReadOnlySpan<GreenPiece> pieces = Sentence.Green.Pieces;
            int first = PieceIndex, position = Span.Start;
            while (first > 0 && pieces[first - 1].IsTrivia)
            {
                position -= pieces[--first].Width;
            }

            return Trivia(first, PieceIndex, position);
        }
    }

    /// <summary>The trivia behind the last token of a sentence; empty for every other token.</summary>
    public IReadOnlyList<SyntaxTrivia> TrailingTrivia =>
        Index == Sentence.Green.TokenCount - 1 ? Trivia(PieceIndex + 1, Sentence.Green.Pieces.Length, Span.End) : [];

    /// <summary>The target as written of the link that the token stands in; empty when it stands in none that ends in its sentence.</summary>
    public ReadOnlySpan<char> LinkTarget
    {
        get
        {
            ReadOnlySpan<GreenPiece> pieces = Sentence.Green.Pieces;
            int position = Span.End, nested = 0;
            for (int i = PieceIndex + 1; i < pieces.Length; position += pieces[i++].Width)
            {
                if (pieces[i].TriviaKind is not (TriviaKind.OpenMarkup or TriviaKind.CloseMarkup))
                {
                    continue;
                }

                ReadOnlySpan<char> mark = Sentence.Tree.Text.AsSpan(new TextSpan(position, pieces[i].Width));
                if (pieces[i].TriviaKind == TriviaKind.OpenMarkup)
                {
                    nested += mark[^1] == '[' ? 1 : 0;
                }
                else if (mark[0] == ']' && nested-- == 0)
                {
                    return Internal.LinkTarget.Read(mark);
                }
            }

            return [];
        }
    }

    private int PieceIndex => Sentence.TokenIndex.Piece[Index];

    private GreenPiece Piece => Sentence.Green.Pieces[PieceIndex];

    /// <summary>The characters as written.</summary>
    public override string ToString() => Sentence is null ? "" : Text.ToString();

    private SyntaxTrivia[] Trivia(int first, int end, int position)
    {
        if (first == end)
        {
            return [];
        }

        ReadOnlySpan<GreenPiece> pieces = Sentence.Green.Pieces;
        var trivia = new SyntaxTrivia[end - first];
        for (int i = first; i < end; i++)
        {
            trivia[i - first] = new SyntaxTrivia(Sentence.Tree, pieces[i].TriviaKind, new TextSpan(position, pieces[i].Width));
            position += pieces[i].Width;
        }

        return trivia;
    }
}
