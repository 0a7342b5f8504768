using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Words with periods in or behind them: <c>Mr.</c>, <c>U.S.</c>, <c>nytimes.com</c>, <c>report.pdf</c>.</summary>
internal static class DottedScanner
{
    private const int MostParts = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = WordSets.Of(
        "com org net gov edu mil int info biz io tk tv co uk us eu de fr ru ca au nz ie in cn jp nl it es se no fi dk pl br za ch at be me ly "
        + "news blog app dev ai fm gl xyz online site");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FileTypes = WordSets.Of(
        "doc docx xls xlsx pdf ppt pptx txt htm html csv json xml zip jpg jpeg png gif mp3 mp4 exe url php asp aspx jsp js cs py md");

    /// <summary>Emits the word at the current position when the period at <paramref name="period"/> belongs to it or stands inside it.</summary>
    public static bool TryScan(ref TokenCursor cursor, int period)
    {
        char next = cursor.At(period + 1);
        if (CharClasses.IsLetter(next) || CharClasses.IsDigit(next))
        {
            return ScanDotted(ref cursor, period);
        }

        if (next == '.')
        {
            return false;
        }

        AbbreviationKind kind = AbbreviationScanner.KindBefore(cursor, period);
        if (kind == AbbreviationKind.None)
        {
            return false;
        }

        cursor.Emit(TokenKind.Word, period + 1, kind);
        CliticScanner.Scan(ref cursor);
        return true;
    }

    /// <summary>A word with a letter or digit directly behind its period: an acronym, an address, a file name, or a missing space.</summary>
    private static bool ScanDotted(ref TokenCursor cursor, int period)
    {
        int end = EndOfAcronym(cursor, period);
        if (end == 0)
        {
            return ScanName(ref cursor, period);
        }

        AbbreviationKind kind = AbbreviationKind.None;
        if (cursor.At(end - 1) == '.')
        {
            kind = Abbreviations.Find(cursor.Text[cursor.Position..(end - 1)]);
            kind = kind == AbbreviationKind.None ? AbbreviationKind.Acronym : kind;
        }

        cursor.Emit(TokenKind.Word, end, kind);
        CliticScanner.Scan(ref cursor);
        return true;
    }

    /// <summary>The end of short parts with periods between them, <c>U.S.</c> or <c>Ph.D</c>; 0 when the word is none.</summary>
    private static int EndOfAcronym(in TokenCursor cursor, int period)
    {
        if (!IsShortPart(cursor, cursor.Position, period))
        {
            return 0;
        }

        int end = period + 1;
        while (true)
        {
            int partEnd = cursor.EndOfLetters(end);
            if (partEnd == end || !IsShortPart(cursor, end, partEnd))
            {
                break;
            }

            end = partEnd;
            if (cursor.At(end) != '.')
            {
                break;
            }

            end++;
        }

        return end > period + 1 && !cursor.IsAlphanumeric(end) ? end : 0;
    }

    /// <summary>Whether a part between periods is short enough for an acronym: one letter, or a capital with one or two small ones.</summary>
    private static bool IsShortPart(in TokenCursor cursor, int start, int end) => (end - start) switch
    {
        1 => CharClasses.IsLetter(cursor.Text[start]),
        2 => CharClasses.IsUpper(cursor.Text[start]) && cursor.Text[start + 1] is 'h' or 'c' or 't' or 'd',
        _ => false,
    };

    /// <summary>An address, a file name, a news group or a version number.</summary>
    private static bool ScanName(ref TokenCursor cursor, int period)
    {
        int end = EndOfName(cursor, period, out int part, out int parts);
        ReadOnlySpan<char> last = cursor.Text[part..end];
        bool isDomain = Domains.Contains(last) && !(CharClasses.IsUpper(last[0]) && CharClasses.IsLower(cursor.Text[part - 2]));
        bool isGroup = parts >= 3 && CharClasses.IsLower(last[0]);
        bool isVersion = CharClasses.IsDigit(last[0]) && CharClasses.IsDigit(cursor.Text[period - 1]);
        if (!isDomain && !isGroup && !isVersion && !FileTypes.Contains(last))
        {
            return false;
        }

        cursor.Emit(isDomain ? TokenKind.Url : TokenKind.Word, isDomain ? EndOfPath(cursor, end) : end);
        CliticScanner.Scan(ref cursor);
        return true;
    }

    /// <summary>The end of the parts between periods; <paramref name="part"/> is where the last begins.</summary>
    private static int EndOfName(in TokenCursor cursor, int period, out int part, out int parts)
    {
        part = period + 1;
        for (parts = 2; ; parts++)
        {
            int end = cursor.EndOfLetters(part);
            while (cursor.At(end) == '-' && cursor.IsAlphanumeric(end + 1))
            {
                end = cursor.EndOfLetters(end + 1);
            }

            if (cursor.At(end) != '.' || !cursor.IsAlphanumeric(end + 1) || parts > MostParts)
            {
                return end;
            }

            part = end + 1;
        }
    }

    /// <summary>The end of the path behind a domain, without the punctuation that follows it.</summary>
    private static int EndOfPath(in TokenCursor cursor, int end)
    {
        if (cursor.At(end) != '/' || cursor.IsSpace(end + 1))
        {
            return end;
        }

        while (end < cursor.Limit && !cursor.IsSpace(end) && !"<>\"\u201C\u201D()[]".Contains(cursor.Text[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (".,;:!?'\u2019".Contains(cursor.Text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}
