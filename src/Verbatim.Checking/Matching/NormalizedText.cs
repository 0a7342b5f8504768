using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Matching;

/// <summary>A wording as its words, with what stands between them. The words come from the tokens of a tree. Immutable.</summary>
internal sealed class NormalizedText
{
    private HashSet<string>? _vocabulary;

    internal NormalizedText(string text, Word[] words, IReadOnlyList<Insertion> insertions, WordGap trailing, bool isClosedSentence)
    {
        Text = text;
        Words = words;
        Insertions = insertions;
        Trailing = trailing;
        IsClosedSentence = isClosedSentence;
    }

    /// <summary>The wording as it reads: markup left out, white space one space each.</summary>
    public string Text { get; }

    /// <summary>The words without those in square brackets.</summary>
    public Word[] Words { get; }

    /// <summary>The words in square brackets, in order.</summary>
    public IReadOnlyList<Insertion> Insertions { get; }

    /// <summary>What stands behind the last word.</summary>
    public WordGap Trailing { get; }

    /// <summary>Whether the last character is a full stop, a question mark or an exclamation mark of its own.</summary>
    public bool IsClosedSentence { get; }

    /// <summary>The different words, normalised.</summary>
    public HashSet<string> Vocabulary => _vocabulary ??= [.. Words.Select(word => word.Norm)];

    /// <summary>What stands before word <paramref name="index"/>; behind the last word for the number of words.</summary>
    public WordGap GapBefore(int index) => index < Words.Length ? Words[index].Gap : Trailing;

    /// <summary>The text from word <paramref name="first"/> up to, not including, word <paramref name="end"/>; without the punctuation behind it.</summary>
    public string Slice(int first, int end) => first >= end ? "" : Text[Words[first].Start..Words[end - 1].End];

    /// <summary>Like <see cref="Slice"/>, with the punctuation behind the last word.</summary>
    public string SliceWithMarks(int first, int end) =>
        first >= end ? "" : Text[Words[first].Start..(end < Words.Length ? Words[end].Start : Text.Length)].TrimEnd();

    /// <summary>The index behind the last word of the sentence that holds word <paramref name="index"/>.</summary>
    public int SentenceEnd(int index)
    {
        int end = index + 1;
        while (end < Words.Length && !Words[end].StartsSentence)
        {
            end++;
        }

        return Math.Min(end, Words.Length);
    }

    /// <summary>The index of the first word of the sentence that holds word <paramref name="index"/>.</summary>
    public int SentenceStart(int index)
    {
        int start = index;
        while (start > 0 && !Words[start].StartsSentence)
        {
            start--;
        }

        return start;
    }

    /// <summary>Reads a text of the truth.</summary>
    public static NormalizedText Parse(string text)
    {
        SyntaxTree tree = FactText.Parse(text);
        return Read(tree, [new TextSpan(0, tree.Text.Length)]);
    }

    /// <summary>Reads the tokens of a tree that start in the spans.</summary>
    public static NormalizedText Read(SyntaxTree tree, IEnumerable<TextSpan> spans)
    {
        var builder = new NormalizedTextBuilder();
        foreach (TextSpan span in spans)
        {
            int position = span.Start;
            while (position < span.End && tree.Root.FindSentence(position) is { } sentence)
            {
                SyntaxTokenList tokens = sentence.Tokens;
                for (int i = sentence.FindTokenIndex(position); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
                {
                    builder.Add(tokens[i]);
                }

                position = sentence.FullSpan.End;
            }
        }

        return builder.Build();
    }
}
