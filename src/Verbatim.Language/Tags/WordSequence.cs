using Verbatim.Text;

namespace Verbatim.Language.Tags;

/// <summary>
/// The words of one sentence as the models read them: a text without markup and the span of each word in it.
/// The spans are ordered and do not overlap. Lives on the stack; the buffers belong to the caller.
/// </summary>
public readonly ref struct WordSequence
{
    private readonly ReadOnlySpan<TextSpan> _words;

    /// <summary>Wraps a text and its word spans (UTF-16, half-open, relative to <paramref name="text"/>).</summary>
    public WordSequence(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        Text = text;
        _words = words;
    }

    /// <summary>The text that the spans refer to.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The characters of word <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            TextSpan span = _words[index];
            return Text.Slice(span.Start, span.Length);
        }
    }

    /// <summary>Where word <paramref name="index"/> stands in <see cref="Text"/>.</summary>
    public TextSpan Span(int index) => _words[index];

    /// <summary>Whether white space (or the start of the text) stands before word <paramref name="index"/>.</summary>
    public bool HasSpaceBefore(int index) => index == 0 || _words[index - 1].End < _words[index].Start;
}
