using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A run of letters, a run of digits or a sign inside a token: what the grammar of time expressions reads.</summary>
internal struct TimePiece
{
    /// <summary>Absolute start in the text, UTF-16 code units.</summary>
    public int Start;

    /// <summary>Absolute end.</summary>
    public int End;

    /// <summary>The value of a run of at most nine digits; -1 for everything else.</summary>
    public int Number;

    /// <summary>Index of the token in its sentence.</summary>
    public int Token;

    /// <summary>The lexicon's entry.</summary>
    public TimeWord Word;

    /// <summary>Number of digits.</summary>
    public byte Digits;

    /// <summary>Whether nothing stands between this piece and the one before.</summary>
    public bool IsGlued;

    /// <summary>Whether the piece stands between double quotation marks.</summary>
    public bool IsQuoted;

    /// <summary>Whether the piece stands in parentheses.</summary>
    public bool IsBracketed;

    /// <summary>The first character; NUL behind the last piece and for pieces that must not be read (web addresses, account names).</summary>
    public char First;

    /// <summary>The span in the text.</summary>
    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether the piece is a word that begins with a capital.</summary>
    public readonly bool IsCapitalized => char.IsUpper(First);
}
