using Verbatim.Annotations;

namespace Verbatim.Records;

/// <summary>Somebody wants something of somebody. The annotation's span is the clause that asks.</summary>
/// <param name="Id"><c>r1</c>, <c>r2</c>, … in reading order.</param>
/// <param name="From">The requester's actor id, or <c>null</c>.</param>
/// <param name="To">The actor id of the one asked, or <c>null</c>.</param>
/// <param name="Text">The clause as it reads.</param>
/// <param name="Act">The speech act.</param>
/// <param name="Action">The lemma of what is to be done: <c>publish</c>.</param>
/// <param name="Object">What it is to be done to, as it reads, or <c>null</c>.</param>
/// <param name="Form">Direct, indirect or reported.</param>
/// <param name="Message">The id of the message that holds it, or <c>null</c>.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record RequestRecord(
    string Id,
    string? From,
    string? To,
    string Text,
    RequestAct Act,
    string Action,
    string? Object,
    RequestForm Form,
    string? Message,
    RequestOutcome Outcome) : IRecord
{
    /// <summary>The layer of requests.</summary>
    public static readonly LayerKey<RequestRecord> Layer = new("requests");
}
