namespace Verbatim.Syntax.Internal;

/// <summary>Where each token of a sentence stands: the index of its piece and its start relative to the sentence.</summary>
internal sealed class TokenIndex
{
    public TokenIndex(GreenSentence sentence)
    {
        Piece = new int[sentence.TokenCount];
        Start = new int[sentence.TokenCount];
        int token = 0, position = 0;
        ReadOnlySpan<GreenPiece> pieces = sentence.Pieces;
        for (int i = 0; i < pieces.Length; i++)
        {
            if (!pieces[i].IsTrivia)
            {
                Piece[token] = i;
                Start[token] = position;
                token++;
            }

            position += pieces[i].Width;
        }
    }

    public int[] Piece { get; }

    public int[] Start { get; }
}
