using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim;

/// <summary>What the result of a sentence step depends on: the sentence's characters, how they are cut into tokens, and its block's kind.</summary>
internal readonly struct SentenceKey(SentenceSyntax sentence) : IEquatable<SentenceKey>
{
    private readonly SentenceSyntax _sentence = sentence;

    public bool Equals(SentenceKey other) => _sentence.Block.Kind == other._sentence.Block.Kind && _sentence.IsEquivalentTo(other._sentence);

    public override bool Equals(object? obj) => obj is SentenceKey other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(_sentence.Tree.Text.AsSpan(_sentence.FullSpan), StringComparison.Ordinal);
}
