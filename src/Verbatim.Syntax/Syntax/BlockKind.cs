namespace Verbatim.Syntax;

/// <summary>The part that a block plays on the page.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The article's title.</summary>
    Title,

    /// <summary>The summary below the title.</summary>
    Deck,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Who made the picture.</summary>
    Credit,

    /// <summary>When (and in which section) it was published.</summary>
    Dateline,

    /// <summary>A note that the text was updated or corrected.</summary>
    UpdateNotice,

    /// <summary>A heading inside the text.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A quotation set off as a block.</summary>
    BlockQuotation,

    /// <summary>What belongs to the page and not to the text: subscribe boxes, buttons, author notes.</summary>
    Furniture,
}
