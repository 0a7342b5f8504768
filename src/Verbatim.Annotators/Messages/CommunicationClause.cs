using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>A clause of the narration that tells of getting in touch: who, when, by what.</summary>
/// <param name="Span">Its sentence.</param>
/// <param name="Verb">Where the verb starts.</param>
/// <param name="From">The actor id of who gets in touch.</param>
/// <param name="To">The actor id of whom it reaches, or <c>null</c> when the sentence does not say.</param>
/// <param name="Date">The time expression that belongs to it, or <c>null</c>.</param>
/// <param name="IsAgain">Whether it says that this is one more time.</param>
/// <param name="IsReply">Whether it answers.</param>
/// <param name="Medium">The medium that the sentence names, or <c>null</c>.</param>
internal sealed record CommunicationClause(TextSpan Span, int Verb, string From, string? To, DateRecord? Date, bool IsAgain, bool IsReply, string? Medium)
{
    /// <summary>Whether the clause can tell of a message between two actors.</summary>
    public bool IsBetween(string from, string to) => From == from || (To == to && From != to);
}
