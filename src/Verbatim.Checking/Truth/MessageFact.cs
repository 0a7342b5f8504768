using Verbatim.Annotations;

namespace Verbatim.Truth;

/// <summary>A message or a public statement that is known.</summary>
/// <param name="Id">Unique in the truth.</param>
/// <param name="From">The id of the actor who sent or said it.</param>
/// <param name="To">The id of the receiver; <c>null</c> for a public statement or when unknown.</param>
/// <param name="Medium">How it was sent: <c>email</c>, <c>letter</c>, <c>speech</c>; or <c>null</c>.</param>
/// <param name="Sent">When it was sent, or <c>null</c>.</param>
/// <param name="Wordings">What is known of its words, in their order.</param>
/// <param name="InReplyTo">The id of the message that it answers, or <c>null</c>.</param>
/// <param name="Note">What else is known of it, for a reader, or <c>null</c>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Corroboration">How it is borne out that it was sent, by whom and when.</param>
public sealed record MessageFact(
    string Id,
    string From,
    string? To,
    string? Medium,
    FactTime? Sent,
    EquatableArray<Wording> Wordings,
    string? InReplyTo,
    string? Note,
    FactSource Source,
    Corroboration Corroboration) : Fact(Id, Source, Corroboration);
