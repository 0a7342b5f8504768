using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Clitics behind a word: <c>'s</c>, <c>n't</c>, <c>'ll</c>.</summary>
internal static class CliticScanner
{
    /// <summary>The start of <c>n't</c> when the word that ends at <paramref name="end"/> goes on with <c>'t</c>; 0 otherwise.</summary>
    public static int NegationStart(in TokenCursor cursor, int end) =>
        (cursor.Text[end - 1] | 0x20) == 'n' && CharClasses.IsApostrophe(cursor.At(end)) && (cursor.At(end + 1) | 0x20) == 't'
            && !cursor.IsAlphanumeric(end + 2) ? end - 1 : 0;

    /// <summary>Emits the clitics that follow the last word: <c>'s</c>, <c>'ll</c>, <c>'ve</c>, one after the other.</summary>
    public static void Scan(ref TokenCursor cursor)
    {
        while (CharClasses.IsApostrophe(cursor.At(cursor.Position)) && EndAt(cursor, cursor.Position) is int end and > 0)
        {
            cursor.Emit(TokenKind.Clitic, end);
        }
    }

    /// <summary>The end of the clitic whose apostrophe stands at <paramref name="apostrophe"/>; 0 when there is none.</summary>
    public static int EndAt(in TokenCursor cursor, int apostrophe)
    {
        int end = apostrophe + 1;
        while (CharClasses.IsAsciiLetter(cursor.At(end)) && end - apostrophe <= 3)
        {
            end++;
        }

        if (cursor.IsAlphanumeric(end))
        {
            return 0;
        }

        int first = cursor.At(apostrophe + 1) | 0x20, second = cursor.At(apostrophe + 2) | 0x20;
        return (end - apostrophe) switch
        {
            2 => first is 's' or 'm' or 'd' ? end : 0,
            3 => (first == 'r' && second == 'e') || (first == 'v' && second == 'e') || (first == 'l' && second == 'l') ? end : 0,
            _ => 0,
        };
    }
}
