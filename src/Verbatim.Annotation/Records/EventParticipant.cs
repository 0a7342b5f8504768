namespace Verbatim.Records;

/// <summary>Somebody who takes part in an event.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Role">The part, as a PropBank-like word: <c>agent</c>, <c>patient</c>, <c>recipient</c>, <c>other</c>.</param>
public sealed record EventParticipant(string Actor, string Role);
