using System.Collections.Immutable;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>One sentence as a sentence annotator sees it: its tokens, its words and the required sentence layers.</summary>
public sealed class SentenceContext
{
    private readonly Func<LayerKey, ISentenceResult?> _find;
    private readonly string? _cleanText;
    private readonly TextSpan[] _words;

    internal SentenceContext(SentenceSyntax sentence, Func<LayerKey, ISentenceResult?> find)
    {
        Sentence = sentence;
        _find = find;
        (_cleanText, _words) = SentenceWords.Create(sentence);
    }

    /// <summary>The sentence. Only its own tokens may be read, not its neighbours.</summary>
    public SentenceSyntax Sentence { get; }

    /// <summary>The words for the models: word i is token i of the sentence.</summary>
    public WordSequence Words => new(_cleanText ?? Sentence.Tree.Text.AsSpan(Sentence.FullSpan), _words);

    /// <summary>The span of tokens <c>[first..end)</c>, relative to the sentence's full span.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        SyntaxTokenList tokens = Sentence.Tokens;
        return TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End).Shift(-Sentence.FullSpan.Start);
    }

    /// <summary>The annotations of a required sentence layer; spans relative to the sentence's full span.</summary>
    public ImmutableArray<Annotation<T>> Get<T>(LayerKey<T> key) =>
        _find(key) is SentenceResult<T> result ? result.Annotations : [];
}
