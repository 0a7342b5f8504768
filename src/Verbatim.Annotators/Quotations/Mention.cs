using Verbatim.Records;

namespace Verbatim.Annotators.Quotations;

/// <summary>A noun phrase that may speak, in token indices.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last one.</param>
/// <param name="Actor">The id of the actor, or <c>null</c> when it is none of them.</param>
/// <param name="Form">Name, nominal or pronoun.</param>
internal readonly record struct Mention(int First, int End, string? Actor, MentionForm Form);
