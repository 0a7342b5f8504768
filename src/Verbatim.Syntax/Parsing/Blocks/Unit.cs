using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>A block before it is parsed: where it stands and what the input format says of it.</summary>
internal record struct Unit
{
    /// <summary>The first character of the block's content.</summary>
    public int Start { get; set; }

    /// <summary>Behind the block's last character that is no white space.</summary>
    public int End { get; set; }

    /// <summary>The block's part; <see cref="BlockKind.Paragraph"/> until it is known.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>Whether the format itself gives the kind.</summary>
    public bool IsKindGiven { get; set; }

    /// <summary>Whether the content is taken as it is, without inline markup.</summary>
    public bool IsVerbatim { get; set; }

    /// <summary>The marks of the block, as a range of the parser's list.</summary>
    public int MarkupStart { get; set; }

    /// <summary>How many marks the block has.</summary>
    public int MarkupCount { get; set; }
}
