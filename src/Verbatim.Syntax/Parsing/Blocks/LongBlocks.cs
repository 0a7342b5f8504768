namespace Verbatim.Parsing;

/// <summary>Cuts what is too long to be a paragraph, so that the memory of one parse stays bounded whatever the text.</summary>
internal static class LongBlocks
{
    /// <summary>The greatest length of a block in UTF-16 code units.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Replaces each unit that is too long by shorter ones, cut at white space where there is some.</summary>
    public static void Cut(ReadOnlySpan<char> text, List<Unit> units)
    {
        if (!units.Exists(IsTooLong))
        {
            return;
        }

        Unit[] all = [.. units];
        units.Clear();
        foreach (Unit whole in all)
        {
            Unit rest = whole;
            while (IsTooLong(rest))
            {
                int end = FindCut(text, rest.Start);
                units.Add(rest with { End = end });
                rest = rest with { Start = end, MarkupStart = 0, MarkupCount = 0 };
            }

            units.Add(rest);
        }
    }

    private static bool IsTooLong(Unit unit) => unit.End - unit.Start > MaxLength && unit.MarkupCount <= 1;

    private static int FindCut(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> part = text.Slice(start, MaxLength);
        int space = part.LastIndexOfAny(' ', '\n', '\r');
        int length = space > 0 ? part[..space].TrimEnd().Length : 0;
        return start + (length > 0 ? length : MaxLength - (char.IsHighSurrogate(part[^1]) ? 1 : 0));
    }
}
