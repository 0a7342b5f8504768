namespace Verbatim.Syntax.Internal;

/// <summary>A block without a position: its kind and its sentences. Immutable; shared between trees.</summary>
internal sealed class GreenBlock
{
    private readonly GreenSentence[] _sentences;

    public GreenBlock(BlockKind kind, ReadOnlySpan<GreenSentence> sentences)
    {
        Kind = kind;
        _sentences = sentences.ToArray();
        foreach (GreenSentence sentence in _sentences)
        {
            FullWidth += sentence.FullWidth;
        }
    }

    private GreenBlock(BlockKind kind, GreenSentence[] sentences, int fullWidth)
    {
        Kind = kind;
        _sentences = sentences;
        FullWidth = fullWidth;
    }

    public BlockKind Kind { get; }

    public int FullWidth { get; }

    public ReadOnlySpan<GreenSentence> Sentences => _sentences;

    /// <summary>The same sentences in another part; the sentences are shared.</summary>
    public GreenBlock WithKind(BlockKind kind) => kind == Kind ? this : new GreenBlock(kind, _sentences, FullWidth);
}
