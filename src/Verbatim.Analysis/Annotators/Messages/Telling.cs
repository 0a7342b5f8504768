using Verbatim.Annotators.Dates;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>A sentence of the narration that tells of getting in touch: who, when, by what.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Verb">Where the verb starts.</param>
/// <param name="From">The actor id of who gets in touch.</param>
/// <param name="Date">The time expression that belongs to it, or <c>null</c>.</param>
/// <param name="IsAgain">Whether it says that this is one more time.</param>
/// <param name="IsReply">Whether it answers.</param>
/// <param name="Medium">The medium that the sentence names, or <c>null</c>.</param>
internal sealed record Telling(TextSpan Span, int Verb, string From, DateRecord? Date, bool IsAgain, bool IsReply, string? Medium);
