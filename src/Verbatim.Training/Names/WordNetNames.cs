using System.Globalization;
using Verbatim.Language.Names;

namespace Verbatim.Training.Names;

/// <summary>
/// Reads names and nouns for persons and groups from the WordNet database. The number of the lexicographer file tells the class:
/// 14 group, 15 location, 17 object, 18 person; 04 act, 06 artifact, 09 cognition, 10 communication, 11 event (lexnames(5WN)).
/// </summary>
internal static class WordNetNames
{
    /// <summary>The words in file order, each with its flags.</summary>
    /// <param name="path">Gives the path of a database file by its name.</param>
    public static IEnumerable<(string Word, WordFlags Flags)> Read(Func<string, string> path)
    {
        foreach (var (word, file, instance) in Words(path("data.noun")))
        {
            bool capital = char.IsUpper(word[0]);
            WordFlags flags = (file, capital) switch
            {
                (14, true) => WordFlags.Organization,
                (15, true) => WordFlags.Region,
                (17, true) when instance => WordFlags.Region,
                (18, true) => instance ? WordFlags.Person : WordFlags.Demonym,
                (4 or 6 or 9 or 10 or 11, true) => WordFlags.Miscellaneous,
                (18, false) => WordFlags.PersonNoun,
                (14, false) => WordFlags.GroupNoun,
                _ => WordFlags.None,
            };
            if (flags != WordFlags.None)
            {
                yield return (word, flags);
            }
        }

        foreach (var (word, _, _) in Words(path("data.adj")).Where(entry => char.IsUpper(entry.Word[0])))
        {
            yield return (word, WordFlags.Demonym);
        }
    }

    private static IEnumerable<(string Word, int File, bool IsInstance)> Words(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                continue;
            }

            string[] columns = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int file = int.Parse(columns[1], CultureInfo.InvariantCulture);
            int count = int.Parse(columns[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            bool instance = columns.AsSpan(4 + (2 * count)).Contains("@i");
            for (int i = 0; i < count; i++)
            {
                string word = columns[4 + (2 * i)];
                int marker = word.IndexOf('(', StringComparison.Ordinal);
                yield return ((marker < 0 ? word : word[..marker]).Replace('_', ' '), file, instance);
            }
        }
    }
}
