using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>A message while its parts are gathered. Used by one thread.</summary>
internal sealed class MessageDraft(string from, string to)
{
    /// <summary>The sender's actor id.</summary>
    public string From { get; } = from;

    /// <summary>The receiver's actor id.</summary>
    public string To { get; } = to;

    /// <summary>The quoted parts in reading order.</summary>
    public List<(TextSpan Span, QuotationRecord Quotation)> Parts { get; } = [];

    /// <summary>Places elsewhere that repeat words of the message.</summary>
    public List<(TextSpan Span, QuotationRecord Quotation)> Echoes { get; } = [];

    /// <summary>How it was sent, or <c>null</c>.</summary>
    public string? Medium { get; set; }

    /// <summary>When it was sent, or <c>null</c>.</summary>
    public MessageTime? Sent { get; set; }

    /// <summary>The message that it answers, or <c>null</c>.</summary>
    public MessageDraft? InReplyTo { get; set; }

    /// <summary>The two parties, whoever writes.</summary>
    public (string, string) Thread => ThreadOf(From, To);

    /// <summary>Two parties in an order of their own.</summary>
    public static (string, string) ThreadOf(string from, string to) => string.CompareOrdinal(from, to) <= 0 ? (from, to) : (to, from);
}
