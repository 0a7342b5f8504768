namespace Verbatim.Syntax.Internal;

/// <summary>An article without a position: its blocks and, at its end, a sentence that holds only trivia and the end token.</summary>
internal sealed class GreenArticle
{
    private readonly GreenBlock[] _blocks;

    public GreenArticle(ReadOnlySpan<GreenBlock> blocks, GreenSentence end)
    {
        _blocks = blocks.ToArray();
        End = end;
        FullWidth = end.FullWidth;
        foreach (GreenBlock block in _blocks)
        {
            FullWidth += block.FullWidth;
        }
    }

    public ReadOnlySpan<GreenBlock> Blocks => _blocks;

    public GreenSentence End { get; }

    public int FullWidth { get; }
}
