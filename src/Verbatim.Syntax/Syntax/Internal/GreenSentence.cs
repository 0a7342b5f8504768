using Verbatim.Text;

namespace Verbatim.Syntax.Internal;

/// <summary>A sentence without a position: its tokens and trivia in order. Immutable; shared between trees.</summary>
internal sealed class GreenSentence
{
    private readonly GreenPiece[] _pieces;
    private readonly (int Piece, string Value)[]? _values;

    /// <param name="pieces">The tokens and trivia.</param>
    /// <param name="values">What the decoded tokens stand for, by the index of their piece, ascending.</param>
    public GreenSentence(ReadOnlySpan<GreenPiece> pieces, ReadOnlySpan<(int Piece, string Value)> values = default)
    {
        _pieces = pieces.ToArray();
        _values = values.IsEmpty ? null : values.ToArray();
        foreach (GreenPiece piece in _pieces)
        {
            FullWidth += piece.Width;
            TokenCount += piece.IsTrivia ? 0 : 1;
        }
    }

    public int FullWidth { get; }

    public int TokenCount { get; }

    public ReadOnlySpan<GreenPiece> Pieces => _pieces;

    /// <summary>What the decoded token of piece <paramref name="index"/> stands for.</summary>
    public string ValueOf(int index)
    {
        (int Piece, string Value)[] values = _values ?? [];
        int at = LowerBound.Find(values.Length, (values, index), static (s, i) => s.values[i].Piece < s.index);
        return at < values.Length && values[at].Piece == index ? values[at].Value
            : throw new InvalidOperationException($"Piece {index} is not decoded.");
    }
}
