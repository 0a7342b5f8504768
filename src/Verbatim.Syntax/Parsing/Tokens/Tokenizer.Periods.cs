using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct Tokenizer
{
    private const int MostParts = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = Set(
        "com org net gov edu mil int info biz io tk tv co uk us eu de fr ru ca au nz ie in cn jp nl it es se no fi dk pl br za ch at be me ly "
        + "news blog app dev ai fm gl xyz online site");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FileTypes = Set(
        "doc docx xls xlsx pdf ppt pptx txt htm html csv json xml zip jpg jpeg png gif mp3 mp4 exe url php asp aspx jsp js cs py md");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberWords = Set("no nos fig figs vol pp p ch eq art sec op");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OrdinaryWords = Set(
        "sat sun mar mon ill wash mass miss la pa dir mo min mins ex est ind ga va ed eds id ore kan minn ark dist fed cont ext conn dec wed tel "
        + "sec op art fig ch pres st mt co cos inst rep reps sen atty");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Emits the word at the current position when the period at <paramref name="period"/> belongs to it or stands inside it.</summary>
    private bool ScanWordWithPeriod(int period)
    {
        char next = At(period + 1);
        if (CharClasses.IsLetter(next) || CharClasses.IsDigit(next))
        {
            return ScanDotted(period);
        }

        if (next == '.')
        {
            return false;
        }

        AbbreviationKind kind = KindBefore(period);
        if (kind == AbbreviationKind.None)
        {
            return false;
        }

        Emit(TokenKind.Word, period + 1, kind);
        ScanClitics();
        return true;
    }

    private readonly AbbreviationKind KindBefore(int period)
    {
        ReadOnlySpan<char> word = _text[_position..period];
        int following = period + 1;
        while (following < _text.Length && CharClasses.Of(_text[following]) == CharClass.Space)
        {
            following++;
        }

        char next = Peek(following);
        if (word.Length == 1)
        {
            return IsInitial(word[0], period, following) ? AbbreviationKind.Initial : AbbreviationKind.None;
        }

        AbbreviationKind kind = Abbreviations.Find(word);
        if (kind == AbbreviationKind.None)
        {
            return word is "al" && IsAfterEt() ? AbbreviationKind.Final : kind;
        }

        if (CharClasses.IsApostrophe(next) && following == period + 1 && CliticEnd(following) > 0)
        {
            return kind;
        }

        bool goesOn = next == ',' || CharClasses.IsDigit(next) || CharClasses.IsLower(next);
        if (NumberWords.Contains(word) && (CharClasses.IsDigit(next) || next == '#'))
        {
            return kind;
        }

        if (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase))
        {
            return AbbreviationKind.None;
        }

        if (OrdinaryWords.Contains(word))
        {
            bool title = kind == AbbreviationKind.Title && CharClasses.IsUpper(word[0]) && CharClasses.IsUpper(next);
            return (CharClasses.IsUpper(word[0]) && goesOn) || title ? kind : AbbreviationKind.None;
        }

        return kind is AbbreviationKind.Date && !CharClasses.IsUpper(word[0]) ? AbbreviationKind.None : kind;
    }

    private readonly bool IsAfterEt() => _tokens.Count > 0 && _text.Slice(_tokens[_tokens.Count - 1].Start, _tokens[_tokens.Count - 1].Length) is "et" or "Et";

    /// <summary>A single letter with a period: an initial, unless the letter is a word or a grade and a new sentence follows.</summary>
    private readonly bool IsInitial(char letter, int period, int following)
    {
        if (!CharClasses.IsUpper(letter))
        {
            bool number = letter is 'p' or 'v' or 'c' or 'b' or 'd' or 'm' or 'r' or 'n' && CharClasses.IsDigit(Peek(following));
            return number || (letter is 'b' or 'd' or 'c' && CharClasses.IsUpper(Peek(following)) && Peek(_position - 1) == '(');
        }

        if (CharClasses.IsDigit(Peek(following)) && _tokens.Count > 0 && _tokens[_tokens.Count - 1].Abbreviation == AbbreviationKind.Initial)
        {
            return true;
        }

        if (following >= _text.Length || !CharClasses.IsLetter(Peek(following)) || following == period + 1)
        {
            return following < _text.Length && Peek(following) == ',' && letter != 'I';
        }

        int wordEnd = following;
        while (wordEnd < _text.Length && CharClasses.IsLetter(_text[wordEnd]))
        {
            wordEnd++;
        }

        if (!CharClasses.IsUpper(_text[following]) || StarterWords.IsStarter(_text[following..wordEnd]))
        {
            return false;
        }

        return letter != 'I' || _tokens.Count == 0 || CharClasses.IsUpper(_text[_tokens[_tokens.Count - 1].Start]);
    }

    /// <summary>A word with a letter or digit directly behind its period: an acronym, an address, a file name, or a missing space.</summary>
    private bool ScanDotted(int period)
    {
        int start = _position;
        if (IsShortPart(start, period))
        {
            int part = period + 1, end = period + 1;
            while (true)
            {
                int partEnd = EndOfLetters(part);
                if (partEnd == part || !IsShortPart(part, partEnd))
                {
                    break;
                }

                end = partEnd;
                if (At(partEnd) != '.')
                {
                    break;
                }

                part = end = partEnd + 1;
            }

            bool wholeWord = !IsAlphanumeric(end) || end == part;
            if (end > period + 1 && wholeWord && !IsAlphanumeric(end))
            {
                ReadOnlySpan<char> word = _text[start..(At(end - 1) == '.' ? end - 1 : end)];
                AbbreviationKind kind = At(end - 1) != '.' ? AbbreviationKind.None : Abbreviations.Find(word);
                kind = At(end - 1) == '.' && kind == AbbreviationKind.None ? AbbreviationKind.Acronym : kind;
                Emit(TokenKind.Word, end, kind);
                ScanClitics();
                return true;
            }
        }

        return ScanName(period);
    }

    /// <summary>Whether a part between periods is short enough for an acronym: one letter, or a capital with one or two small ones.</summary>
    private readonly bool IsShortPart(int start, int end) => (end - start) switch
    {
        1 => CharClasses.IsLetter(_text[start]),
        2 => CharClasses.IsUpper(_text[start]) && CharClasses.IsLower(_text[start + 1]) && _text[start + 1] is 'h' or 'c' or 't' or 'd',
        _ => false,
    };

    private bool ScanName(int period)
    {
        int parts = 1, part = period + 1, end;
        while (true)
        {
            end = EndOfLetters(part);
            while (At(end) == '-' && IsAlphanumeric(end + 1))
            {
                end = EndOfLetters(end + 1);
            }

            parts++;
            if (At(end) != '.' || !IsAlphanumeric(end + 1) || parts > MostParts)
            {
                break;
            }

            part = end + 1;
        }

        ReadOnlySpan<char> last = _text[part..end];
        bool isFile = FileTypes.Contains(last);
        bool isDomain = Domains.Contains(last) && !(CharClasses.IsUpper(last[0]) && CharClasses.IsLower(_text[part - 2]));
        if (isDomain && At(end) == '/' && !IsSpace(end + 1))
        {
            while (end < _limit && !IsSpace(end) && !"<>\"\u201C\u201D()[]".Contains(_text[end], StringComparison.Ordinal))
            {
                end++;
            }

            while (".,;:!?'\u2019".Contains(_text[end - 1], StringComparison.Ordinal))
            {
                end--;
            }
        }

        bool isGroup = parts >= 3 && CharClasses.IsLower(last[0]);
        bool isVersion = CharClasses.IsDigit(last[0]) && CharClasses.IsDigit(_text[period - 1]);
        if (!isFile && !isDomain && !isGroup && !isVersion)
        {
            return false;
        }

        Emit(isDomain ? TokenKind.Url : TokenKind.Word, end);
        ScanClitics();
        return true;
    }
}
