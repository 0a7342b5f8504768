using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Periods, ellipses, question and exclamation marks, hyphens and dashes.</summary>
internal static class PunctuationScanner
{
    public static void ScanPeriod(ref TokenCursor cursor)
    {
        int end = cursor.EndOfRun(cursor.Position, '.');
        if (end > cursor.Position + 1)
        {
            cursor.Emit(TokenKind.Ellipsis, end);
        }
        else if (IsPoint(cursor, end) && IsPoint(cursor, end + 2))
        {
            end += 4;
            while (IsPoint(cursor, end))
            {
                end += 2;
            }

            cursor.Emit(TokenKind.Ellipsis, end);
        }
        else if (CharClasses.IsDigit(cursor.At(end)) && !cursor.IsAlphanumeric(cursor.Position - 1))
        {
            NumberScanner.Scan(ref cursor, end);
        }
        else
        {
            cursor.Emit(TokenKind.Period, end);
        }
    }

    /// <summary>Whether a spaced period stands at <paramref name="index"/>, as in <c>. . .</c></summary>
    private static bool IsPoint(in TokenCursor cursor, int index) =>
        cursor.At(index) is ' ' or '\u00A0' && cursor.At(index + 1) == '.' && index + 1 < cursor.Limit;

    public static void ScanTerminal(ref TokenCursor cursor)
    {
        int end = cursor.Position + 1;
        while (cursor.At(end) is '?' or '!')
        {
            end++;
        }

        cursor.Emit(cursor.Text[cursor.Position] == '?' ? TokenKind.Question : TokenKind.Exclamation, end);
    }

    public static void ScanHyphen(ref TokenCursor cursor, char c)
    {
        int end = cursor.EndOfRun(cursor.Position, c);
        bool spaced = cursor.IsSpace(cursor.Position - 1) && cursor.IsSpace(end);
        cursor.Emit(end - cursor.Position > 1 || spaced ? TokenKind.Dash : TokenKind.Hyphen, end);
    }
}
