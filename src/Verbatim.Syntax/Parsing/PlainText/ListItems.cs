using System.Runtime.InteropServices;
using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>List items in plain text: lines with a bullet, runs of lines with a dash or an ascending number.</summary>
internal static class ListItems
{
    private const string Bullets = "\u2022\u2023\u25E6\u25AA\u25CF\u25A0\u00B7\u2219";
    private const string Dashes = "-*\u2013\u2014_";

    /// <summary>Whether a line begins an item when it follows <paramref name="before"/> without a blank line.</summary>
    public static bool IsItem(ReadOnlySpan<char> line, ReadOnlySpan<char> before) =>
        IsBullet(line) || (IsDashed(line) && (line[0] == before[0] || before[^1] == ':')) || (Number(line) > 0 && (Number(before) == Number(line) - 1 || before[^1] == ':') && Number(line) < 100);

    /// <summary>Gives the items their kind and their bullet's mark.</summary>
    public static void Mark(ReadOnlySpan<char> text, List<Unit> units, List<Markup> marks)
    {
        Span<Unit> all = CollectionsMarshal.AsSpan(units);
        for (int i = 0; i < all.Length; i++)
        {
            ReadOnlySpan<char> block = text[all[i].Start..all[i].End];
            bool bullet = IsBullet(block) || (IsDashed(block) && (IsSameDash(text, all, i - 1, block[0]) || IsSameDash(text, all, i + 1, block[0])));
            if (bullet)
            {
                all[i].MarkupStart = marks.Count;
                all[i].MarkupCount = 1;
                marks.Add(new Markup(all[i].Start, 1, TriviaKind.BlockMarkup));
            }

            if (bullet || IsNumbered(text, all, i))
            {
                all[i].Kind = BlockKind.ListItem;
                all[i].IsKindGiven = true;
            }
        }
    }

    private static bool IsBullet(ReadOnlySpan<char> block) => block.Length > 1 && Bullets.Contains(block[0], StringComparison.Ordinal);

    private static bool IsDashed(ReadOnlySpan<char> block) => block.Length > 2 && block[1] == ' ' && Dashes.Contains(block[0], StringComparison.Ordinal);

    private static bool IsSameDash(ReadOnlySpan<char> text, ReadOnlySpan<Unit> all, int index, char dash) =>
        (uint)index < (uint)all.Length && text[all[index].Start] == dash && IsDashed(text[all[index].Start..all[index].End]);

    private static bool IsNumbered(ReadOnlySpan<char> text, ReadOnlySpan<Unit> all, int index)
    {
        int number = Number(text[all[index].Start..all[index].End]);
        return number > 0 && (NumberAt(text, all, index - 1) == number - 1 || NumberAt(text, all, index + 1) == number + 1) && (number > 1 || NumberAt(text, all, index + 1) == 2);
    }

    private static int NumberAt(ReadOnlySpan<char> text, ReadOnlySpan<Unit> all, int index) =>
        (uint)index < (uint)all.Length ? Number(text[all[index].Start..all[index].End]) : -1;

    /// <summary>The number of <c>1. text</c> or <c>1) text</c>; -1 when there is none.</summary>
    private static int Number(ReadOnlySpan<char> block)
    {
        int digits = 0, value = 0;
        while (digits < block.Length && digits < 3 && CharClasses.IsDigit(block[digits]))
        {
            value = (value * 10) + block[digits++] - '0';
        }

        return digits > 0 && digits + 1 < block.Length && block[digits] is '.' or ')' && block[digits + 1] == ' ' ? value : -1;
    }
}
