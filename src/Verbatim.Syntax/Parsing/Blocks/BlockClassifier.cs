using System.Runtime.InteropServices;
using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Gives each block its part on the page by wording, position, length, case and punctuation.</summary>
internal static class BlockClassifier
{
    private const int LongestTitle = 200;
    private const int LongestFrontMatter = 12;
    private const int BodyLength = 450;
    private const int HeadingLength = 80;
    private const int HeadingWords = 12;
    private const int TailBlocks = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceWords = new HashSet<string>(
        "a an the is was were are has have had been he she it they i there said today will would".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Sets the kind of every unit whose format does not give it.</summary>
    public static void Classify(ReadOnlySpan<char> text, List<Unit> units)
    {
        Span<Unit> all = CollectionsMarshal.AsSpan(units);
        foreach (ref Unit unit in all)
        {
            if (!unit.IsKindGiven && unit.End - unit.Start <= 2 * BlockPatterns.LongestNotice)
            {
                unit.Kind = BlockPatterns.Find(Look(text, unit));
            }
        }

        int title = FindTitle(text, all);
        if (title >= 0)
        {
            all[title].Kind = BlockKind.Title;
            MarkFrontMatter(text, all, title);
        }

        MarkOrphans(text, all, title);
        MarkHeadings(text, all, title);
        MarkTail(text, all);
    }

    private static BlockText Look(ReadOnlySpan<char> text, in Unit unit) => new(text[unit.Start..unit.End]);

    private static int FindTitle(ReadOnlySpan<char> text, Span<Unit> all)
    {
        for (int i = 0; i < all.Length && i < LongestFrontMatter; i++)
        {
            if (all[i].IsKindGiven && all[i].Kind == BlockKind.Title)
            {
                return i;
            }
        }

        int first = 0;
        while (first < all.Length && first < LongestFrontMatter && all[first].Kind is BlockKind.Furniture or BlockKind.Dateline or BlockKind.Byline && !all[first].IsKindGiven)
        {
            if (BlockPatterns.IsWireDateline(Look(text, all[first]).Text))
            {
                return -1;
            }

            first++;
        }

        if (first >= all.Length - 1 || all[first].IsKindGiven || all[first].End - all[first].Start > LongestTitle)
        {
            return -1;
        }

        BlockText block = Look(text, all[first]);
        if (block.Words < 2 || block.LastMark is ',' or ':' or '-' or '_')
        {
            return -1;
        }

        if (!block.EndsSentence || block.LastMark is '?' or '!')
        {
            return first;
        }

        bool headline = !block.ContainsWord(SentenceWords) && (block.IsTitleCase || block.Text.Length <= 110);
        return headline && !block.StartsQuoted && all[first + 1].End - all[first + 1].Start > block.Text.Length / 2 ? first : -1;
    }

    /// <summary>Byline and deck between the title and the body: what stands before the last line that names a maker or a date.</summary>
    private static void MarkFrontMatter(ReadOnlySpan<char> text, Span<Unit> all, int title)
    {
        int end = Math.Min(all.Length - 1, title + LongestFrontMatter), last = title, plain = 0;
        bool hasByline = false, published = false;
        for (int i = title + 1; i < end && plain <= 2 && all[i].End - all[i].Start <= BodyLength && !all[i].IsKindGiven; i++)
        {
            switch (all[i].Kind)
            {
                case BlockKind.Byline or BlockKind.Credit or BlockKind.Dateline:
                    last = i;
                    published = true;
                    hasByline |= all[i].Kind == BlockKind.Byline;
                    break;
                case BlockKind.Paragraph:
                    plain += BlockPatterns.IsName(Look(text, all[i])) ? 0 : 1;
                    break;
            }
        }

        bool hasBody = false;
        for (int i = last + 1; i < all.Length && !hasBody; i++)
        {
            hasBody = all[i].Kind == BlockKind.Paragraph;
        }

        for (int i = title + 1; i <= last && published && hasBody; i++)
        {
            if (all[i].Kind != BlockKind.Paragraph)
            {
                continue;
            }

            if (!hasByline && BlockPatterns.IsName(Look(text, all[i])))
            {
                all[i].Kind = BlockKind.Byline;
                hasByline = true;
            }
            else if (i == title + 1)
            {
                all[i].Kind = BlockKind.Deck;
            }
        }
    }

    /// <summary>Takes back what only makes sense near the title: bylines and date lines deep in the text.</summary>
    private static void MarkOrphans(ReadOnlySpan<char> text, Span<Unit> all, int title)
    {
        for (int i = Math.Max(title, 0) + LongestFrontMatter; i < all.Length; i++)
        {
            bool deep = all[i].Kind is BlockKind.Byline or BlockKind.Dateline && i < all.Length - TailBlocks;
            if (!all[i].IsKindGiven && (deep || (all[i].Kind == BlockKind.Credit && !BlockPatterns.IsNamedCredit(Look(text, all[i])))))
            {
                all[i].Kind = BlockKind.Paragraph;
            }
        }
    }

    private static void MarkHeadings(ReadOnlySpan<char> text, Span<Unit> all, int title)
    {
        for (int i = Math.Max(title, 0) + 1; i < all.Length - 1; i++)
        {
            ref Unit unit = ref all[i];
            bool candidate = unit.Kind == BlockKind.Paragraph && !unit.IsKindGiven && unit.End - unit.Start <= HeadingLength
                && all[i + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuotation && all[i + 1].End - all[i + 1].Start > HeadingLength
                && all[i - 1].Kind != BlockKind.Heading;
            if (!candidate)
            {
                continue;
            }

            BlockText block = Look(text, unit);
            bool plain = !block.EndsSentence && !block.StartsQuoted && block.LastMark is not (',' or ':' or ';' or '-' or '\u2013' or '\u2014' or '_')
                && !block.Text.Contains('\n') && block.Words <= HeadingWords && block.Alphabetic > 0 && !CharClasses.IsLower(block.Text[0]);
            unit.Kind = plain ? BlockKind.Heading : unit.Kind;
        }
    }

    /// <summary>Author notes at the end: all that follows a line such as "About the author", and sentences that introduce a writer.</summary>
    private static void MarkTail(ReadOnlySpan<char> text, Span<Unit> all)
    {
        bool about = false;
        for (int i = Math.Max(0, all.Length - TailBlocks); i < all.Length; i++)
        {
            ref Unit unit = ref all[i];
            if (unit.IsKindGiven || unit.End - unit.Start > 2 * BlockPatterns.LongestNotice)
            {
                continue;
            }

            BlockText block = Look(text, unit);
            about |= block.StartsWith("about the author") || block.StartsWith("about the writer");
            if (i > 0 && (about || (unit.Kind == BlockKind.Paragraph && BoilerplateWords.IsAuthorNote(block))))
            {
                unit.Kind = BlockKind.Furniture;
            }
        }
    }
}
