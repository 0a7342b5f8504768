using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>Collects what is wrong with one JSON file.</summary>
internal sealed class JsonReport(SourceText text, List<Diagnostic> diagnostics)
{
    private const int LongestWord = 64;

    /// <summary>The file.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Adds a located diagnostic.</summary>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, Location.Create(Text, span), arguments));

    /// <summary>The words for a kind in a message.</summary>
    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => "a truth value",
        JsonKind.Number => "a number",
        JsonKind.String => "a string",
        JsonKind.Array => "an array",
        _ => "an object",
    };

    /// <summary><c>; did you mean 'x'?</c> for the candidate nearest to <paramref name="word"/>, or nothing when none is near, or the word is no word any more.</summary>
    public static string Suggest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return "";
        }

        string? best = null;
        int least = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Math.Abs(word.Length - candidate.Length);
            distance = distance < least ? Distance(word, candidate) : distance;
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best is null ? "" : $"; did you mean '{best}'?";
    }

    /// <summary>The edit distance of two words, letter case aside (Levenshtein, 1966).</summary>
    private static int Distance(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.Length; j++)
            {
                int substituted = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
