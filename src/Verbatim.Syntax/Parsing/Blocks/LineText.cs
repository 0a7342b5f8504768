namespace Verbatim.Parsing;

/// <summary>Looks at a block's text as written, past the markup at its edges.</summary>
internal static class LineText
{
    private const string Marks = "*_`";

    /// <summary>Without emphasis marks and link targets at the end.</summary>
    public static ReadOnlySpan<char> StripTrailingMarkup(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int open = text[^1] == ')' ? text.LastIndexOf("](") : -1;
            if (open >= 0 && !text[(open + 2)..^1].ContainsAny('(', ')', ' '))
            {
                text = text[..open];
            }
            else if (Marks.Contains(text[^1], StringComparison.Ordinal))
            {
                text = text[..^1];
            }
            else
            {
                break;
            }
        }

        return text;
    }

    /// <summary>Without emphasis marks and link brackets at the start.</summary>
    public static ReadOnlySpan<char> StripLeadingMarkup(ReadOnlySpan<char> text)
    {
        while (text.Length > 1 && ((Marks.Contains(text[0], StringComparison.Ordinal) && text[1] != text[0]) || (text[0] == '[' && text.Contains("](", StringComparison.Ordinal))))
        {
            text = text[1..];
        }

        return text;
    }
}
