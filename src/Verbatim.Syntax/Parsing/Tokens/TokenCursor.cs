using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>
/// Where the tokenizer stands in the text of a paragraph, the tokens that it has cut so far, and the quotation marks that are open.
/// The scanners look ahead with it and move it on by emitting tokens.
/// </summary>
internal ref struct TokenCursor
{
    /// <summary>The quotation marks that are open.</summary>
    public OpenQuotes Quotes = new();

    /// <summary>A cursor at the start of <paramref name="text"/>.</summary>
    public TokenCursor(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    /// <summary>The text of the paragraph.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The tokens so far.</summary>
    public TokenBuffer Tokens { get; }

    /// <summary>Where the next token begins.</summary>
    public int Position { get; set; }

    /// <summary>Where the next address or account name begins: the end of the run that the scanners may read.</summary>
    public int Limit { get; set; }

    /// <summary>Appends a token from the current position up to <paramref name="end"/> and goes there.</summary>
    public void Emit(TokenKind kind, int end, AbbreviationKind abbreviation = AbbreviationKind.None)
    {
        Tokens.Add(kind, Position, end, abbreviation);
        Position = end;
    }

    /// <summary>The character at <paramref name="index"/>; a space outside the text and behind the limit of the current run.</summary>
    public readonly char At(int index) => (uint)index < (uint)Limit ? Text[index] : ' ';

    /// <summary>The character at <paramref name="index"/> without regard to the next address or account name.</summary>
    public readonly char Peek(int index) => (uint)index < (uint)Text.Length ? Text[index] : ' ';

    public readonly bool IsSpace(int index) => CharClasses.Of(Peek(index)) == CharClass.Space;

    public readonly bool IsAlphanumeric(int index) => CharClasses.IsAlphanumeric(At(index));

    /// <summary>The end of the run of one character that begins at <paramref name="start"/>.</summary>
    public readonly int EndOfRun(int start, char c)
    {
        int end = start + 1;
        while (end < Limit && Text[end] == c)
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of the digits from <paramref name="end"/> on.</summary>
    public readonly int EndOfDigits(int end)
    {
        while (CharClasses.IsDigit(At(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of the letters and digits from <paramref name="end"/> on, with underscores inside them.</summary>
    public readonly int EndOfLetters(int end)
    {
        while (end < Limit && (CharClasses.Of(Text[end]) is CharClass.Letter or CharClass.Digit || IsUnderscoreInside(end)))
        {
            end++;
        }

        return end;
    }

    private readonly bool IsUnderscoreInside(int index) =>
        CharClasses.Of(Text[index]) == CharClass.Underscore && (IsAlphanumeric(index + 1) || At(index + 1) == '_');
}
