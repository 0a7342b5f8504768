using Verbatim.Annotations;

namespace Verbatim.Records;

/// <summary>Something that the article says happened. The annotation's span is the clause.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c>, … in reading order.</param>
/// <param name="Text">The clause as it reads.</param>
/// <param name="Predicate">The lemma of its verb or noun: <c>release</c>.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="Date">The id of the date of the event, or <c>null</c>.</param>
/// <param name="Negated">Whether the article says that it did not happen.</param>
public sealed record EventRecord(
    string Id,
    string Text,
    string Predicate,
    EquatableArray<EventRecord.Participant> Participants,
    string? Date,
    bool Negated) : IRecord
{
    /// <summary>The layer of events.</summary>
    public static readonly LayerKey<EventRecord> Layer = new("events");

    /// <summary>Somebody who takes part in an event.</summary>
    /// <param name="Actor">The actor's id.</param>
    /// <param name="Role">The part, as a PropBank-like word: <c>agent</c>, <c>patient</c>, <c>recipient</c>, <c>other</c>.</param>
    public sealed record Participant(string Actor, string Role);
}
