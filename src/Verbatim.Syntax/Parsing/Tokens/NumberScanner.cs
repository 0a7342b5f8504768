using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Numbers with what belongs to them: <c>1,500</c>, <c>21st</c>, <c>1990s</c>, <c>2016-09-20</c>, <c>555-1234</c>.</summary>
internal static class NumberScanner
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = WordSets.Of(
        "am pm k m mm cm km kg mg g lb lbs oz ft in yd mi mph kph kmh ml l kb mb gb tb hz khz mhz ghz w kw mw kwh mwh v x bn mn tn mln bln "
        + "hr hrs h min mins sec secs s yr yrs yo p f c persons percent people years million billion trillion thousand et est pt gmt utc");

    /// <summary>Emits a number whose first digit stands at <paramref name="digits"/>; a sign or a point may stand before it.</summary>
    public static void Scan(ref TokenCursor cursor, int digits)
    {
        int end = cursor.EndOfDigits(digits);
        end = EndOfNumber(cursor, digits, end);
        if (CharClasses.IsLetter(cursor.At(end)))
        {
            int letters = cursor.EndOfLetters(end + 1);
            ReadOnlySpan<char> suffix = cursor.Text[end..letters];
            if (IsOrdinal(suffix) || (suffix.Length == 1 && suffix[0] is 's' or 'S'))
            {
                end = letters;
            }
            else if (!IsUnit(cursor, suffix, end, letters))
            {
                end = letters;
                while (cursor.At(end) == '-' && cursor.Text[end - 1] is >= '0' and <= '9' && CharClasses.IsDigit(cursor.At(end + 1)))
                {
                    end = cursor.EndOfLetters(end + 1);
                }
            }
        }
        else if (IsDecade(cursor, digits, end))
        {
            end += 2;
        }

        cursor.Emit(TokenKind.Number, end);
        CliticScanner.Scan(ref cursor);
    }

    private static int EndOfNumber(in TokenCursor cursor, int digits, int end)
    {
        while (CharClasses.IsDigit(cursor.At(end + 1)))
        {
            switch (cursor.At(end))
            {
                case ',' when cursor.EndOfDigits(end + 1) == end + 4:
                case '.' or ':' or '/':
                    end = cursor.EndOfDigits(end + 1);
                    continue;
                case '-':
                    int groups = EndOfGroups(cursor, digits, end);
                    return groups > 0 ? groups : end;
            }

            break;
        }

        return end;
    }

    /// <summary>The end of a telephone number or a numeric date with hyphens; 0 when the hyphen is a range.</summary>
    private static int EndOfGroups(in TokenCursor cursor, int start, int hyphen)
    {
        int first = hyphen - start;
        int secondEnd = cursor.EndOfDigits(hyphen + 1);
        int second = secondEnd - hyphen - 1;
        int thirdEnd = cursor.At(secondEnd) == '-' ? cursor.EndOfDigits(secondEnd + 1) : secondEnd;
        int third = thirdEnd - secondEnd - 1;
        if (third > 0)
        {
            bool date = (first == 4 && second <= 2 && third <= 2) || (first <= 2 && second <= 2 && third is 2 or 4);
            bool phone = second is 3 or 4 && third >= 3;
            int fourthEnd = cursor.At(thirdEnd) == '-' ? cursor.EndOfDigits(thirdEnd + 1) : thirdEnd;
            return phone && fourthEnd - thirdEnd == 5 ? fourthEnd : date || phone ? thirdEnd : 0;
        }

        return first == 3 && second == 4 ? secondEnd : 0;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> suffix) => suffix.Length == 2 && (char)(suffix[0] | 0x20) switch
    {
        's' => (suffix[1] | 0x20) == 't',
        'n' or 'r' => (suffix[1] | 0x20) == 'd',
        't' => (suffix[1] | 0x20) == 'h',
        _ => false,
    };

    /// <summary>Whether the letters behind a number are a word of their own: <c>6:35pm</c>, <c>9a.m.</c>, <c>35mm</c>, <c>$5m</c>.</summary>
    private static bool IsUnit(in TokenCursor cursor, ReadOnlySpan<char> suffix, int start, int end)
    {
        if (suffix.Length == 1 && (suffix[0] | 0x20) is 'a' or 'p' && cursor.At(end) == '.' && (cursor.At(end + 1) | 0x20) == 'm')
        {
            return true;
        }

        bool money = cursor.Tokens.Count > 0 && cursor.Tokens.Last is { Kind: TokenKind.Currency } before && before.End == cursor.Position;
        bool capital = suffix.Length == 1 && CharClasses.IsUpper(suffix[0]);
        return money
            ? suffix.IndexOfAnyExceptInRange('A', 'z') < 0
            : Units.Contains(suffix) && (!capital || suffix[0] == 'K') && !CharClasses.IsDigit(cursor.Text[end - 1]) && start < end;
    }

    /// <summary>Whether <c>'s</c> behind the digits makes them a decade: <c>1990's</c>, <c>90's</c>.</summary>
    private static bool IsDecade(in TokenCursor cursor, int digits, int end)
    {
        bool hasPlural = CharClasses.IsApostrophe(cursor.At(end)) && cursor.At(end + 1) == 's' && !cursor.IsAlphanumeric(end + 2);
        return hasPlural && cursor.Text[end - 1] == '0' && (end - digits == 2 || end - digits == 4 && cursor.Text[digits] is '1' or '2');
    }
}
