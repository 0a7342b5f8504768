using System.Globalization;
using Verbatim.Language;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Predict;

/// <summary>
/// Parses the sentences of a CoNLL-U file with predicted tags: columns 4, 7 and 8, universal tag, head and relation, are ours; comments,
/// multiword tokens, empty nodes and every other column are handed through.
/// </summary>
internal sealed class DependencyPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "dep";

    /// <inheritdoc/>
    public string Summary => "Head and relation of every word, with predicted tags (CoNLL-U).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models)
    {
        var lines = new List<string>();
        int number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            Write(lines, number - lines.Count, output, models);
            output.WriteLine();
            lines.Clear();
        }

        Write(lines, number - lines.Count + 1, output, models);
    }

    private static void Write(List<string> lines, int first, TextWriter output, LanguageModels models)
    {
        List<string[]> rows = [];
        foreach (var (line, i) in lines.Select((line, i) => (line, i)).Where(item => ConlluFile.IsWord(item.line)))
        {
            string[] columns = line.Split('\t');
            rows.Add(columns.Length == ConlluFile.Columns
                ? columns
                : throw new DataFormatException($"a word has {columns.Length} columns instead of {ConlluFile.Columns}", first + i));
        }

        TokenSentence tokens = ConlluFile.ToTokens(rows);
        var tags = new TokenTag[rows.Count];
        var arcs = new Arc[rows.Count];
        models.Tagger.Tag(tokens.Sequence, tags);
        models.Parser.Parse(tokens.Sequence, tags, arcs);
        int word = 0;
        foreach (string line in lines)
        {
            if (!ConlluFile.IsWord(line))
            {
                output.WriteLine(line);
                continue;
            }

            string[] row = rows[word];
            row[3] = tags[word].Upos.ToName();
            row[6] = (arcs[word].Head + 1).ToString(CultureInfo.InvariantCulture);
            row[7] = arcs[word].Relation.ToName();
            output.WriteLine(string.Join('\t', row));
            word++;
        }
    }
}
