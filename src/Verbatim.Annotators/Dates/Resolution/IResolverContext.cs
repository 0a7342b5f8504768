using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>What the resolver asks of the text around an expression.</summary>
internal interface IResolverContext
{
    /// <summary>Whether the expression carries the narration on: body text, not in parentheses.</summary>
    bool IsNarration(TimeExpression expression);

    /// <summary>Whether the expression stands in a heading.</summary>
    bool IsHeading(TimeExpression expression);

    /// <summary>Whether a phrase of preposition and date belongs to a verb, not to a noun before it ("a campaign in 1976").</summary>
    bool IsAdverbial(TimeExpression expression);

    /// <summary>Whether the preposition before the expression follows a verb in the past: "they met in 1781".</summary>
    bool FollowsPastVerb(TimeExpression expression);

    /// <summary>The tense of the clause that the expression stands in.</summary>
    ClauseTime TenseOf(TimeExpression expression);

    /// <summary>Index of the block that a sentence belongs to.</summary>
    int BlockOf(int sentence);

    /// <summary>Which of some sentences tells of the event that a phrase names again; -1 when none does.</summary>
    int FindEvent(Verbatim.Text.TextSpan phrase, IEnumerable<int> sentences);

    /// <summary>Whether only a comma (and the like) stands between two expressions of one sentence.</summary>
    bool IsApposed(TimeExpression first, TimeExpression second);
}
