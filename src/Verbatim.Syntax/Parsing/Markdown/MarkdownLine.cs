namespace Verbatim.Parsing;

/// <summary>What a line of Markdown is, seen by itself.</summary>
internal static class MarkdownLine
{
    /// <summary>The level of an ATX heading, 1 to 6; 0 when the line is none.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line)
    {
        int level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }

        return level is >= 1 and <= 6 && (level == line.Length || line[level] is ' ' or '\t') ? level : 0;
    }

    /// <summary>Whether the line is a rule: three or more <c>* - _</c> of one kind.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        int marks = 0;
        foreach (char c in line)
        {
            if (c == line[0])
            {
                marks++;
            }
            else if (c is not (' ' or '\t'))
            {
                return false;
            }
        }

        return marks >= 3 && line[0] is '*' or '-' or '_';
    }

    /// <summary>Whether the line underlines the paragraph above: all <c>=</c> or all <c>-</c>.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line) => line.Length > 0 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;

    /// <summary>The width of a fence of three or more backticks or tildes; 0 when the line opens none.</summary>
    public static int FenceWidth(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~'))
        {
            return 0;
        }

        int width = line.IndexOfAnyExcept(line[0]);
        width = width < 0 ? line.Length : width;
        bool opens = width >= 3 && (line[0] == '~' || !line[width..].Contains('`'));
        return opens ? width : 0;
    }

    /// <summary>The width of a list marker without the space behind it; 0 when the line begins no item.</summary>
    public static int MarkerWidth(ReadOnlySpan<char> line)
    {
        int width = 0;
        if (line.Length > 1 && line[0] is '-' or '*' or '+')
        {
            width = 1;
        }
        else
        {
            int digits = line.IndexOfAnyExceptInRange('0', '9');
            width = digits is >= 1 and <= 9 && line[digits] is '.' or ')' ? digits + 1 : 0;
        }

        return width > 0 && width < line.Length && line[width] is ' ' or '\t' ? width : 0;
    }
}
