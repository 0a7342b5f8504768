using System.Globalization;
using System.Text;
using Verbatim.Training.Data;

namespace Verbatim.Training.Tokens;

/// <summary>Builds raw documents from CoNLL-U with <c># newdoc</c> and <c># newpar</c>; a file without them is one document and one paragraph.</summary>
internal sealed class RawDocuments
{
    private readonly List<RawDocument> _documents = [];
    private readonly List<string[]> _rows = [];
    private readonly StringBuilder _text = new();
    private List<(int, int)> _tokens = [];
    private List<(int, int)> _sentences = [];
    private bool _isNewParagraph;
    private int _position;

    /// <summary>Reads all documents.</summary>
    /// <exception cref="DataFormatException">A line is not in this form.</exception>
    public static IReadOnlyList<RawDocument> Read(TextReader reader)
    {
        var documents = new RawDocuments();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            documents.Add(line, number);
        }

        documents.EndSentence();
        documents.EndDocument();
        return documents._documents;
    }

    private void Add(string line, int number)
    {
        if (line.Length == 0)
        {
            EndSentence();
        }
        else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            EndSentence();
            EndDocument();
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal))
        {
            _isNewParagraph = true;
        }
        else if (line[0] != '#')
        {
            string[] columns = line.Split('\t');
            if (columns.Length != ConlluFile.Columns)
            {
                throw new DataFormatException($"a word has {columns.Length} columns instead of {ConlluFile.Columns}", number);
            }

            if (!columns[0].Contains('.', StringComparison.Ordinal))
            {
                _rows.Add(columns);
            }
        }
    }

    private void EndSentence()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        if (_isNewParagraph && _text.Length > 0)
        {
            _text.Append("\n\n");
        }

        _isNewParagraph = false;
        int start = _position;
        for (int i = 0; i < _rows.Count; i++)
        {
            string[] row = _rows[i];
            string form = row[1];
            int parts = PartCount(row[0]);
            if (parts > 0 && string.Concat(_rows.Skip(i + 1).Take(parts).Select(part => part[1])) == form)
            {
                foreach (string[] part in _rows.Skip(i + 1).Take(parts))
                {
                    AddToken(part[1]);
                }
            }
            else
            {
                AddToken(form);
            }

            i += parts;
            _text.Append(form).Append(row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
        }

        _sentences.Add((start, _position));
        _rows.Clear();
    }

    /// <summary>How many words a multiword token such as <c>3-4</c> stands for; 0 for a word.</summary>
    private static int PartCount(string id)
    {
        int hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? 0 : int.Parse(id.AsSpan(hyphen + 1), CultureInfo.InvariantCulture) - int.Parse(id.AsSpan(0, hyphen), CultureInfo.InvariantCulture) + 1;
    }

    private void AddToken(string form)
    {
        int width = form.Count(c => !char.IsWhiteSpace(c));
        _tokens.Add((_position, _position + width));
        _position += width;
    }

    private void EndDocument()
    {
        if (_text.Length > 0)
        {
            _documents.Add(new RawDocument(_text.ToString(), _tokens, _sentences));
        }

        _text.Clear();
        _tokens = [];
        _sentences = [];
        _position = 0;
        _isNewParagraph = false;
    }
}
