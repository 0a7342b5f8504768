using System.Collections;
using Verbatim.Syntax.Internal;

namespace Verbatim.Syntax;

/// <summary>The tokens of one sentence. The default value is empty.</summary>
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>
{
    private readonly SentenceSyntax? _sentence;

    internal SyntaxTokenList(SentenceSyntax sentence) => _sentence = sentence;

    /// <inheritdoc/>
    public int Count => _sentence?.Green.TokenCount ?? 0;

    /// <summary>Token <paramref name="index"/> of the sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public SyntaxToken this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return new SyntaxToken(_sentence!, index);
        }
    }

    /// <summary>Enumerates the tokens without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the tokens of one sentence.</summary>
    public struct Enumerator : IEnumerator<SyntaxToken>
    {
        private readonly SyntaxTokenList _list;
        private int _index;

        internal Enumerator(SyntaxTokenList list)
        {
            _list = list;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly SyntaxToken Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _list.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
