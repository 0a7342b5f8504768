using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Vague references to the present, the past and the future: now, recently, the future, "current talks", "at this time".</summary>
internal sealed class ReferenceGrammar(TimeTokens tokens)
{
    /// <summary>now, currently, recently, the future.</summary>
    public TimeExpression? Match(int i) => tokens[i].Kind switch
    {
        PresentRef => TimeExpression.OfReference(tokens.IsWord(i - 1, "right") ? i - 1 : i, i + 1, "PRESENT_REF"),
        PastRef => TimeExpression.OfReference(tokens.Is(i - 1, Degree) ? i - 1 : i, i + 1, "PAST_REF"),
        FutureRef when !IsSecurity(i + 1) => TimeExpression.OfReference(i, i + 1, "FUTURE_REF"),
        _ => null,
    };

    /// <summary>Whether "future" is one that is traded: "futures", "future contracts".</summary>
    private bool IsSecurity(int i) => tokens.IsWord(i, "s") || tokens.IsWord(i, "contract") || tokens.IsWord(i, "contracts");

    /// <summary>"current talks", "recent attacks".</summary>
    public TimeExpression? MatchAdjective(int i)
    {
        if (!tokens[i + 1].IsLetters || !tokens.Is(i + 1, None))
        {
            return null;
        }

        bool isCased = tokens[i + 1].IsLower || tokens[i + 1].IsCapitalized;
        return tokens[i].Kind switch
        {
            Recent when isCased => TimeExpression.OfReference(i, i + 1, "PAST_REF"),
            Current => TimeExpression.OfReference(i, i + 1, "PRESENT_REF"),
            _ => null,
        };
    }

    /// <summary>"at this time".</summary>
    public TimeExpression? MatchMoment(int first, in Determination d)
    {
        bool isThis = d.Relation == TimeRelation.This && d.Head == first + 1 && tokens.Is(first - 1, At);
        return isThis && tokens.IsWord(d.Head, "time") ? TimeExpression.OfReference(first, d.Head + 1, "PRESENT_REF") : null;
    }
}
