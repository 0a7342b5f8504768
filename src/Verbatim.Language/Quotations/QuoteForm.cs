namespace Verbatim.Language.Quotations;

/// <summary>What sets a quoted stretch off from the text around it.</summary>
internal enum QuoteForm
{
    /// <summary>Quotation marks.</summary>
    Marks,

    /// <summary>A block of its own.</summary>
    Block,

    /// <summary>A line of a chat log: <c>Name [time]: text</c>.</summary>
    Chat,

    /// <summary>The form of a letter or an e-mail.</summary>
    Letter,

    /// <summary>The line that names the writer of a post.</summary>
    Post,
}
