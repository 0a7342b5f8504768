using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A run of letters, a run of digits or a sign inside a token of the article: what the grammars of times read.</summary>
internal struct TimeToken
{
    /// <summary>Absolute start in the text, UTF-16 code units.</summary>
    public int Start;

    /// <summary>Absolute end.</summary>
    public int End;

    /// <summary>The value of a run of at most nine digits; -1 for everything else.</summary>
    public int Number;

    /// <summary>Index of the article's token in its sentence.</summary>
    public int Token;

    /// <summary>The lexicon's entry.</summary>
    public TimeWord Word;

    /// <summary>Number of digits.</summary>
    public byte Digits;

    /// <summary>Whether nothing stands between this token and the one before.</summary>
    public bool IsGlued;

    /// <summary>Whether it stands between double quotation marks.</summary>
    public bool IsQuoted;

    /// <summary>Whether it stands in parentheses.</summary>
    public bool IsBracketed;

    /// <summary>The first character; NUL behind the last token and for what must not be read (web addresses, account names).</summary>
    public char First;

    /// <summary>The span in the text.</summary>
    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>What the word can mean.</summary>
    public readonly TimeWordKind Kind => Word.Kind;

    /// <summary>Whether it is one UTF-16 code unit long.</summary>
    public readonly bool IsSingle => End - Start == 1;

    /// <summary>Whether it is a word that begins with a capital.</summary>
    public readonly bool IsCapitalized => char.IsUpper(First);

    /// <summary>Whether it is a word that begins with a small letter.</summary>
    public readonly bool IsLower => char.IsLower(First);

    /// <summary>Whether it is a run of letters.</summary>
    public readonly bool IsLetters => char.IsLetter(First);

    /// <summary>Whether it is a time word in the plural.</summary>
    public readonly bool IsPlural => Word.Has(TimeWordFlags.Plural);

    /// <summary>Whether it is the abbreviation of a time word.</summary>
    public readonly bool IsAbbreviation => Word.Has(TimeWordFlags.Abbreviation);

    /// <summary>Whether it is a time word that is also an everyday word or a name.</summary>
    public readonly bool IsAmbiguous => Word.Has(TimeWordFlags.Ambiguous);

    /// <summary>The unit that a word of the kinds <see cref="TimeWordKind.Unit"/> and <see cref="TimeWordKind.Frequency"/> names.</summary>
    public readonly TimeUnit Unit => (TimeUnit)Word.Value;

    /// <summary>The part of the day that a word of the kind <see cref="TimeWordKind.DayPart"/> names.</summary>
    public readonly DayPart DayPart => (DayPart)Word.Value;

    /// <summary>The season that a word of the kind <see cref="TimeWordKind.Season"/> names.</summary>
    public readonly Season Season => (Season)Word.Value;
}
