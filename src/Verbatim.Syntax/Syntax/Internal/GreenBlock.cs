namespace Verbatim.Syntax.Internal;

/// <summary>A block without a position: its kind and its sentences. Immutable; shared between trees.</summary>
internal sealed class GreenBlock
{
    private readonly GreenSentence[] _sentences;
    private readonly int[] _marks;

    /// <param name="kind">The block's part.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="marks">Start and length of each mark that the format, not the text of the block, made trivia; relative to the block.</param>
    /// <param name="isVerbatim">Whether inline markup was left unread.</param>
    public GreenBlock(BlockKind kind, ReadOnlySpan<GreenSentence> sentences, ReadOnlySpan<int> marks = default, bool isVerbatim = false)
    {
        Kind = kind;
        IsVerbatim = isVerbatim;
        _sentences = sentences.ToArray();
        _marks = marks.ToArray();
        foreach (GreenSentence sentence in _sentences)
        {
            FullWidth += sentence.FullWidth;
        }
    }

    private GreenBlock(BlockKind kind, GreenBlock other)
    {
        Kind = kind;
        IsVerbatim = other.IsVerbatim;
        FullWidth = other.FullWidth;
        _sentences = other._sentences;
        _marks = other._marks;
    }

    public BlockKind Kind { get; }

    public int FullWidth { get; }

    public bool IsVerbatim { get; }

    public ReadOnlySpan<int> Marks => _marks;

    public ReadOnlySpan<GreenSentence> Sentences => _sentences;

    /// <summary>The same sentences in another part; the sentences are shared.</summary>
    public GreenBlock WithKind(BlockKind kind) => kind == Kind ? this : new GreenBlock(kind, this);
}
