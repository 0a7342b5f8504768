using Verbatim.Annotations;

namespace Verbatim.Truth;

/// <summary>A request that is known.</summary>
/// <param name="Id">Unique in the truth.</param>
/// <param name="Message">The id of the message that holds it, or <c>null</c>.</param>
/// <param name="From">The id of the actor who asks.</param>
/// <param name="To">The id of the actor asked, or <c>null</c>.</param>
/// <param name="Actions">The lemmas that say what is to be done: <c>send</c>, <c>hand over</c>; any of them means it.</param>
/// <param name="Object">What it is to be done to, or <c>null</c>.</param>
/// <param name="Target">At or for whom or what it is to be done, in words; or <c>null</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Corroboration">How it is borne out.</param>
public sealed record RequestFact(
    string Id,
    string? Message,
    string From,
    string? To,
    EquatableArray<string> Actions,
    string? Object,
    string? Target,
    OutcomeFact Outcome,
    FactSource Source,
    Corroboration Corroboration) : Fact(Id, Source, Corroboration)
{
    /// <summary>The first of the lemmas, for a reader; empty when there is none.</summary>
    internal string Action => Actions.Count == 0 ? "" : Actions[0];
}
