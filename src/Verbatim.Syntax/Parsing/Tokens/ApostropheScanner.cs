using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Apostrophes and single quotation marks: <c>'em</c>, <c>'60s</c>, <c>workers'</c>.</summary>
internal static class ApostropheScanner
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        WordSets.Of("em tis twas til till n cause bout cos coz cuz nuff");

    public static void Scan(ref TokenCursor cursor)
    {
        char c = cursor.Text[cursor.Position];
        if (cursor.At(cursor.Position + 1) == c && (c == '\'' || (c == '\u2019' && cursor.Quotes.CurlySingle == 0)))
        {
            bool opens = QuoteScanner.IsOpenBefore(cursor) && !cursor.IsSpace(cursor.Position + 2) && cursor.Quotes.Newswire == 0;
            QuoteScanner.EmitQuote(ref cursor, opens, ref cursor.Quotes.Newswire, cursor.Position + 2);
        }
        else if (QuoteScanner.IsOpenBefore(cursor))
        {
            ScanAtStart(ref cursor, c);
        }
        else
        {
            ScanAtEnd(ref cursor, c);
        }
    }

    private static void ScanAtStart(ref TokenCursor cursor, char c)
    {
        ref int open = ref Open(ref cursor, c);
        int next = cursor.Position + 1;
        if (cursor.IsSpace(next))
        {
            if (open > 0)
            {
                QuoteScanner.EmitQuote(ref cursor, false, ref open, next);
            }
            else
            {
                cursor.Emit(TokenKind.Apostrophe, next);
            }
        }
        else if (IsLeading(ref cursor, c, next))
        {
            ScanLeading(ref cursor);
        }
        else if (c != '\'' && open > 0 && !cursor.IsAlphanumeric(next))
        {
            QuoteScanner.EmitQuote(ref cursor, false, ref open, next);
        }
        else if (CliticScanner.EndAt(cursor, cursor.Position) is int clitic and > 0 && !HasCloser(ref cursor, c, next))
        {
            cursor.Emit(TokenKind.Clitic, clitic);
        }
        else if (cursor.IsAlphanumeric(next) && !HasCloser(ref cursor, c, next) && cursor.Tokens.Count > 0)
        {
            cursor.Emit(TokenKind.Apostrophe, next);
        }
        else
        {
            QuoteScanner.EmitQuote(ref cursor, true, ref open, next);
        }
    }

    /// <summary>Whether the mark belongs to the word or number behind it: <c>'em</c>, <c>'60s</c>; a curly one also when nothing closes it.</summary>
    private static bool IsLeading(ref TokenCursor cursor, char c, int next)
    {
        if (IsElision(cursor, next))
        {
            return true;
        }

        bool isStraight = c == '\'';
        return IsYear(cursor, next) && (!isStraight || cursor.At(next + 2) == 's' || !HasCloser(ref cursor, c, next))
            || !isStraight && cursor.IsAlphanumeric(next) && !HasCloser(ref cursor, c, next);
    }

    private static void ScanAtEnd(ref TokenCursor cursor, char c)
    {
        ref int open = ref Open(ref cursor, c);
        int next = cursor.Position + 1;
        ref RawToken before = ref cursor.Tokens.Last;
        bool afterWord = before.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url or TokenKind.Handle or TokenKind.Clitic;
        char last = cursor.Text[cursor.Position - 1];
        if (!afterWord)
        {
            QuoteScanner.EmitQuote(ref cursor, cursor.IsAlphanumeric(next) && open == 0 && HasCloser(ref cursor, c, next), ref open, next);
        }
        else if (open > 0 && !(IsPlural(cursor, last, next) && IsCloserNext(cursor, c, next)))
        {
            QuoteScanner.EmitQuote(ref cursor, false, ref open, next);
        }
        else if (last is 's' or 'S' or 'x' or 'z')
        {
            cursor.Emit(TokenKind.Clitic, next);
        }
        else
        {
            cursor.Emit(TokenKind.Apostrophe, next);
        }
    }

    /// <summary>Whether the mark may stand for the possessive of a plural: "the workers' pay".</summary>
    private static bool IsPlural(in TokenCursor cursor, char last, int next) =>
        last is 's' or 'S' && cursor.IsSpace(next) && CharClasses.IsLower(cursor.Peek(next + 1));

    private static ref int Open(ref TokenCursor cursor, char c)
    {
        if (c == '\'')
        {
            return ref cursor.Quotes.Single;
        }

        return ref cursor.Quotes.CurlySingle;
    }

    /// <summary>Emits a word or number together with the apostrophe before it: <c>'em</c>, <c>'60s</c>.</summary>
    public static void ScanLeading(ref TokenCursor cursor)
    {
        int next = cursor.Position + 1;
        if (CharClasses.IsDigit(cursor.At(next)))
        {
            cursor.Emit(TokenKind.Number, cursor.At(next + 2) == 's' ? next + 3 : cursor.EndOfLetters(next));
            return;
        }

        int end = cursor.EndOfLetters(next);
        bool isItIs = end - next > 2 && (cursor.Text[next] | 0x20) == 't' && (cursor.Text[next + 1] | 0x20) is 'i' or 'w'
            && (cursor.Text[end - 1] | 0x20) == 's';
        if (isItIs)
        {
            cursor.Emit(TokenKind.Word, next + 1);
        }

        cursor.Emit(TokenKind.Word, cursor.At(end) == '\'' && end == next + 1 ? end + 1 : end);
    }

    public static bool IsYear(in TokenCursor cursor, int index) =>
        CharClasses.IsDigit(cursor.At(index)) && CharClasses.IsDigit(cursor.At(index + 1))
        && (cursor.At(index + 2) == 's' ? !cursor.IsAlphanumeric(index + 3) : !cursor.IsAlphanumeric(index + 2));

    public static bool IsElision(in TokenCursor cursor, int index)
    {
        if (!CharClasses.IsLetter(cursor.At(index)))
        {
            return false;
        }

        int end = cursor.EndOfLetters(index);
        return Elisions.Contains(cursor.Text[index..end]);
    }

    /// <summary>Whether a mark <paramref name="c"/> that could close a single quotation stands at or behind <paramref name="from"/>.</summary>
    private static bool HasCloser(ref TokenCursor cursor, char c, int from)
    {
        ref int closer = ref c == '\'' ? ref cursor.Quotes.StraightCloser : ref cursor.Quotes.CurlyCloser;
        if (closer < from)
        {
            closer = FindCloser(cursor, c, from);
        }

        return closer != int.MaxValue;
    }

    /// <summary>Whether the next mark <paramref name="c"/> that stands at a word's edge closes and does not open.</summary>
    private static bool IsCloserNext(in TokenCursor cursor, char c, int from)
    {
        for (int i = from; i < cursor.Text.Length; i++)
        {
            int step = cursor.Text[i..].IndexOf(c);
            if (step < 0)
            {
                return false;
            }

            i += step;
            if (cursor.IsSpace(i - 1) || QuoteScanner.IsCloseBehind(cursor, i + 1))
            {
                return !cursor.IsSpace(i - 1);
            }
        }

        return false;
    }

    private static int FindCloser(in TokenCursor cursor, char c, int from)
    {
        for (int i = from; i < cursor.Text.Length; i++)
        {
            int step = cursor.Text[i..].IndexOf(c);
            if (step < 0)
            {
                break;
            }

            i += step;
            if (!cursor.IsSpace(i - 1) && QuoteScanner.IsCloseBehind(cursor, i + 1))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
