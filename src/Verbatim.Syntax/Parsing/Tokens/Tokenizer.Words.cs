using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct Tokenizer
{
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contracted =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["cannot"] = 3,
            ["gonna"] = 3,
            ["wanna"] = 3,
            ["gotta"] = 3,
            ["outta"] = 3,
            ["gimme"] = 3,
            ["lemme"] = 3,
            ["dont"] = 2,
            ["didnt"] = 3,
            ["doesnt"] = 4,
            ["isnt"] = 2,
            ["wasnt"] = 3,
            ["arent"] = 3,
            ["couldnt"] = 5,
            ["wouldnt"] = 5,
            ["shouldnt"] = 6,
            ["havent"] = 4,
            ["hasnt"] = 3,
            ["hadnt"] = 3,
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        new HashSet<string>("ol de n an o th goin doin".Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private void ScanWord()
    {
        int start = _position;
        int end = EndOfLetters(start + 1);
        while (end < _limit)
        {
            char c = _text[end];
            if (c == '.')
            {
                if (ScanWordWithPeriod(end))
                {
                    return;
                }

                break;
            }

            int next = c switch
            {
                '\'' or '\u2019' => ApostropheInside(end),
                '\u2018' when CharClasses.IsLetter(At(end + 1)) => ApostropheInside(end),
                '-' or '\u2010' or '\u2011' => HyphenInside(start, end),
                '&' => AmpersandInside(start, end),
                '/' => SlashInside(start, end),
                '*' => CharClasses.IsLetter(At(end + 1)) ? EndOfLetters(end + 1) : 0,
                '$' => DollarInside(start, end),
                _ => 0,
            };
            if (next <= 0)
            {
                end -= next;
                break;
            }

            end = next;
            if (_text[end - 1] == '$')
            {
                Emit(TokenKind.Currency, end);
                return;
            }
        }

        EmitWord(end);
        ScanClitics();
    }

    private readonly int EndOfLetters(int end)
    {
        while (end < _limit)
        {
            CharClass kind = CharClasses.Of(_text[end]);
            if (kind is not (CharClass.Letter or CharClass.Digit) && !(kind == CharClass.Underscore && (IsAlphanumeric(end + 1) || At(end + 1) == '_')))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>Emits a word without a period of its own, cut where it is two words written as one.</summary>
    private void EmitWord(int end)
    {
        int length = end - _position;
        if (length is >= 4 and <= 8 && Contracted.TryGetValue(_text[_position..end], out int cut))
        {
            Emit(TokenKind.Word, _position + cut);
            Emit((_text[end - 2] | 0x20) == 'n' && (_text[end - 1] | 0x20) == 't' ? TokenKind.Clitic : TokenKind.Word, end);
            return;
        }
        else if (length > 2 && NegationStart(end) is int negation and > 0)
        {
            Emit(TokenKind.Word, negation);
            Emit(TokenKind.Clitic, negation + 3);
            return;
        }
        else if (length == 5 && _text[_position..end].Equals("dunno", StringComparison.OrdinalIgnoreCase))
        {
            Emit(TokenKind.Word, _position + 2);
            Emit(TokenKind.Clitic, _position + 1);
        }

        Emit(TokenKind.Word, end);
    }

    /// <summary>The start of <c>n't</c> when the word that ends at <paramref name="end"/> goes on with <c>'t</c>; 0 otherwise.</summary>
    private readonly int NegationStart(int end) =>
        (_text[end - 1] | 0x20) == 'n' && CharClasses.IsApostrophe(At(end)) && (At(end + 1) | 0x20) == 't' && !IsAlphanumeric(end + 2) ? end - 1 : 0;

    /// <summary>Emits the clitics that follow the last word: <c>'s</c>, <c>'ll</c>, <c>'ve</c>, one after the other.</summary>
    private void ScanClitics()
    {
        while (CharClasses.IsApostrophe(At(_position)) && CliticEnd(_position) is int end and > 0)
        {
            Emit(TokenKind.Clitic, end);
        }
    }

    /// <summary>The end of the clitic whose apostrophe stands at <paramref name="apostrophe"/>; 0 when there is none.</summary>
    private readonly int CliticEnd(int apostrophe)
    {
        int end = apostrophe + 1;
        while (CharClasses.IsAsciiLetter(At(end)) && end - apostrophe <= 3)
        {
            end++;
        }

        if (IsAlphanumeric(end))
        {
            return 0;
        }

        int first = At(apostrophe + 1) | 0x20, second = At(apostrophe + 2) | 0x20;
        return (end - apostrophe) switch
        {
            2 => first is 's' or 'm' or 'd' ? end : 0,
            3 => (first == 'r' && second == 'e') || (first == 'v' && second == 'e') || (first == 'l' && second == 'l') ? end : 0,
            _ => 0,
        };
    }

    /// <summary>Where the word ends that has an apostrophe at <paramref name="end"/> inside it; 0 when the apostrophe is not part of the word, -1 when the word ends with it.</summary>
    private readonly int ApostropheInside(int end)
    {
        int start = _position;
        if (CharClasses.IsLetter(At(end + 1)))
        {
            if (end - start == 1 && (_text[start] | 0x20) == 'y' && (At(end + 1) | 0x20) == 'a')
            {
                return -1;
            }

            bool negation = end - start > 1 && NegationStart(end) > 0;
            return negation || CliticEnd(end) > 0 ? 0 : EndOfLetters(end + 1);
        }

        bool open = _text[end] == '\'' ? _openSingle > 0 : _openCurlySingle > 0;
        ReadOnlySpan<char> word = _text[start..end];
        bool elided = Elided.Contains(word) || (word.Length > 4 && word.EndsWith("in", StringComparison.OrdinalIgnoreCase) && !CharClasses.IsUpper(word[0]));
        return !open && elided && CharClasses.Of(At(end + 1)) == CharClass.Space ? end + 1 : 0;
    }

    private readonly int HyphenInside(int start, int hyphen)
    {
        if (!CharClasses.IsLetter(At(hyphen + 1)))
        {
            return 0;
        }

        int end = EndOfLetters(hyphen + 1);
        ReadOnlySpan<char> before = _text[start..hyphen], after = _text[(hyphen + 1)..end];
        bool kept = Affixes.IsPrefix(before) || (Affixes.IsSuffix(after) && At(end) != '-');
        return kept ? end : 0;
    }

    private readonly int AmpersandInside(int start, int ampersand)
    {
        if (!CharClasses.IsLetter(At(ampersand + 1)))
        {
            return 0;
        }

        int end = EndOfLetters(ampersand + 1);
        return ampersand - start <= 3 && end - ampersand <= 4 ? end : 0;
    }

    private readonly int SlashInside(int start, int slash)
    {
        char only = (char)(_text[start] | 0x20);
        if (slash - start != 1)
        {
            return 0;
        }

        if (!CharClasses.IsLetter(At(slash + 1)))
        {
            return only == 'w' && IsSpace(slash + 1) ? slash + 1 : 0;
        }

        int end = EndOfLetters(slash + 1);
        char next = (char)(_text[slash + 1] | 0x20);
        bool split = At(end) == '/' || (only == 'c' && next == 'o' && end == slash + 2) || end - slash > 4;
        return split ? 0 : end;
    }

    /// <summary>Country letters before a dollar sign: <c>US$</c>.</summary>
    private readonly int DollarInside(int start, int dollar)
    {
        bool letters = dollar - start <= 3 && CharClasses.IsUpper(_text[start]) && CharClasses.IsUpper(_text[dollar - 1]);
        return letters && !CharClasses.IsLetter(At(dollar + 1)) ? dollar + 1 : 0;
    }
}
