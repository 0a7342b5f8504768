using Verbatim.Models;

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
        var rows = new List<string[]>();
        int number = 0, first = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                Flush();
                continue;
            }

            string[] columns = line.Split('\t');
            if (columns.Length < 4)
            {
                throw new DataFormatException($"a token has {columns.Length} columns, at least 4 are needed", number);
            }

            first = rows.Count == 0 ? number : first;
            rows.Add(columns);
        }

        Flush();
        return sentences;

        void Flush()
        {
            if (rows.Count == 0)
            {
                return;
            }

            sentences.Add(new TokenSentence(rows.ConvertAll(row => row[0]), rows.ConvertAll(row => row.Length < 5 || row[4] != "0"))
            {
                StartsParagraph = rows[0].Length > 5 && rows[0][5] == "P",
                Upos = [.. rows.Select((row, i) => TagNames.TryParseUpos(row[1], out Upos tag) || row[1] == "_"
                    ? tag : throw new DataFormatException($"'{row[1]}' is not a universal tag", first + i))],
                Xpos = [.. rows.Select(row => TagNames.TryParseXpos(row[2], out Xpos tag) ? tag : Xpos.None)],
                Lemmas = [.. rows.Select(row => row[3])],
            });
            rows.Clear();
        }
    }
}
