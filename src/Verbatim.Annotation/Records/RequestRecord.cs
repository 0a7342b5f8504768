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

/// <summary>The speech act of a request.</summary>
public enum RequestAct
{
    /// <summary>Asks somebody to do something.</summary>
    Ask,

    /// <summary>Suggests that somebody do something.</summary>
    Suggest,

    /// <summary>Urges.</summary>
    Urge,

    /// <summary>Demands or orders.</summary>
    Demand,

    /// <summary>Offers something and so asks to accept it.</summary>
    Offer,

    /// <summary>Asks for an answer.</summary>
    Question,
}

/// <summary>How a request is worded.</summary>
public enum RequestForm
{
    /// <summary>In the words quoted, as an imperative or a question.</summary>
    Direct,

    /// <summary>In the words quoted, in a roundabout way: <c>it would be great if …</c>.</summary>
    Indirect,

    /// <summary>In the writer's words: <c>asked him to …</c>.</summary>
    Reported,
}
