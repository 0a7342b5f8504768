using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Modifiers before an expression: "early May", "the end of May", "later that day", "soon after noon", "about a week".</summary>
internal sealed class EdgeGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>What may follow "the early": "the early nineties", "the early 1990s", "the early summer".</summary>
    private static readonly TimeWordKinds Determinable = TimeWordKinds.Of(Decade, TimeWordKind.Season, TimeWordKind.DayPart, Ordinal);

    private static readonly TimeWordKinds LengthDeterminers = TimeWordKinds.Of(The, Last, Past, Next);

    public TimeExpression? Match(int i)
    {
        bool isDetermined = tokens[i].Kind is The or Possessive or Article;
        int word = isDetermined ? i + 1 : i;
        switch (tokens[word].Kind)
        {
            case Start or Middle or End when tokens.Is(word + 1, Of):
                return grammar.Dates.OfAnyGrain(word + 2)?.From(i, ModOf(tokens[word].Kind));
            case Early or Late or Mid:
                return MatchPart(i, word);
            case Later or Earlier when !isDetermined:
                return MatchLater(i);
            case Sometime when !isDetermined:
                return grammar.Dates.OfAnyGrain(tokens.Skip(i + 1, In))?.From(i, null);
            case Shortly when !isDetermined:
                return MatchShortly(i);
            default:
                return null;
        }
    }

    private static string ModOf(TimeWordKind word) => word switch { Start or Early => "START", End or Late => "END", _ => "MID" };

    /// <summary>"early May", "late in the year", "mid-1996", "the early part of 1996", "the late 20th century".</summary>
    private TimeExpression? MatchPart(int first, int word)
    {
        TimeWordKind kind = tokens[word].Kind;
        int at = tokens.SkipHyphen(word + 1);
        if (tokens.IsWord(at, "part") && tokens.Is(at + 1, Of))
        {
            return grammar.Dates.OfAnyGrain(at + 2)?.From(first, ModOf(kind));
        }

        bool isDetermined = word > first;
        if (isDetermined && (tokens[at].Number > 0 || tokens.Is(at, Ordinal)))
        {
            return MatchNumbered(first, at)?.From(first, ModOf(kind));
        }

        if (isDetermined && tokens[at].Number < 0 && !tokens.IsApostrophe(at) && !tokens.Is(at, Determinable))
        {
            return null;
        }

        bool isIn = !isDetermined && kind != Mid && tokens[at].Kind is In or On;
        TimeExpression? whole = grammar.Dates.OfAnyGrain(isIn ? at + 1 : at);
        bool isBarePart = whole is { Operator: TimeOperator.Calendar, Inner: null, Fields: { DayPart: not DayPart.None, Day: 0, Weekday: 0 } };
        bool needsIn = isBarePart && kind != Mid;
        return needsIn && !isIn ? null : whole?.From(first, ModOf(kind));
    }

    /// <summary>"the early 20th century", "the late 1990s".</summary>
    private TimeExpression? MatchNumbered(int first, int at) =>
        grammar.Decades.MatchCentury(first, at) ?? (tokens[at].Number > 0 ? grammar.Years.Match(first, at) : null);

    /// <summary>"later that day", "earlier in the year".</summary>
    private TimeExpression? MatchLater(int i)
    {
        int at = tokens[i + 1].Kind is In or On ? i + 2 : i + 1;
        TimeExpression? whole = grammar.Dates.OfAnyGrain(at);
        bool isOutside = whole is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day }
            or { Operator: TimeOperator.Relative, Unit: TimeUnit.Week };
        return isOutside ? null : whole?.From(i, tokens.Is(i, Later) ? "LATE" : "EARLY");
    }

    /// <summary>"shortly after midnight", "soon afterwards".</summary>
    private TimeExpression? MatchShortly(int i)
    {
        TimeWordKind direction = tokens[i + 1].Kind;
        if (direction is After or Before)
        {
            TimeExpression? time = grammar.Dates.OfAnyGrain(i + 2);
            return time is { Type: TimexType.Time } ? time.From(i, direction == After ? "AFTER" : "BEFORE") : null;
        }

        return direction != Afterwards ? null : new TimeExpression
        {
            First = i, End = i + 2, Operator = TimeOperator.Shift, Type = TimexType.Date, Origin = TimeOrigin.Narrative, Unit = TimeUnit.None,
            Amount = TimeAmount.Vague, Direction = 1,
        };
    }

    /// <summary>"about a week", "more than two years", "at least 30 days", "around June 1942".</summary>
    public TimeExpression? MatchModified(int i)
    {
        if (tokens.Is(i, Degree))
        {
            return MatchCompared(i);
        }

        bool isAt = tokens.Is(i, At);
        if (isAt && !tokens.Is(i + 1, Degree))
        {
            return null;
        }

        int at = isAt ? i + 2 : i + 1;
        at = tokens.Text(i) is "ca" or "Ca" or "circa" ? tokens.SkipPeriod(at) : at;
        return MatchModified(i, at, ModOf(i));
    }

    private string ModOf(int i) => (tokens[i].Kind, tokens[i].Word.Value) switch
    {
        (Approximator, 1) => "APPROX",
        (Approximator, 2) => "LESS_THAN",
        (Approximator, _) => "MORE_THAN",
        _ => tokens[i + 1].Word.Value == 4 ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS",
    };

    /// <summary>"less than two years", "more recently".</summary>
    private TimeExpression? MatchCompared(int i)
    {
        bool isMore = tokens[i].Word.Value == 3;
        if (tokens[i].Word.Value > 3)
        {
            return null;
        }

        return tokens.Is(i + 1, Than) ? MatchModified(i, i + 2, isMore ? "MORE_THAN" : "LESS_THAN")
            : isMore && tokens.Is(i + 1, PastRef) ? grammar.References.Match(i + 1) : null;
    }

    /// <summary>The quantity, the stretch or the date that a modifier stands before.</summary>
    private TimeExpression? MatchModified(int first, int at, string mod)
    {
        if (grammar.Quantities.Match(first, at, mod) is { } quantity)
        {
            return quantity;
        }

        if (tokens.Is(at, LengthDeterminers) && grammar.Determined.Match(at) is { Operator: TimeOperator.Duration } length
            && !(tokens.Is(first, Approximator) && mod == "MORE_THAN"))
        {
            return length.From(first, mod);
        }

        return mod == "APPROX" && grammar.Dates.OfAnyGrain(at) is { Operator: TimeOperator.Calendar, Type: not TimexType.Time } date
            ? date.From(first, mod) : null;
    }
}
