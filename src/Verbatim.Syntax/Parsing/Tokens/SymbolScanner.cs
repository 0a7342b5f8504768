using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Signs that are no punctuation: symbols, emoji, emoticons, hashtags.</summary>
internal static class SymbolScanner
{
    public static void ScanFaceOr(ref TokenCursor cursor, TokenKind kind)
    {
        int face = FaceEnd(cursor);
        cursor.Emit(face > 0 ? TokenKind.Symbol : kind, face > 0 ? face : cursor.Position + 1);
    }

    /// <summary>The end of an emoticon such as <c>:-)</c> at the current position; 0 when there is none.</summary>
    private static int FaceEnd(in TokenCursor cursor)
    {
        int mouth = cursor.Position + (cursor.At(cursor.Position + 1) is '-' or '\'' ? 2 : 1);
        if (!")(DPpOo/\\|*]".Contains(cursor.At(mouth), StringComparison.Ordinal) || !cursor.IsSpace(cursor.Position - 1))
        {
            return 0;
        }

        int end = cursor.EndOfRun(mouth, cursor.At(mouth));
        return cursor.IsSpace(end) || CharClasses.Of(cursor.At(end)) is CharClass.Period or CharClass.Comma or CharClass.Terminal ? end : 0;
    }

    public static void ScanSymbol(ref TokenCursor cursor, char c)
    {
        int end = cursor.Position + 1;
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(cursor.At(end)))
        {
            end++;
        }

        while (end < cursor.Limit && IsJoined(cursor, end, out int width))
        {
            end += width;
        }

        cursor.Emit(TokenKind.Symbol, end);
    }

    /// <summary>Whether the character at <paramref name="index"/> belongs to the emoji before it: selectors, skin tones, zero-width joiners.</summary>
    private static bool IsJoined(in TokenCursor cursor, int index, out int width)
    {
        char c = cursor.Text[index];
        width = 1;
        if (c is '\uFE0F' or '\u20E3')
        {
            return true;
        }

        if (c == '\u200D' && index + 1 < cursor.Limit)
        {
            bool isPair = char.IsHighSurrogate(cursor.Text[index + 1]) && index + 2 < cursor.Limit && char.IsLowSurrogate(cursor.Text[index + 2]);
            width = isPair ? 3 : 2;
            return CharClasses.Of(cursor.Text[index + 1]) == CharClass.Other;
        }

        width = 2;
        return c == '\uD83C' && index + 1 < cursor.Limit && cursor.Text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
    }

    public static void ScanHash(ref TokenCursor cursor)
    {
        int end = cursor.Position + 1;
        if (!CharClasses.IsLetter(cursor.At(end)) && cursor.At(end) != '_')
        {
            cursor.Emit(TokenKind.Symbol, cursor.EndOfRun(cursor.Position, '#'));
            return;
        }

        while (cursor.IsAlphanumeric(end) || cursor.At(end) == '_')
        {
            end++;
        }

        cursor.Emit(TokenKind.Hashtag, end);
    }

    public static void ScanUnderscore(ref TokenCursor cursor)
    {
        int end = cursor.EndOfRun(cursor.Position, '_');
        if (cursor.IsAlphanumeric(end) && end == cursor.Position + 1)
        {
            WordScanner.Scan(ref cursor);
        }
        else
        {
            bool isDash = end == cursor.Position + 1 && cursor.IsSpace(cursor.Position - 1) && cursor.IsSpace(end);
            cursor.Emit(isDash ? TokenKind.Dash : TokenKind.Symbol, end);
        }
    }

    public static void ScanRun(ref TokenCursor cursor, char c)
    {
        int end = cursor.EndOfRun(cursor.Position, c);
        if (c == '+' && end == cursor.Position + 1 && CharClasses.IsDigit(cursor.At(end)) && !cursor.IsAlphanumeric(cursor.Position - 1))
        {
            NumberScanner.Scan(ref cursor, end);
        }
        else if (c == '=' && FaceEnd(cursor) is int face and > 0)
        {
            cursor.Emit(TokenKind.Symbol, face);
        }
        else
        {
            cursor.Emit(TokenKind.Symbol, end);
        }
    }
}
