namespace Verbatim.Syntax.Internal;

/// <summary>A sentence without a position: its tokens and trivia in order. Immutable; shared between trees.</summary>
internal sealed class GreenSentence
{
    private readonly GreenPiece[] _pieces;

    public GreenSentence(ReadOnlySpan<GreenPiece> pieces)
    {
        _pieces = pieces.ToArray();
        foreach (GreenPiece piece in _pieces)
        {
            FullWidth += piece.Width;
            TokenCount += piece.IsTrivia ? 0 : 1;
        }
    }

    public int FullWidth { get; }

    public int TokenCount { get; }

    public ReadOnlySpan<GreenPiece> Pieces => _pieces;
}
