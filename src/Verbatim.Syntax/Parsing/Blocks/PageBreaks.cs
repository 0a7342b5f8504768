using System.Runtime.InteropServices;

namespace Verbatim.Parsing;

/// <summary>Joins the parts of a paragraph that a page turn has cut in mid-sentence.</summary>
internal static class PageBreaks
{
    /// <summary>A part shorter than this is a title or a line of its own.</summary>
    private const int LeastLength = 60;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenEnds = new HashSet<string>(
        ("a an the of and or in to for from with by at on as that which who whose his her its their our my your this these those not is are was were "
        + "be been has have had will would could should may might than but if because into about over under between after before during").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Joins neighbours in place.</summary>
    public static void Join(ReadOnlySpan<char> text, List<Unit> units)
    {
        Span<Unit> all = CollectionsMarshal.AsSpan(units);
        int kept = 0;
        for (int i = 1; i < all.Length; i++)
        {
            if (IsCut(text, all[kept], all[i]))
            {
                all[kept].End = all[i].End;
            }
            else
            {
                all[++kept] = all[i];
            }
        }

        if (all.Length > 0)
        {
            units.RemoveRange(kept + 1, units.Count - kept - 1);
        }
    }

    private static bool IsCut(ReadOnlySpan<char> text, in Unit before, in Unit after)
    {
        if (before.IsKindGiven || after.IsKindGiven || before.End - before.Start < LeastLength)
        {
            return false;
        }

        ReadOnlySpan<char> head = LineText.StripTrailingMarkup(text[before.Start..before.End]);
        ReadOnlySpan<char> tail = LineText.StripLeadingMarkup(text[after.Start..after.End]);
        if (head.IsEmpty || tail.IsEmpty)
        {
            return false;
        }

        char last = head[^1], first = tail[0];
        bool comma = last == ',';
        if (!comma && !CharClasses.IsAlphanumeric(last))
        {
            return false;
        }

        if (CharClasses.IsLower(first))
        {
            return !tail.StartsWith("by ", StringComparison.Ordinal);
        }

        bool openEnd = comma || OpenEnds.Contains(head[(head.LastIndexOfAny(" \n\t") + 1)..]);
        return openEnd && tail.Length >= LeastLength / 2 && (CharClasses.IsAlphanumeric(first) || first is '"' or '\u201C' or '\u2018' or '\'' or '`' or '(');
    }
}
