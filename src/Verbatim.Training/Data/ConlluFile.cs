using System.Globalization;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Training.Data;

/// <summary>Reads CoNLL-U (<see href="https://universaldependencies.org/format.html"/>).</summary>
internal static class ConlluFile
{
    /// <summary>Number of columns of a word.</summary>
    public const int Columns = 10;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static List<DependencySentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader);
    }

    /// <summary>Reads all sentences.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static List<DependencySentence> Read(TextReader reader)
    {
        var sentences = new List<DependencySentence>();
        var rows = new List<string[]>();
        int number = 0, first = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                Flush();
            }
            else if (IsWord(line))
            {
                string[] columns = line.Split('\t');
                if (columns.Length != Columns)
                {
                    throw new DataFormatException($"a word has {columns.Length} columns instead of {Columns}", number);
                }

                first = rows.Count == 0 ? number : first;
                rows.Add(columns);
            }
        }

        Flush();
        return sentences;

        void Flush()
        {
            if (rows.Count > 0)
            {
                sentences.Add(ToSentence(rows, first));
                rows.Clear();
            }
        }
    }

    /// <summary>Whether a line is that of a word: not a comment, a multiword token or an empty node.</summary>
    public static bool IsWord(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 && line.AsSpan(0, tab).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>The words of one sentence, with the arcs that they carry; heads of <c>_</c> count as the root.</summary>
    /// <exception cref="DataFormatException">A tag, head or relation is unknown.</exception>
    public static DependencySentence ToSentence(IReadOnlyList<string[]> rows, int firstLine)
    {
        var tokens = new TokenSentence(Forms(rows), Spaces(rows))
        {
            Upos = [.. rows.Select((row, i) => TagNames.TryParseUpos(row[3], out Upos tag) || row[3] == "_"
                ? tag : throw new DataFormatException($"'{row[3]}' is not a universal tag", firstLine + i))],
            Xpos = [.. rows.Select(row => TagNames.TryParseXpos(row[4], out Xpos tag) ? tag : Xpos.None)],
            Lemmas = [.. rows.Select(row => row[2])],
        };
        return new DependencySentence(tokens, [.. rows.Select((row, i) => ToArc(row, rows.Count, firstLine + i))]);
    }

    /// <summary>The words of one sentence without what is said of them.</summary>
    public static TokenSentence ToTokens(IReadOnlyList<string[]> rows) => new(Forms(rows), Spaces(rows));

    private static string[] Forms(IReadOnlyList<string[]> rows) => [.. rows.Select(row => row[1])];

    private static bool[] Spaces(IReadOnlyList<string[]> rows) =>
        [.. rows.Select(row => !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))];

    private static Arc ToArc(string[] row, int count, int line)
    {
        if (row[6] == "_")
        {
            return new Arc(Arc.RootHead, DependencyRelation.Root);
        }

        if (!int.TryParse(row[6], NumberStyles.None, CultureInfo.InvariantCulture, out int head) || head > count)
        {
            throw new DataFormatException($"'{row[6]}' is not a head", line);
        }

        return DependencyRelations.TryParse(row[7], out DependencyRelation relation)
            ? new Arc(head - 1, relation)
            : throw new DataFormatException($"'{row[7]}' is not a relation of UD version 2", line);
    }
}
