using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>What the article says an actor is: <c>campaign manager</c>, <c>a tech entrepreneur</c>.</summary>
/// <param name="Text">The role as it reads, without an article in front.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ActorRole(string Text, TextSpan Span);
