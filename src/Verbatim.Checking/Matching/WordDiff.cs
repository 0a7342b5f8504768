using Verbatim.Annotations;

namespace Verbatim.Checking.Matching;

/// <summary>The word diff of two wordings: a shortest edit script (Myers, 1986) over the pieces between spaces.</summary>
internal static class WordDiff
{
    /// <summary>The pieces in order, neighbours of one kind joined; where both sides differ, what is missing stands before what is added.</summary>
    /// <param name="article">The article's wording.</param>
    /// <param name="record">The wording on record.</param>
    /// <param name="wordsOnly">Whether pieces with the same letters and digits count as equal; they are shown as the article writes them.</param>
    public static EquatableArray<DiffPiece> Compute(string article, string record, bool wordsOnly = false)
    {
        string[] added = article.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] missing = record.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pieces = new List<DiffPiece>();
        foreach ((DiffOperation operation, string[] words) in Group(Script(missing, added, wordsOnly ? SameWord : string.Equals)))
        {
            pieces.Add(new DiffPiece(operation, string.Join(' ', words)));
        }

        return pieces.ToEquatableArray();
    }

    private static bool SameWord(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        string letters = Letters(left);
        return letters.Length > 0 && letters == Letters(right);
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static IEnumerable<(DiffOperation Operation, string[] Words)> Group(List<(DiffOperation Operation, string Word)> script)
    {
        int i = 0;
        while (i < script.Count)
        {
            int end = i;
            bool equal = script[i].Operation == DiffOperation.Equal;
            while (end < script.Count && script[end].Operation == DiffOperation.Equal == equal)
            {
                end++;
            }

            foreach (DiffOperation operation in equal ? [DiffOperation.Equal] : new[] { DiffOperation.Missing, DiffOperation.Added })
            {
                string[] words = [.. script[i..end].Where(step => step.Operation == operation).Select(step => step.Word)];
                if (words.Length > 0)
                {
                    yield return (operation, words);
                }
            }

            i = end;
        }
    }

    private static List<(DiffOperation Operation, string Word)> Script(string[] from, string[] to, Func<string, string, bool> same)
    {
        int max = from.Length + to.Length;
        int[] furthest = new int[(2 * max) + 2];
        var trace = new List<int[]>();
        for (int d = 0; d <= max; d++)
        {
            trace.Add((int[])furthest.Clone());
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && furthest[max + k - 1] < furthest[max + k + 1]) ? furthest[max + k + 1] : furthest[max + k - 1] + 1;
                while (x < from.Length && x - k < to.Length && same(from[x], to[x - k]))
                {
                    x++;
                }

                furthest[max + k] = x;
                if (x >= from.Length && x - k >= to.Length)
                {
                    return Backtrack(from, to, trace, max);
                }
            }
        }

        return [];
    }

    private static List<(DiffOperation Operation, string Word)> Backtrack(string[] from, string[] to, List<int[]> trace, int max)
    {
        var script = new List<(DiffOperation, string)>();
        int x = from.Length, y = to.Length;
        for (int d = trace.Count - 1; d >= 0; d--)
        {
            int[] furthest = trace[d];
            int k = x - y;
            int before = k == -d || (k != d && furthest[max + k - 1] < furthest[max + k + 1]) ? k + 1 : k - 1;
            int beforeX = d == 0 ? 0 : furthest[max + before];
            int beforeY = d == 0 ? 0 : beforeX - before;
            while (x > beforeX && y > beforeY)
            {
                script.Add((DiffOperation.Equal, to[--y]));
                x--;
            }

            if (x > beforeX)
            {
                script.Add((DiffOperation.Missing, from[--x]));
            }
            else if (y > beforeY)
            {
                script.Add((DiffOperation.Added, to[--y]));
            }
        }

        script.Reverse();
        return script;
    }
}
