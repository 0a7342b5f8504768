using Verbatim.Annotations;

namespace Verbatim.Records;

/// <summary>
/// One message that somebody sent to somebody, joined from its quoted parts. The annotation's span runs from the first part to the last.
/// </summary>
/// <param name="Id"><c>m1</c>, <c>m2</c>, … in the order in which the article tells them.</param>
/// <param name="From">The sender's actor id, or <c>null</c>.</param>
/// <param name="To">The receiver's actor id, or <c>null</c>.</param>
/// <param name="Medium">How it was sent, as the article words it: <c>direct message</c>, <c>email</c>, <c>tweet</c>, <c>letter</c>; or <c>null</c>.</param>
/// <param name="Sent">When it was sent, or <c>null</c>.</param>
/// <param name="Text">The quoted parts as they read, joined by a space.</param>
/// <param name="Quotations">The ids of the quoted parts in reading order.</param>
/// <param name="InReplyTo">The id of the message that it answers, or <c>null</c>.</param>
public sealed record MessageRecord(
    string Id,
    string? From,
    string? To,
    string? Medium,
    MessageRecord.Time? Sent,
    string Text,
    EquatableArray<string> Quotations,
    string? InReplyTo) : IRecord
{
    /// <summary>The layer of messages.</summary>
    public static readonly LayerKey<MessageRecord> Layer = new("messages");

    /// <summary>When a message was sent, as far as the article says.</summary>
    /// <param name="Value">The TIMEX3 value.</param>
    /// <param name="Range">The local times it allows, or <c>null</c>.</param>
    /// <param name="Date">The id of the date expression that says so, or <c>null</c> when it follows from another message.</param>
    public sealed record Time(string Value, TimeRange? Range, string? Date);
}
