using Verbatim.Annotations;

namespace Verbatim.Truth;

/// <summary>What an actor is, or was for a time.</summary>
/// <param name="Text">The role: <c>chairman of the council</c>.</param>
/// <param name="Synonyms">Other wordings of the same role.</param>
/// <param name="From">Since when, or <c>null</c>.</param>
/// <param name="To">Until when, or <c>null</c>.</param>
public sealed record RoleFact(string Text, EquatableArray<string> Synonyms, FactTime? From, FactTime? To);
