using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verbatim.Parsing;

/// <summary>The character classes: a table for ASCII, the Unicode category for the rest.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Ascii = BuildAscii();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Of(char c) => c < 128 ? Ascii[c] : OfWide(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => Of(c) == CharClass.Letter;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAlphanumeric(char c) => Of(c) is CharClass.Letter or CharClass.Digit;

    public static bool IsUpper(char c) => c < 128 ? c is >= 'A' and <= 'Z' : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? c is >= 'a' and <= 'z' : char.IsLower(c);

    /// <summary>An apostrophe, also where an editor has turned it the wrong way.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018';

    /// <summary>A letter of the Latin alphabet without regard to case or accents of other alphabets.</summary>
    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    private static CharClass OfWide(char c)
    {
        switch (c)
        {
            case '\u2019' or '\u201B':
                return CharClass.Apostrophe;
            case '\u2018' or '\u201A' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A':
                return CharClass.Quote;
            case '\u2026':
                return CharClass.Ellipsis;
            case '\u2010' or '\u2011':
                return CharClass.Hyphen;
            case '\u2012' or '\u2013' or '\u2014' or '\u2015':
                return CharClass.Dash;
            case '\u2044':
                return CharClass.Slash;
            case '\uFFFD':
                return CharClass.Letter;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber
                or UnicodeCategory.DecimalDigitNumber => CharClass.Letter,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharClass.Space,
            UnicodeCategory.CurrencySymbol => CharClass.Currency,
            UnicodeCategory.DashPunctuation => CharClass.Dash,
            UnicodeCategory.OpenPunctuation => CharClass.Open,
            UnicodeCategory.ClosePunctuation => CharClass.Close,
            UnicodeCategory.Control when c == '\u0085' => CharClass.Space,
            _ => CharClass.Other,
        };
    }

    private static CharClass[] BuildAscii()
    {
        var table = new CharClass[128];
        Fill(table, " \t\n\r\f\v", CharClass.Space);
        Fill(table, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", CharClass.Letter);
        Fill(table, "0123456789", CharClass.Digit);
        Fill(table, "'", CharClass.Apostrophe);
        Fill(table, "\"`", CharClass.Quote);
        Fill(table, ".", CharClass.Period);
        Fill(table, ",", CharClass.Comma);
        Fill(table, ":", CharClass.Colon);
        Fill(table, ";", CharClass.Semicolon);
        Fill(table, "?!", CharClass.Terminal);
        Fill(table, "-", CharClass.Hyphen);
        Fill(table, "/", CharClass.Slash);
        Fill(table, "([{", CharClass.Open);
        Fill(table, ")]}", CharClass.Close);
        Fill(table, "$", CharClass.Currency);
        Fill(table, "@", CharClass.At);
        Fill(table, "#", CharClass.Number);
        Fill(table, "_", CharClass.Underscore);
        Fill(table, "=*~+<>|", CharClass.Run);
        return table;
    }

    private static void Fill(CharClass[] table, string characters, CharClass value)
    {
        foreach (char c in characters)
        {
            table[c] = value;
        }
    }
}
