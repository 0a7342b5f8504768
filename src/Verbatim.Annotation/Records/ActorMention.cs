using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>One place where the text refers to an actor.</summary>
/// <param name="Span">The place.</param>
/// <param name="Text">The characters as written there.</param>
/// <param name="Form">Name, nominal or pronoun.</param>
public sealed record ActorMention(TextSpan Span, string Text, MentionForm Form);
