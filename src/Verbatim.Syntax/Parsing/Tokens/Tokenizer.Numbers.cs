using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct Tokenizer
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set(
        "am pm k m mm cm km kg mg g lb lbs oz ft in yd mi mph kph kmh ml l kb mb gb tb hz khz mhz ghz w kw mw kwh mwh v x bn mn tn mln bln "
        + "hr hrs h min mins sec secs s yr yrs yo p f c persons percent people years million billion trillion thousand et est pt gmt utc");

    /// <summary>Emits a number whose first digit stands at <paramref name="digits"/>; a sign or a point may stand before it.</summary>
    private void ScanNumber(int digits)
    {
        int end = EndOfDigits(digits);
        end = EndOfNumber(digits, end);
        if (CharClasses.IsLetter(At(end)))
        {
            int letters = EndOfLetters(end + 1);
            ReadOnlySpan<char> suffix = _text[end..letters];
            if (IsOrdinal(suffix) || (suffix.Length == 1 && suffix[0] is 's' or 'S'))
            {
                end = letters;
            }
            else if (!IsUnit(suffix, end, letters))
            {
                end = letters;
                while (At(end) == '-' && _text[end - 1] is >= '0' and <= '9' && CharClasses.IsDigit(At(end + 1)))
                {
                    end = EndOfLetters(end + 1);
                }
            }
        }
        else if (CharClasses.IsApostrophe(At(end)) && At(end + 1) == 's' && !IsAlphanumeric(end + 2) && IsDecade(digits, end))
        {
            end += 2;
        }

        Emit(TokenKind.Number, end);
        ScanClitics();
    }

    private readonly int EndOfDigits(int end)
    {
        while (CharClasses.IsDigit(At(end)))
        {
            end++;
        }

        return end;
    }

    private readonly int EndOfNumber(int digits, int end)
    {
        while (CharClasses.IsDigit(At(end + 1)))
        {
            switch (At(end))
            {
                case ',' when EndOfDigits(end + 1) == end + 4:
                case '.' or ':' or '/':
                    end = EndOfDigits(end + 1);
                    continue;
                case '-':
                    int groups = EndOfGroups(digits, end);
                    return groups > 0 ? groups : end;
            }

            break;
        }

        return end;
    }

    /// <summary>The end of a telephone number or a numeric date with hyphens; 0 when the hyphen is a range.</summary>
    private readonly int EndOfGroups(int start, int hyphen)
    {
        int first = hyphen - start;
        int secondEnd = EndOfDigits(hyphen + 1);
        int second = secondEnd - hyphen - 1;
        int thirdEnd = At(secondEnd) == '-' ? EndOfDigits(secondEnd + 1) : secondEnd;
        int third = thirdEnd - secondEnd - 1;
        if (third > 0)
        {
            bool date = (first == 4 && second <= 2 && third <= 2) || (first <= 2 && second <= 2 && third is 2 or 4);
            bool phone = second is 3 or 4 && third >= 3;
            int fourthEnd = At(thirdEnd) == '-' ? EndOfDigits(thirdEnd + 1) : thirdEnd;
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
    private readonly bool IsUnit(ReadOnlySpan<char> suffix, int start, int end)
    {
        if (suffix.Length == 1 && (suffix[0] | 0x20) is 'a' or 'p' && At(end) == '.' && (At(end + 1) | 0x20) == 'm')
        {
            return true;
        }

        bool money = _tokens.Count > 0 && _tokens[_tokens.Count - 1] is { Kind: TokenKind.Currency } before && before.End == _position;
        bool capital = suffix.Length == 1 && CharClasses.IsUpper(suffix[0]);
        return money
            ? suffix.IndexOfAnyExceptInRange('A', 'z') < 0
            : Units.Contains(suffix) && (!capital || suffix[0] == 'K') && !CharClasses.IsDigit(_text[end - 1]) && start < end;
    }

    private readonly bool IsDecade(int digits, int end) => end - digits is 2 or 4 && _text[end - 1] == '0' && (end - digits == 2 || _text[digits] is '1' or '2');
}
