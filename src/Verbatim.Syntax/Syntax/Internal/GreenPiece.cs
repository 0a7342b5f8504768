namespace Verbatim.Syntax.Internal;

/// <summary>
/// One token or one piece of trivia inside a <see cref="GreenSentence"/>, packed into 32 bits: its kind and its width.
/// Bits 0–23 hold the width, bits 24–29 the kind, bit 30 whether the token's text differs from what it stands for, bit 31 whether it is trivia.
/// </summary>
internal readonly struct GreenPiece : IEquatable<GreenPiece>
{
    /// <summary>The greatest width of one piece; longer ones are cut.</summary>
    public const int MaxWidth = (1 << 24) - 1;

    private const uint DecodedBit = 1u << 30;
    private const uint TriviaBit = 1u << 31;

    private readonly uint _bits;

    private GreenPiece(uint bits) => _bits = bits;

    public int Width => (int)(_bits & MaxWidth);

    public bool IsTrivia => (_bits & TriviaBit) != 0;

    /// <summary>Whether the token holds markup, an escape or an entity inside, so that its value must be decoded.</summary>
    public bool IsDecoded => (_bits & DecodedBit) != 0;

    public TokenKind TokenKind => IsTrivia ? TokenKind.None : (TokenKind)((_bits >> 24) & 63);

    public TriviaKind TriviaKind => IsTrivia ? (TriviaKind)((_bits >> 24) & 63) : TriviaKind.None;

    public static GreenPiece Token(TokenKind kind, int width, bool decoded = false) =>
        new((uint)width | ((uint)kind << 24) | (decoded ? DecodedBit : 0));

    public static GreenPiece Trivia(TriviaKind kind, int width) => new((uint)width | ((uint)kind << 24) | TriviaBit);

    public bool Equals(GreenPiece other) => _bits == other._bits;

    public override bool Equals(object? obj) => obj is GreenPiece other && Equals(other);

    public override int GetHashCode() => (int)_bits;
}
