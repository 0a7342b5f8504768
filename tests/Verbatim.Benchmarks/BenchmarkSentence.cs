using System.Text;
using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>A sentence as the models read it.</summary>
internal sealed class BenchmarkSentence
{
    private readonly string _text;
    private TokenTag[]? _tags;

    private BenchmarkSentence(string text, TextSpan[] spans)
    {
        _text = text;
        Spans = spans;
    }

    /// <summary>Where the words stand.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The words.</summary>
    public WordSequence Words => new(_text, Spans);

    /// <summary>The words of a CoNLL-U file.</summary>
    public static BenchmarkSentence[] Read(string path)
    {
        var sentences = new List<BenchmarkSentence>();
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
            {
                spans.Add(new TextSpan(text.Length, columns[1].Length));
                text.Append(columns[1]).Append(columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
            }
            else if (line.Length == 0 && spans.Count > 0)
            {
                sentences.Add(new BenchmarkSentence(text.ToString(), [.. spans]));
                text.Clear();
                spans.Clear();
            }
        }

        return [.. sentences];
    }

    /// <summary>The predicted tags, found once.</summary>
    public ReadOnlySpan<TokenTag> Tags(LanguageModels models)
    {
        if (_tags is null)
        {
            var tags = new TokenTag[Spans.Length];
            models.Tagger.Tag(Words, tags);
            _tags = tags;
        }

        return _tags;
    }
}
