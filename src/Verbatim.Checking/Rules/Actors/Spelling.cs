namespace Verbatim.Checking.Rules.Actors;

/// <summary>How far two spellings lie apart.</summary>
internal static class Spelling
{
    /// <summary>
    /// The number of letters added, dropped, changed or swapped with their neighbour (optimal string alignment; Damerau, 1964), at most
    /// <paramref name="limit"/> + 1.
    /// </summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int width = right.Length + 1;
        int[] rows = new int[3 * width];
        for (int j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            Span<int> current = rows.AsSpan(i % 3 * width, width), previous = rows.AsSpan((i + 2) % 3 * width, width), earlier = rows.AsSpan((i + 1) % 3 * width, width);
            current[0] = i;
            for (int j = 1; j < width; j++)
            {
                int changed = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(changed, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], earlier[j - 2] + 1);
                }
            }
        }

        return Math.Min(rows[(left.Length % 3 * width) + right.Length], limit + 1);
    }
}
