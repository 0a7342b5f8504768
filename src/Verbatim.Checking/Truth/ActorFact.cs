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
    EquatableArray<RoleFact> Roles,
    FactSource Source,
    Corroboration Corroboration) : Fact(Id, Source, Corroboration);
