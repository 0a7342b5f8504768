using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Recognizes the parts of a page by their wording, wherever they stand.</summary>
internal static class BlockPatterns
{
    /// <summary>A longer block is running text.</summary>
    public const int LongestNotice = 300;

    private const int LongestLine = 120;

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create(":;!?\u201C\u201D\"/|0123456789");

    private static readonly string[] NoticeStarts =
    [
        "update:", "update (", "updated:", "last updated", "correction", "clarification", "editor's note", "editor\u2019s note",
        "editors' note", "editors\u2019 note", "this story", "this article", "this post", "this report", "this piece", "this column", "an earlier version",
        "a previous version", "the story has", "the article has",
    ];

    private static readonly string[] NoticeVerbs = ["updated", "corrected", "correction", "amended", "revised", "clarified", "originally published", "clarification", "misstated"];

    private static readonly string[] BylineStarts = ["by ", "written by ", "story by ", "posted by ", "reported by ", "reporting by "];

    private static readonly string[] CreditMarks =
        ["photo by", "photo:", "photos by", "photograph by", "photograph:", "photo credit", "image:", "image credit", "images:", "illustration by", "illustration:", "credit:", "getty images", "ap photo", "file photo", "/ap", "via ap", "shutterstock"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DateWords = Words(
        "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december "
        + "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday am pm a.m p.m et est edt ct cst cdt mt "
        + "mst mdt pt pst pdt gmt bst utc at on published posted first last of the noon midnight");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Words(
        "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NameJoiners = Words("and of for the in with von van de la del der at & | on");

    /// <summary>What the block is; <see cref="BlockKind.Paragraph"/> when no pattern fits.</summary>
    public static BlockKind Find(in BlockText block)
    {
        int length = block.Text.Length;
        if (length == 0 || length > LongestNotice)
        {
            return BlockKind.Paragraph;
        }

        if (BoilerplateWords.IsFurniture(block))
        {
            return BlockKind.Furniture;
        }

        if (IsUpdateNotice(block))
        {
            return BlockKind.UpdateNotice;
        }

        if (length > LongestLine)
        {
            return BlockKind.Paragraph;
        }

        return IsDateline(block) ? BlockKind.Dateline
            : IsByline(block) ? BlockKind.Byline
            : IsCredit(block) ? BlockKind.Credit
            : BlockKind.Paragraph;
    }

    /// <summary>A line that is nothing but names: two to four capitalized words each, joined by <c>and</c>, <c>&amp;</c> or commas.</summary>
    public static bool IsName(in BlockText block)
    {
        if (block.Words is < 2 or > 12 || block.Text.Length > 100 || block.Text.ContainsAny(NoName))
        {
            return false;
        }

        int words = 0, names = 0;
        foreach (Range range in block.Text.SplitAny(" \t"))
        {
            ReadOnlySpan<char> word = block.Text[range];
            if (word is "and" or "&" or "AND" && words >= 2)
            {
                words = 0;
                continue;
            }

            bool ends = word.EndsWith(",");
            word = word.TrimEnd(',');
            if (word.IsEmpty || !CharClasses.IsUpper(word[0]) || ++words > 4)
            {
                return false;
            }

            names += words == 2 ? 1 : 0;
            words = ends && words >= 2 ? 0 : words;
        }

        return names > 0 && words != 1 && (!block.EndsSentence || block.Text.EndsWith("Jr.", StringComparison.Ordinal) || block.Text.EndsWith("Sr.", StringComparison.Ordinal));
    }

    private static bool IsUpdateNotice(in BlockText block) => Any(block.Text, NoticeStarts, true) && Any(block.Text, NoticeVerbs, false) || block.StartsWith("last updated")
        || (block.StartsWith("updated ") && block.Words <= 12 && !block.EndsSentence && block.Text.ContainsAnyInRange('0', '9'));

    private static bool IsByline(in BlockText block)
    {
        if (!Any(block.Text, BylineStarts, true) || block.EndsSentence || block.LastMark is ',' or ':' || block.Words is < 2 or > 14)
        {
            return false;
        }

        int small = 0, index = 0;
        foreach (Range range in block.Text.SplitAny(" \t\n"))
        {
            ReadOnlySpan<char> word = block.Text[range].Trim(",;()");
            bool isName = word.IsEmpty || CharClasses.IsUpper(word[0]) || !CharClasses.IsLetter(word[0]) || NameJoiners.Contains(word);
            bool afterBy = index > 0 && block.Text[..range.Start].EndsWith("by ", StringComparison.OrdinalIgnoreCase);
            bool isBy = word.Equals("by", StringComparison.OrdinalIgnoreCase);
            small += index++ > 0 && !isName && !isBy ? 1 : 0;
            if (afterBy && !isName)
            {
                return false;
            }
        }

        return small == 0 || (small <= 3 && block.Text.ContainsAny(",|"));
    }

    /// <summary>A line that names a picture's maker in words, not only by its form.</summary>
    public static bool IsNamedCredit(in BlockText block) => Any(block.Text, CreditMarks, false);

    private static bool IsCredit(in BlockText block)
    {
        if (block.EndsSentence && !block.Text.Contains(" / ", StringComparison.Ordinal))
        {
            return block.Text[0] == '(' && Any(block.Text, CreditMarks, false);
        }

        int slash = block.Text.IndexOf(" / ");
        bool nameAndAgency = slash > 1 && block.Words <= 9 && !block.EndsSentence && block.Text[(slash + 3)..].IndexOf(" / ") < 0
            && CharClasses.IsUpper(block.Text[0]) && slash + 3 < block.Text.Length && CharClasses.IsUpper(block.Text[slash + 3])
            && block.Capitalized * 10 >= block.Alphabetic * 8;
        return nameAndAgency || Any(block.Text, CreditMarks, false);
    }

    private static bool IsDateline(in BlockText block)
    {
        if (IsWireDateline(block.Text))
        {
            return true;
        }

        bool month = false, number = false;
        int other = 0;
        foreach (Range range in block.Text.SplitAny(" \t\n\u00A0|,/-:"))
        {
            ReadOnlySpan<char> word = block.Text[range].Trim("().,\u2022\u00B7");
            if (word.IsEmpty)
            {
                continue;
            }

            month |= Months.Contains(word);
            number |= word.Length == 4 && word[0] is '1' or '2' && word.IndexOfAnyExceptInRange('0', '9') < 0;
            other += CharClasses.IsDigit(word[0]) || DateWords.Contains(word) ? 0 : 1;
        }

        bool numeric = !month && other == 0 && block.Text.Count('/') == 2;
        return (month || numeric) && number && other <= 3 && (other == 0 || block.Text.ContainsAny("|\u2022\u00B7") || (other <= 1 && block.Words > 3)) && !block.EndsSentence;
    }

    /// <summary>A wire service's place line that stands alone: <c>NAIROBI, Kenya (AP) _</c>, <c>MIAMI _</c></summary>
    public static bool IsWireDateline(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text.TrimEnd(" _-\u2013\u2014");
        bool dashed = head.Length < text.Length;
        bool agency = head is [.., ')'] && head.LastIndexOf('(') > 1;
        if (agency)
        {
            head = head[..head.LastIndexOf('(')].TrimEnd();
        }

        int comma = head.IndexOf(',');
        ReadOnlySpan<char> place = comma < 0 ? head : head[..comma];
        return (dashed || agency) && text.Length <= 60 && place.Length > 2 && CharClasses.IsUpper(place[0]) && place.IndexOfAnyInRange('a', 'z') < 0 && place.IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool Any(ReadOnlySpan<char> text, string[] values, bool atStart)
    {
        foreach (string value in values)
        {
            if (atStart ? text.StartsWith(value, StringComparison.OrdinalIgnoreCase) : text.Contains(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
