namespace Verbatim.Checking.Matching;

/// <summary>
/// The best alignment of a quotation's words with a stretch of a wording (semi-global, after Needleman and Wunsch, 1970): words of the
/// wording before and behind the stretch cost nothing, nor do words left out where the quotation marks it.
/// </summary>
internal static class WordAlignment
{
    private const int Match = 4;
    private const int Skip = -2;
    private const long MaxCells = 16_000_000;

    /// <summary>
    /// For each word of the quotation the index of its partner, or -1. <c>null</c> when the two have no word in common or are too long to be aligned.
    /// </summary>
    /// <param name="quoted">The quotation.</param>
    /// <param name="record">The wording on record.</param>
    /// <param name="from">The index of the word on record from which to search.</param>
    public static int[]? Align(NormalizedText quoted, NormalizedText record, int from = 0)
    {
        Word[] left = quoted.Words;
        ReadOnlySpan<Word> right = record.Words.AsSpan(Math.Min(from, record.Words.Length));
        if (left.Length == 0 || right.Length == 0)
        {
            return null;
        }

        int[] partners = new int[left.Length];
        bool marked = left.Any(word => (word.Gap & WordGap.Marked) != 0);
        int found = marked ? -1 : FindRun(left, right);
        if (found >= 0)
        {
            for (int i = 0; i < partners.Length; i++)
            {
                partners[i] = from + found + i;
            }

            return partners;
        }

        return (long)left.Length * right.Length > MaxCells ? null : Trace(left, right, from, partners);
    }

    private static int FindRun(Word[] left, ReadOnlySpan<Word> right)
    {
        for (int start = 0; start + left.Length <= right.Length; start++)
        {
            int i = 0;
            while (i < left.Length && left[i].Norm == right[start + i].Norm)
            {
                i++;
            }

            if (i == left.Length)
            {
                return start;
            }
        }

        return -1;
    }

    private static int[]? Trace(Word[] left, ReadOnlySpan<Word> right, int from, int[] partners)
    {
        int width = right.Length + 1;
        int[] score = new int[(left.Length + 1) * width];
        byte[] step = new byte[score.Length];
        int bestCell = -1;
        for (int i = 1; i <= left.Length; i++)
        {
            score[i * width] = i * Skip;
            step[i * width] = 2;
            int gap = i < left.Length && (left[i].Gap & WordGap.Marked) != 0 ? 0 : Skip;
            for (int j = 1; j <= right.Length; j++)
            {
                int cell = (i * width) + j;
                int best = score[cell - width] + Skip;
                byte how = 2;
                if (score[cell - 1] + gap > best)
                {
                    (best, how) = (score[cell - 1] + gap, 3);
                }

                if (left[i - 1].Norm == right[j - 1].Norm && score[cell - width - 1] + Match >= best)
                {
                    (best, how) = (score[cell - width - 1] + Match, 1);
                }

                (score[cell], step[cell]) = (best, how);
                if (i == left.Length && (bestCell < 0 || best > score[bestCell]))
                {
                    bestCell = cell;
                }
            }
        }

        Array.Fill(partners, -1);
        bool any = false;
        for (int cell = bestCell; cell >= width;)
        {
            int i = cell / width, j = cell % width;
            switch (step[cell])
            {
                case 1:
                    partners[i - 1] = from + j - 1;
                    any = true;
                    cell -= width + 1;
                    break;
                case 2:
                    cell -= width;
                    break;
                default:
                    cell--;
                    break;
            }
        }

        return any ? partners : null;
    }
}
