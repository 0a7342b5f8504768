using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Words with the apostrophes, hyphens and signs inside them, cut where two are written as one.</summary>
internal static class WordScanner
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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = WordSets.Of("ol de n an o th goin doin");

    public static void Scan(ref TokenCursor cursor)
    {
        int start = cursor.Position;
        int end = cursor.EndOfLetters(start + 1);
        while (end < cursor.Limit)
        {
            char c = cursor.Text[end];
            if (c == '.')
            {
                if (DottedScanner.TryScan(ref cursor, end))
                {
                    return;
                }

                break;
            }

            int next = c switch
            {
                '\'' or '\u2019' => ApostropheInside(cursor, end),
                '\u2018' when CharClasses.IsLetter(cursor.At(end + 1)) => ApostropheInside(cursor, end),
                '-' or '\u2010' or '\u2011' => HyphenInside(cursor, start, end),
                '&' => AmpersandInside(cursor, start, end),
                '/' => SlashInside(cursor, start, end),
                '*' => CharClasses.IsLetter(cursor.At(end + 1)) ? cursor.EndOfLetters(end + 1) : 0,
                '$' => DollarInside(cursor, start, end),
                _ => 0,
            };
            if (next <= 0)
            {
                end -= next;
                break;
            }

            end = next;
            if (cursor.Text[end - 1] == '$')
            {
                cursor.Emit(TokenKind.Currency, end);
                return;
            }
        }

        EmitWord(ref cursor, end);
        CliticScanner.Scan(ref cursor);
    }

    /// <summary>Emits a word without a period of its own, cut where it is two words written as one.</summary>
    private static void EmitWord(ref TokenCursor cursor, int end)
    {
        int length = end - cursor.Position;
        if (length is >= 4 and <= 8 && Contracted.TryGetValue(cursor.Text[cursor.Position..end], out int cut))
        {
            cursor.Emit(TokenKind.Word, cursor.Position + cut);
            bool isNegation = (cursor.Text[end - 2] | 0x20) == 'n' && (cursor.Text[end - 1] | 0x20) == 't';
            cursor.Emit(isNegation ? TokenKind.Clitic : TokenKind.Word, end);
            return;
        }
        else if (length > 2 && CliticScanner.NegationStart(cursor, end) is int negation and > 0)
        {
            cursor.Emit(TokenKind.Word, negation);
            cursor.Emit(TokenKind.Clitic, negation + 3);
            return;
        }
        else if (length == 5 && cursor.Text[cursor.Position..end].Equals("dunno", StringComparison.OrdinalIgnoreCase))
        {
            cursor.Emit(TokenKind.Word, cursor.Position + 2);
            cursor.Emit(TokenKind.Clitic, cursor.Position + 1);
        }

        cursor.Emit(TokenKind.Word, end);
    }

    /// <summary>
    /// Where the word ends that has an apostrophe at <paramref name="end"/> inside it; 0 when the apostrophe is not part of the word,
    /// -1 when the word ends with it.
    /// </summary>
    private static int ApostropheInside(in TokenCursor cursor, int end)
    {
        int start = cursor.Position;
        if (CharClasses.IsLetter(cursor.At(end + 1)))
        {
            if (end - start == 1 && (cursor.Text[start] | 0x20) == 'y' && (cursor.At(end + 1) | 0x20) == 'a')
            {
                return -1;
            }

            bool negation = end - start > 1 && CliticScanner.NegationStart(cursor, end) > 0;
            return negation || CliticScanner.EndAt(cursor, end) > 0 ? 0 : cursor.EndOfLetters(end + 1);
        }

        bool open = cursor.Text[end] == '\'' ? cursor.Quotes.Single > 0 : cursor.Quotes.CurlySingle > 0;
        ReadOnlySpan<char> word = cursor.Text[start..end];
        bool isParticiple = word.Length > 4 && word.EndsWith("in", StringComparison.OrdinalIgnoreCase) && !CharClasses.IsUpper(word[0]);
        bool elided = isParticiple || Elided.Contains(word);
        return !open && elided && CharClasses.Of(cursor.At(end + 1)) == CharClass.Space ? end + 1 : 0;
    }

    private static int HyphenInside(in TokenCursor cursor, int start, int hyphen)
    {
        if (!CharClasses.IsLetter(cursor.At(hyphen + 1)))
        {
            return 0;
        }

        int end = cursor.EndOfLetters(hyphen + 1);
        ReadOnlySpan<char> before = cursor.Text[start..hyphen], after = cursor.Text[(hyphen + 1)..end];
        bool kept = Affixes.IsPrefix(before) || (Affixes.IsSuffix(after) && cursor.At(end) != '-');
        return kept ? end : 0;
    }

    private static int AmpersandInside(in TokenCursor cursor, int start, int ampersand)
    {
        if (!CharClasses.IsLetter(cursor.At(ampersand + 1)))
        {
            return 0;
        }

        int end = cursor.EndOfLetters(ampersand + 1);
        return ampersand - start <= 3 && end - ampersand <= 4 ? end : 0;
    }

    private static int SlashInside(in TokenCursor cursor, int start, int slash)
    {
        char only = (char)(cursor.Text[start] | 0x20);
        if (slash - start != 1)
        {
            return 0;
        }

        if (!CharClasses.IsLetter(cursor.At(slash + 1)))
        {
            return only == 'w' && cursor.IsSpace(slash + 1) ? slash + 1 : 0;
        }

        int end = cursor.EndOfLetters(slash + 1);
        char next = (char)(cursor.Text[slash + 1] | 0x20);
        bool split = cursor.At(end) == '/' || (only == 'c' && next == 'o' && end == slash + 2) || end - slash > 4;
        return split ? 0 : end;
    }

    /// <summary>Country letters before a dollar sign: <c>US$</c>.</summary>
    private static int DollarInside(in TokenCursor cursor, int start, int dollar)
    {
        bool letters = dollar - start <= 3 && CharClasses.IsUpper(cursor.Text[start]) && CharClasses.IsUpper(cursor.Text[dollar - 1]);
        return letters && !CharClasses.IsLetter(cursor.At(dollar + 1)) ? dollar + 1 : 0;
    }
}
