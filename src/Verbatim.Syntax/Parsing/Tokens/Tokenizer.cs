using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>
/// Cuts the clean text of one paragraph into tokens in one pass, after the conventions of the English Universal Dependencies treebanks:
/// picks the scanner by the class of the next character. A pure function of that text.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/>; what no token covers is white space.</summary>
    public static void Run(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var cursor = new TokenCursor(text, tokens);
        var regions = new RegionScanner(text);
        regions.MoveNext(0);
        cursor.Limit = regions.Start;
        while (cursor.Position < text.Length)
        {
            if (cursor.Position < cursor.Limit)
            {
                Next(ref cursor);
                continue;
            }

            cursor.Emit(regions.Kind, regions.End);
            regions.MoveNext(cursor.Position);
            cursor.Limit = regions.Start;
        }
    }

    private static void Next(ref TokenCursor cursor)
    {
        char c = cursor.Text[cursor.Position];
        switch (CharClasses.Of(c))
        {
            case CharClass.Space:
                cursor.Position++;
                break;
            case CharClass.Letter:
                WordScanner.Scan(ref cursor);
                break;
            case CharClass.Digit:
                NumberScanner.Scan(ref cursor, cursor.Position);
                break;
            case CharClass.Apostrophe:
                ApostropheScanner.Scan(ref cursor);
                break;
            case CharClass.Quote:
                QuoteScanner.Scan(ref cursor, c);
                break;
            case CharClass.Period:
                PunctuationScanner.ScanPeriod(ref cursor);
                break;
            case CharClass.Ellipsis:
                cursor.Emit(TokenKind.Ellipsis, cursor.EndOfRun(cursor.Position, c));
                break;
            case CharClass.Comma:
                cursor.Emit(TokenKind.Comma, cursor.Position + 1);
                break;
            case CharClass.Colon:
                SymbolScanner.ScanFaceOr(ref cursor, TokenKind.Colon);
                break;
            case CharClass.Semicolon:
                SymbolScanner.ScanFaceOr(ref cursor, TokenKind.Semicolon);
                break;
            case CharClass.Terminal:
                PunctuationScanner.ScanTerminal(ref cursor);
                break;
            case CharClass.Hyphen:
                PunctuationScanner.ScanHyphen(ref cursor, c);
                break;
            case CharClass.Dash:
                cursor.Emit(TokenKind.Dash, cursor.EndOfRun(cursor.Position, c));
                break;
            case CharClass.Slash:
                cursor.Emit(TokenKind.Slash, cursor.EndOfRun(cursor.Position, c));
                break;
            case CharClass.Open:
                cursor.Emit(TokenKind.OpenBracket, cursor.Position + 1);
                break;
            case CharClass.Close:
                cursor.Emit(TokenKind.CloseBracket, cursor.Position + 1);
                break;
            case CharClass.Currency:
                cursor.Emit(TokenKind.Currency, cursor.Position + 1);
                break;
            case CharClass.Number:
                SymbolScanner.ScanHash(ref cursor);
                break;
            case CharClass.Underscore:
                SymbolScanner.ScanUnderscore(ref cursor);
                break;
            case CharClass.Run:
                SymbolScanner.ScanRun(ref cursor, c);
                break;
            default:
                SymbolScanner.ScanSymbol(ref cursor, c);
                break;
        }
    }
}
