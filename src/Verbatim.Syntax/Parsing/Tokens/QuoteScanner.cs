using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Quotation marks: decides whether a mark opens or closes.</summary>
internal static class QuoteScanner
{
    /// <summary>Whether what stands directly left of the current position lets a quotation begin: nothing, white space, an opening mark, a dash.</summary>
    public static bool IsOpenBefore(in TokenCursor cursor)
    {
        if (cursor.Tokens.Count == 0)
        {
            return true;
        }

        ref RawToken before = ref cursor.Tokens.Last;
        return before.End != cursor.Position
            || before.Kind is TokenKind.OpenBracket or TokenKind.OpenQuote or TokenKind.Dash or TokenKind.Hyphen or TokenKind.Slash;
    }

    /// <summary>Whether a quotation that ends just before <paramref name="index"/> could end there.</summary>
    public static bool IsCloseBehind(in TokenCursor cursor, int index) =>
        CharClasses.Of(cursor.Peek(index)) is not (CharClass.Letter or CharClass.Digit or CharClass.Currency);

    public static void EmitQuote(ref TokenCursor cursor, bool opens, ref int open, int end)
    {
        open = opens ? open + 1 : Math.Max(0, open - 1);
        cursor.Emit(opens ? TokenKind.OpenQuote : TokenKind.CloseQuote, end);
    }

    public static void Scan(ref TokenCursor cursor, char c)
    {
        switch (c)
        {
            case '"':
                bool opensStraight = DecideStraight(cursor, cursor.Position + 1, cursor.Quotes.Double > 0);
                EmitQuote(ref cursor, opensStraight, ref cursor.Quotes.Double, cursor.Position + 1);
                break;
            case '\u201C' or '\u201F':
                bool closesLow = cursor.Quotes.CurlyDouble > 0 && !IsOpenBefore(cursor) && IsCloseBehind(cursor, cursor.Position + 1);
                EmitQuote(ref cursor, !closesLow, ref cursor.Quotes.CurlyDouble, cursor.Position + 1);
                break;
            case '\u201D':
                bool opensHigh = cursor.Quotes.CurlyDouble == 0 && IsOpenBefore(cursor) && !cursor.IsSpace(cursor.Position + 1)
                    && cursor.IsAlphanumeric(cursor.Position + 1);
                EmitQuote(ref cursor, opensHigh, ref cursor.Quotes.CurlyDouble, cursor.Position + 1);
                break;
            case '\u201E':
                EmitQuote(ref cursor, true, ref cursor.Quotes.CurlyDouble, cursor.Position + 1);
                break;
            case '\u2018' when ApostropheScanner.IsYear(cursor, cursor.Position + 1) || ApostropheScanner.IsElision(cursor, cursor.Position + 1):
                ApostropheScanner.ScanLeading(ref cursor);
                break;
            case '\u2018' when cursor.At(cursor.Position + 1) is '\u2018':
                EmitQuote(ref cursor, true, ref cursor.Quotes.Newswire, cursor.Position + 2);
                break;
            case '\u2018' or '\u201A':
                EmitQuote(ref cursor, true, ref cursor.Quotes.CurlySingle, cursor.Position + 1);
                break;
            case '\u00AB' or '\u00BB' or '\u2039' or '\u203A':
                ScanGuillemet(ref cursor, c);
                break;
            default:
                ScanBacktick(ref cursor);
                break;
        }
    }

    /// <summary>Whether a mark without direction opens; <paramref name="next"/> is the position behind it.</summary>
    private static bool DecideStraight(in TokenCursor cursor, int next, bool isOpen)
    {
        bool openBefore = IsOpenBefore(cursor), spaceBehind = cursor.IsSpace(next);
        if (openBefore && !spaceBehind)
        {
            bool isAfterDash = cursor.Tokens.Count > 0 && cursor.Tokens.Last is { Kind: TokenKind.Dash or TokenKind.Hyphen } dash
                && dash.End == cursor.Position;
            bool isBeforePause = CharClasses.Of(cursor.Peek(next)) is CharClass.Comma or CharClass.Period or CharClass.Terminal;
            return !isOpen || !IsCloseBehind(cursor, next) || !isBeforePause && !isAfterDash;
        }

        return (openBefore || !IsCloseBehind(cursor, next)) && !isOpen;
    }

    private static void ScanGuillemet(ref TokenCursor cursor, char c)
    {
        bool pointsLeft = c is '\u00AB' or '\u2039';
        bool opens = pointsLeft
            ? !(cursor.Quotes.Guillemet > 0 && !IsOpenBefore(cursor))
            : cursor.Quotes.Guillemet == 0 && IsOpenBefore(cursor) && !cursor.IsSpace(cursor.Position + 1);
        EmitQuote(ref cursor, opens, ref cursor.Quotes.Guillemet, cursor.Position + 1);
    }

    private static void ScanBacktick(ref TokenCursor cursor)
    {
        if (cursor.At(cursor.Position + 1) == '`')
        {
            EmitQuote(ref cursor, true, ref cursor.Quotes.Newswire, cursor.Position + 2);
        }
        else if (IsOpenBefore(cursor) && !cursor.IsSpace(cursor.Position + 1))
        {
            EmitQuote(ref cursor, true, ref cursor.Quotes.Single, cursor.Position + 1);
        }
        else
        {
            cursor.Emit(TokenKind.Symbol, cursor.Position + 1);
        }
    }
}
