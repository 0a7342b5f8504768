using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Cuts plain text at its blank lines.</summary>
internal static class PlainTextBlocks
{
    /// <summary>The blocks in order; white space alone makes none.</summary>
    public static List<Unit> Read(ReadOnlySpan<char> text)
    {
        var units = new List<Unit>();
        int position = 0, start = -1, end = 0;
        while (position < text.Length)
        {
            int length = text[position..].IndexOfAny('\n', '\r');
            int lineEnd = length < 0 ? text.Length : position + length;
            ReadOnlySpan<char> line = text[position..lineEnd];
            ReadOnlySpan<char> content = line.TrimEnd();
            if (content.IsEmpty)
            {
                Add(units, start, end);
                start = -1;
            }
            else
            {
                start = start < 0 ? position + (line.Length - line.TrimStart().Length) : start;
                end = position + content.Length;
            }

            position = lineEnd < text.Length ? lineEnd + LineBreaks.WidthAt(text, lineEnd) : lineEnd;
        }

        Add(units, start, end);
        return units;
    }

    private static void Add(List<Unit> units, int start, int end)
    {
        if (start >= 0)
        {
            units.Add(new Unit { Start = start, End = end });
        }
    }
}
