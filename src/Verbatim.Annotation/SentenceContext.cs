using System.Collections.Immutable;
using Verbatim.Language.Tags;
using Verbatim.Language.Tokens;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>One sentence as a sentence annotator sees it: its tokens, its words and the required sentence layers.</summary>
public sealed class SentenceContext
{
    private readonly TokenTable _tokens;
    private readonly int _sentence;
    private readonly Func<LayerKey, ISentenceResult?> _find;

    internal SentenceContext(TokenTable tokens, int sentence, Func<LayerKey, ISentenceResult?> find)
    {
        _tokens = tokens;
        _sentence = sentence;
        _find = find;
    }

    /// <summary>The sentence. Only its own tokens may be read, not its neighbours.</summary>
    public SentenceSyntax Sentence => _tokens.Sentences[_sentence];

    /// <summary>The words for the models: word i is token i of the sentence. The text around them may be that of the whole article.</summary>
    public WordSequence Words => _tokens.Words(_sentence);

    /// <summary>The span of tokens <c>[first..end)</c>, relative to the sentence's full span.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        int start = _tokens.SentenceStart[_sentence];
        return _tokens.SpanOf(start + first, start + end).Shift(-Sentence.FullSpan.Start);
    }

    /// <summary>The annotations of a required sentence layer; spans relative to the sentence's full span.</summary>
    public ImmutableArray<Annotation<T>> Get<T>(LayerKey<T> key) =>
        _find(key) is SentenceResult<T> result ? result.Annotations : [];
}
