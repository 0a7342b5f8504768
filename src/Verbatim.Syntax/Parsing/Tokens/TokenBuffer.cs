using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>A token in the clean text of one paragraph.</summary>
internal struct RawToken
{
    public int Start;
    public int Length;
    public TokenKind Kind;

    /// <summary>For a word: whether its period belongs to it and what that says of the sentence.</summary>
    public AbbreviationKind Abbreviation;

    public readonly int End => Start + Length;
}

/// <summary>The tokens of one paragraph; reused from paragraph to paragraph.</summary>
internal sealed class TokenBuffer
{
    private RawToken[] _items = new RawToken[256];

    public int Count { get; private set; }

    public ReadOnlySpan<RawToken> Items => _items.AsSpan(0, Count);

    public ref RawToken this[int index] => ref _items[index];

    /// <summary>The token added last; there must be one.</summary>
    public ref RawToken Last => ref _items[Count - 1];

    public void Clear() => Count = 0;

    public void Add(TokenKind kind, int start, int end, AbbreviationKind abbreviation = AbbreviationKind.None)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref RawToken item = ref _items[Count++];
        item.Kind = kind;
        item.Start = start;
        item.Length = end - start;
        item.Abbreviation = abbreviation;
    }
}
