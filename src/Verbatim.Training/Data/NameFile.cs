using Verbatim.Language.Names;
using Verbatim.Training.Names;

namespace Verbatim.Training.Data;

/// <summary>Reads <c>ner/*.conll</c>: <c>form TAB … TAB BIO tag</c>, a blank line behind each sentence; PER, ORG, LOC, MISC.</summary>
internal static class NameFile
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static List<NameSentence> Read(string path, int set = 0)
    {
        var sentences = new List<NameSentence>();
        using var reader = new StreamReader(path);
        ForEach(reader, (rows, first) => sentences.Add(new NameSentence(SentenceOf(rows), LabelsOf(rows, first), set)));
        return sentences;
    }

    /// <summary>Reads the words of a file and writes it again with other names in the last column.</summary>
    /// <exception cref="DataFormatException">A line has no word and tag.</exception>
    public static void Rewrite(TextReader reader, TextWriter writer, Func<IReadOnlyList<TokenSentence>, IReadOnlyList<IReadOnlyList<NameSpan>>> predict)
    {
        var all = new List<string[][]>();
        ForEach(reader, (rows, _) => all.Add([.. rows]));
        TokenSentence[] sentences = [.. all.Select(SentenceOf)];
        IReadOnlyList<IReadOnlyList<NameSpan>> names = predict(sentences);
        for (int s = 0; s < sentences.Length; s++)
        {
            string[] tags = TagsOf(all[s].Length, names[s]);
            for (int i = 0; i < tags.Length; i++)
            {
                all[s][i][^1] = tags[i];
                writer.WriteLine(string.Join('\t', all[s][i]));
            }

            writer.WriteLine();
        }
    }

    private static string[] TagsOf(int count, IReadOnlyList<NameSpan> names)
    {
        string[] tags = new string[count];
        Array.Fill(tags, "O");
        foreach (NameSpan name in names)
        {
            for (int i = 0; i < name.TokenCount; i++)
            {
                tags[name.FirstToken + i] = (i == 0 ? "B-" : "I-") + Kinds[(int)name.Kind];
            }
        }

        return tags;
    }

    private static TokenSentence SentenceOf(IReadOnlyList<string[]> rows) => new([.. rows.Select(row => row[0])], []);

    private static byte[] LabelsOf(IReadOnlyList<string[]> rows, int first)
    {
        byte[] labels = new byte[rows.Count];
        Array.Fill(labels, (byte)NameLabels.Outside);
        for (int i = 0; i < labels.Length;)
        {
            string tag = rows[i][^1];
            if (tag == "O")
            {
                i++;
                continue;
            }

            int kind = tag.Length > 2 && tag[1] == '-' ? Array.IndexOf(Kinds, tag[2..]) : -1;
            if (kind < 0)
            {
                throw new DataFormatException($"'{tag}' is not a name tag", first + i);
            }

            int end = i + 1;
            while (end < labels.Length && rows[end][^1] == "I-" + Kinds[kind])
            {
                end++;
            }

            NameSentence.Put(labels, i, end - i, (NameKind)kind);
            i = end;
        }

        return labels;
    }

    private static void ForEach(TextReader reader, Action<IReadOnlyList<string[]>, int> sentence)
    {
        var rows = new List<string[]>();
        int number = 0, first = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Trim().Length > 0)
            {
                string[] columns = line.Split('\t');
                if (columns.Length < 2)
                {
                    throw new DataFormatException("a token has no name tag", number);
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
}
