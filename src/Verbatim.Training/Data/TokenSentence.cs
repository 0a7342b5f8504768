using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Training.Data;

/// <summary>
/// One sentence of a treebank: its words laid out as text (a space where the treebank has one), and the gold columns.
/// </summary>
internal sealed class TokenSentence
{
    private readonly TextSpan[] _spans;

    /// <summary>Lays out the words as text.</summary>
    /// <param name="words">The word forms.</param>
    /// <param name="spaceAfter">Whether a space follows each word in the text; empty = a space behind each.</param>
    public TokenSentence(IReadOnlyList<string> words, IReadOnlyList<bool> spaceAfter)
    {
        Words = [.. words];
        _spans = new TextSpan[Words.Length];
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Words.Length; i++)
        {
            _spans[i] = new TextSpan(text.Length, Words[i].Length);
            text.Append(Words[i]);
            if (spaceAfter.Count == 0 || spaceAfter[i])
            {
                text.Append(' ');
            }
        }

        Text = text.ToString();
    }

    /// <summary>The sentence as text.</summary>
    public string Text { get; }

    /// <summary>The word forms.</summary>
    public string[] Words { get; }

    /// <summary>The sentence as the models read it.</summary>
    public WordSequence Sequence => new(Text, _spans);

    /// <summary>Whether a paragraph starts with this sentence.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>Gold universal tags, or empty.</summary>
    public Upos[] Upos { get; init; } = [];

    /// <summary>Gold treebank tags, or empty.</summary>
    public Xpos[] Xpos { get; init; } = [];

    /// <summary>Gold lemmas, or empty.</summary>
    public string[] Lemmas { get; init; } = [];
}
