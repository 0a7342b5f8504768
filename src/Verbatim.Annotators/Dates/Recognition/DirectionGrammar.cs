using Verbatim.Records;
using Verbatim.Text;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Which way a quantity points: before or after its anchor, and the date or event it counts from.</summary>
internal sealed class DirectionGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>Takes in "ago", "later", "before …", "from now" behind an amount of time; false when none stands there.</summary>
    public bool TakeBehind(TimeExpression e)
    {
        int i = tokens.IsHyphen(e.End) && tokens[e.End].IsGlued ? e.End + 1 : e.End;
        switch (tokens[i].Kind)
        {
            case Ago:
                Shift(e, i + 1, -1, TimeOrigin.Speech);
                return true;
            case Earlier:
            case Previous when tokens.IsWord(i, "prior"):
                Shift(e, i + 1, -1, TimeOrigin.Narrative);
                return true;
            case Later or Afterwards:
                Shift(e, i + 1, 1, TimeOrigin.Narrative);
                return true;
            case TimeWordKind.From when tokens[i + 1].Kind is PresentRef or DayShift:
                Shift(e, i + 2, 1, TimeOrigin.Speech);
                return true;
            case Before:
                Anchor(e, i + 1, -1);
                return true;
            case After:
            case Following when IsPreposition(e.End, i):
                Anchor(e, i + 1, 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether "following" stands before what it governs: "two days following the vote".</summary>
    private bool IsPreposition(int end, int i) =>
        tokens[i].Start > tokens[end - 1].End && tokens.IsWord(i, "following") && tokens[i + 1].IsLetters;

    /// <summary>Makes an amount of time a distance from the anchor.</summary>
    public static void Shift(TimeExpression e, int end, int direction, TimeOrigin origin)
    {
        e.End = end;
        e.Operator = TimeOperator.Shift;
        e.Type = e.Unit <= TimeUnit.Hour ? TimexType.Time : TimexType.Date;
        e.Direction = direction;
        e.Origin = origin;
    }

    /// <summary>"three days after …": counts from a date or from an event told in the words behind.</summary>
    private void Anchor(TimeExpression e, int end, int direction)
    {
        e.EndOfAmount = e.End;
        Shift(e, end, direction, TimeOrigin.Narrative);
        if (grammar.Dates.OfDay(end) is { } date)
        {
            e.Inside(date);
        }
        else if (tokens[end].IsLetters && EventAt(end) is { } words)
        {
            e.Event = words;
            e.Origin = TimeOrigin.Event;
        }
    }

    /// <summary>The words that tell of an event, from a token up to the next comma, dash, bracket or end of the sentence.</summary>
    public TextSpan? EventAt(int i)
    {
        int end = i;
        while (end < tokens.Count && !IsEndOfEvent(end))
        {
            end++;
        }

        return end > i ? TextSpan.FromBounds(tokens[i].Start, tokens[end - 1].End) : null;
    }

    private bool IsEndOfEvent(int i) =>
        tokens[i].First is ',' or ';' or ':' or '(' or ')' or '"' or '\u201C' or '\u201D' or '\u2014' or '\u2013' or '?' or '!'
        || tokens.IsPeriod(i) && i + 1 >= tokens.Count;
}
