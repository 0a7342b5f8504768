namespace Verbatim.Parsing;

/// <summary>LF, CR LF and a lone CR.</summary>
internal static class LineBreaks
{
    /// <summary>The width of the line break at <paramref name="index"/>; 0 when there is none.</summary>
    public static int WidthAt(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '\n' => 1,
        '\r' => index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1,
        _ => 0,
    };

    /// <summary>Whether white space holds two line breaks.</summary>
    public static bool HasBlankLine(ReadOnlySpan<char> space)
    {
        int first = space.IndexOfAny('\n', '\r');
        return first >= 0 && space[(first + WidthAt(space, first))..].IndexOfAny('\n', '\r') >= 0;
    }
}
