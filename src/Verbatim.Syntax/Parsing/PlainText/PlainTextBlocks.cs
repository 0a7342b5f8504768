using System.Runtime.InteropServices;

namespace Verbatim.Parsing;

/// <summary>
/// Cuts plain text into blocks: at blank lines, before list items, and at single line breaks where every line is whole sentences (so that the
/// break is no wrap).
/// </summary>
internal static class PlainTextBlocks
{
    private readonly record struct Line(int Start, int End);

    /// <summary>The blocks in order; white space alone makes none.</summary>
    public static List<Unit> Read(ReadOnlySpan<char> text)
    {
        var units = new List<Unit>();
        var lines = new List<Line>();
        int position = 0;
        while (position < text.Length)
        {
            int length = text[position..].IndexOfAny('\n', '\r');
            int lineEnd = length < 0 ? text.Length : position + length;
            ReadOnlySpan<char> line = text[position..lineEnd];
            ReadOnlySpan<char> content = line.TrimEnd();
            if (content.IsEmpty)
            {
                Flush(text, lines, units);
            }
            else
            {
                lines.Add(new Line(position + (line.Length - line.TrimStart().Length), position + content.Length));
            }

            position = lineEnd < text.Length ? lineEnd + LineBreaks.WidthAt(text, lineEnd) : lineEnd;
        }

        Flush(text, lines, units);
        return units;
    }

    private static void Flush(ReadOnlySpan<char> text, List<Line> lines, List<Unit> units)
    {
        if (lines.Count == 0)
        {
            return;
        }

        Span<Line> all = CollectionsMarshal.AsSpan(lines);
        bool apart = all.Length > 1 && AreWhole(text, all[..^1]);
        int first = 0;
        for (int i = 1; i < all.Length; i++)
        {
            if (apart || ListItems.IsItem(text[all[i].Start..all[i].End], text[all[i - 1].Start..all[i - 1].End]))
            {
                units.Add(new Unit { Start = all[first].Start, End = all[i - 1].End });
                first = i;
            }
        }

        units.Add(new Unit { Start = all[first].Start, End = all[^1].End });
        lines.Clear();
    }

    private static bool AreWhole(ReadOnlySpan<char> text, ReadOnlySpan<Line> lines)
    {
        foreach (Line line in lines)
        {
            ReadOnlySpan<char> content = LineText.StripTrailingMarkup(text[line.Start..line.End]).TrimEnd("\"'\u2019\u201D)]\u00BB");
            if (content.IsEmpty || content[^1] is not ('.' or '!' or '?' or '\u2026'))
            {
                return false;
            }
        }

        return true;
    }
}
