using Verbatim.Language.Tags;

namespace Verbatim.Training.Data;

/// <summary>
/// Reads <c>pos/*.tsv</c>: <c>form TAB upos TAB xpos TAB lemma TAB space-after TAB [P]</c>, a blank line behind each sentence.
/// </summary>
internal static class TokenFile
{
    /// <summary>Reads a file whole.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static List<TokenSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader);
    }

    /// <summary>Reads all sentences.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static List<TokenSentence> Read(TextReader reader)
    {
        var sentences = new List<TokenSentence>();
        ForEach(reader, (rows, first) => sentences.Add(Sentence(rows, first, labels: true)));
        return sentences;
    }

    /// <summary>Copies a file sentence by sentence; <paramref name="fill"/> changes the columns of each.</summary>
    /// <exception cref="DataFormatException">A line is not in this form. What stands in the columns of the labels does not matter.</exception>
    public static void Rewrite(TextReader reader, TextWriter writer, Action<TokenSentence, IReadOnlyList<string[]>> fill) =>
        ForEach(reader, (rows, first) =>
        {
            fill(Sentence(rows, first, labels: false), rows);
            foreach (string[] row in rows)
            {
                writer.WriteLine(string.Join('\t', row));
            }

            writer.WriteLine();
        });

    private static void ForEach(TextReader reader, Action<IReadOnlyList<string[]>, int> sentence)
    {
        var rows = new List<string[]>();
        int number = 0, first = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                string[] columns = line.Split('\t');
                if (columns.Length < 4)
                {
                    throw new DataFormatException($"a token has {columns.Length} columns, at least 4 are needed", number);
                }

                first = rows.Count == 0 ? number : first;
                rows.Add(columns);
            }
            else if (rows.Count > 0)
            {
                sentence(rows, first);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            sentence(rows, first);
        }
    }

    private static TokenSentence Sentence(IReadOnlyList<string[]> rows, int first, bool labels) =>
        new([.. rows.Select(row => row[0])], [.. rows.Select(row => row.Length < 5 || row[4] != "0")])
        {
            StartsParagraph = rows[0].Length > 5 && rows[0][5] == "P",
            Upos = labels ? [.. rows.Select((row, i) => TagNames.TryParseUpos(row[1], out Upos tag)
                ? tag : throw new DataFormatException($"'{row[1]}' is not a universal tag", first + i))] : [],
            Xpos = labels ? [.. rows.Select(row => TagNames.TryParseXpos(row[2], out Xpos tag) ? tag : Xpos.None)] : [],
            Lemmas = labels ? [.. rows.Select(row => row[3])] : [],
        };
}
