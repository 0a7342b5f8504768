using Verbatim.Annotations;
using Verbatim.Records;

namespace Verbatim.Truth;

/// <summary>A person or another actor that is known.</summary>
/// <param name="Id">Unique in the truth.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Aliases">Other names that mean this actor and no other.</param>
/// <param name="Roles">What it is or was.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Corroboration">How it is borne out.</param>
public sealed record ActorFact(
    string Id,
    string Name,
    ActorKind Kind,
    EquatableArray<string> Aliases,
    EquatableArray<ActorFact.Role> Roles,
    FactSource Source,
    Corroboration Corroboration) : Fact(Id, Source, Corroboration)
{
    /// <summary>What an actor is, or was for a time.</summary>
    /// <param name="Text">The role: <c>chairman of the council</c>.</param>
    /// <param name="Synonyms">Other wordings of the same role.</param>
    /// <param name="From">Since when, or <c>null</c>.</param>
    /// <param name="To">Until when, or <c>null</c>.</param>
    public sealed record Role(string Text, EquatableArray<string> Synonyms, FactTime? From, FactTime? To);
}
