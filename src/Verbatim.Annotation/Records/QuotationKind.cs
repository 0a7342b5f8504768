namespace Verbatim.Records;

/// <summary>What a quoted or reported stretch is.</summary>
public enum QuotationKind
{
    /// <summary>The very words, all in marks (or set off as a block).</summary>
    Direct,

    /// <summary>The sense in the writer's words, no marks.</summary>
    Indirect,

    /// <summary>The writer's words with quoted pieces in them.</summary>
    Mixed,

    /// <summary>Marks of distance: not somebody's words.</summary>
    Scare,

    /// <summary>The title of a work, a nickname or a word as a word.</summary>
    Title,
}
