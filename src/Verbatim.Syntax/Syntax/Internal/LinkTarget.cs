namespace Verbatim.Syntax.Internal;

/// <summary>The destination and title of an inline link, <c>(target "title")</c>.</summary>
internal static class LinkTarget
{
    private const int MaxLength = 4096;

    /// <summary>The position behind the closing parenthesis of the destination that opens at <paramref name="open"/>; 0 when it is none.</summary>
    public static int End(ReadOnlySpan<char> text, int open)
    {
        int depth = 0;
        int stop = Math.Min(text.Length, open + MaxLength);
        for (int i = open; i < stop; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i + 1;
                case '\n' or '\r':
                    return 0;
                case ' ' when depth == 1 && !IsTitle(text, i):
                    return 0;
            }
        }

        return 0;
    }

    /// <summary>The destination inside <c>](target "title")</c> as written; empty when the trivia is another mark.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> close)
    {
        if (close.Length < 3 || close[0] != ']' || close[1] != '(')
        {
            return [];
        }

        ReadOnlySpan<char> inside = close[2..^1].Trim();
        int space = inside.IndexOfAny(" \t");
        inside = space < 0 ? inside : inside[..space];
        return inside is ['<', .., '>'] ? inside[1..^1] : inside;
    }

    private static bool IsTitle(ReadOnlySpan<char> text, int space)
    {
        int next = space;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length && text[next] is '"' or '\'' or ')';
    }
}
