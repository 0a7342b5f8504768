using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Determined units: "last year", "the past two months", "the first day of the convention", "the day before".</summary>
internal sealed class UnitGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private static readonly TimeWordKinds PossessedWords = TimeWordKinds.Of(Ordinal, Unit, End);

    public TimeExpression? Match(int first, in Determination d)
    {
        int end = tokens.SkipUnit(d.Head);
        TimeUnit unit = tokens[d.Head].Unit;
        if (grammar.Quantities.IsAge(end) || tokens[d.Head].IsAbbreviation)
        {
            return null;
        }

        if (d.Amount is { } amount)
        {
            return IsModifier(end, d) ? null : CountedStretch(first, end, amount, d);
        }

        if (tokens[d.Head].IsPlural)
        {
            return Plural(first, end, d);
        }

        return unit switch
        {
            TimeUnit.Century when d.Ordinal > 0 => grammar.Decades.MatchCentury(first, OrdinalBefore(first, d.Head)),
            TimeUnit.Quarter when d.Ordinal is > 0 and <= 4 || d.Year != 0 => grammar.Quarters.Match(first, end, d),
            _ when d.Ordinal > 0 || d.Ordinal < 0 && tokens.Is(end, Of) => Counted(first, end, d),
            TimeUnit.Year when d.IsFiscal && grammar.Years.YearAt(end, out int yearEnd) is { } fiscal =>
                TimeExpression.OfCalendar(first, yearEnd, new CalendarFields { Year = fiscal }),
            _ when IsStretch(unit, d) =>
                d.IsPast && d.Relation == TimeRelation.This ? null : Stretch(first, end, unit, TimeAmount.One, isAnchored: true),
            _ => Relative(first, end, d),
        };
    }

    /// <summary>"the 10-month talks": the determiner belongs to the noun.</summary>
    private bool IsModifier(int end, in Determination d)
    {
        ref readonly TimeToken head = ref tokens[d.Head];
        return d is { HasArticle: true, Relation: TimeRelation.The, Ordinal: 0 }
            && (!head.IsPlural && tokens.IsNounBehind(end) || head.IsCapitalized && tokens.IsCapitalizedName(end));
    }

    /// <summary>Whether one unit is a length of time here: "the past year", "the following hour", "the next decade".</summary>
    private bool IsStretch(TimeUnit unit, in Determination d) => d.IsPast || d.Relation == TimeRelation.Following
        && (unit is TimeUnit.Hour or TimeUnit.Minute || unit == TimeUnit.Decade && tokens.IsWord(d.Head - 1, "next"));

    /// <summary>Where the ordinal begins that ends just before the head.</summary>
    private int OrdinalBefore(int first, int head)
    {
        int i = tokens.IsHyphen(head - 1) ? head - 2 : head - 1;
        i = tokens.Is(i, Suffix) ? i - 1 : i;
        return tokens.IsHyphen(i - 1) && tokens.Is(i - 2, Cardinal) && i - 2 >= first ? i - 2 : i;
    }

    private static TimeExpression Stretch(int first, int end, TimeUnit unit, TimeAmount amount, bool isAnchored)
    {
        TimeExpression stretch = TimeExpression.OfDuration(first, end, unit, amount);
        stretch.IsAnchoredDuration = isAnchored;
        return stretch;
    }

    /// <summary>"the past two months", "the first six months of 1990", "the two days after the vote".</summary>
    private TimeExpression CountedStretch(int first, int end, TimeAmount amount, in Determination d)
    {
        TimeExpression stretch = Stretch(first, end, tokens[d.Head].Unit, amount, d.Relation > TimeRelation.The);
        stretch.Relation = d.Relation;
        bool mayCount = d.Relation is TimeRelation.None or TimeRelation.The && d.Ordinal == 0;
        if (mayCount && grammar.Directions.TakeBehind(stretch) || TakeOrSo(stretch))
        {
            return stretch;
        }

        if (d.Ordinal != 0 && tokens.Is(end, Of) && grammar.Dates.OfAnyGrain(end + 1) is { Operator: TimeOperator.Calendar } whole)
        {
            stretch.End = whole.End;
        }

        return stretch;
    }

    private bool TakeOrSo(TimeExpression e)
    {
        bool isOrSo = tokens.IsOrSo(e.End);
        if (isOrSo)
        {
            e.End += 2;
            e.Mod = "APPROX";
        }

        return isOrSo;
    }

    /// <summary>"these days", "the past months", "the early years", "the weeks ahead".</summary>
    private TimeExpression? Plural(int first, int end, in Determination d)
    {
        TimeUnit unit = tokens[d.Head].Unit;
        if (unit == TimeUnit.Day && tokens.Is(first, This) && d.Head == first + 1)
        {
            return TimeExpression.OfReference(first, end, "PRESENT_REF");
        }

        bool isAhead = tokens.IsWord(end, "ahead");
        bool isRelative = d.Relation is TimeRelation.Last or TimeRelation.Following or TimeRelation.Coming or TimeRelation.Previous
            or TimeRelation.Next;
        bool isStretch = isRelative || d.IsRecent || d.Mod == "START" || d.HasArticle && (isAhead || tokens.IsWord(d.Head - 1, "intervening"));
        return isStretch && d.Ordinal <= 0 && unit != TimeUnit.Second
            ? Stretch(first, isAhead ? end + 1 : end, unit, TimeAmount.Vague, isAnchored: true) : null;
    }

    /// <summary>"the first day of the convention", "the last week of May", "the second day".</summary>
    private TimeExpression? Counted(int first, int end, in Determination d)
    {
        TimeUnit unit = tokens[d.Head].Unit;
        if (unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Hour or TimeUnit.Weekend))
        {
            return null;
        }

        var counted = new TimeExpression
        {
            First = first, End = end, Operator = TimeOperator.Counted, Type = TimexType.Date, Unit = unit, Origin = TimeOrigin.Narrative,
            Amount = new TimeAmount(d.Ordinal, false), Direction = d.Ordinal < 0 ? -1 : 1,
        };
        if (!tokens.Is(end, Of))
        {
            return unit == TimeUnit.Day && d.HasArticle && !tokens.IsLowerNoun(end) ? counted : null;
        }

        if (grammar.Dates.OfAnyGrain(end + 1) is { } whole)
        {
            return counted.Inside(whole);
        }

        if (unit != TimeUnit.Day)
        {
            return d.HasArticle ? Stretch(first, end, unit, TimeAmount.One, isAnchored: false) : null;
        }

        counted.Event = tokens[end + 1].IsLetters ? grammar.Directions.EventAt(end + 1) : null;
        counted.Origin = TimeOrigin.Event;
        return counted.Event is null ? null : counted;
    }

    /// <summary>"last year", "that day", "the next month", "the quarter", "the day before".</summary>
    private TimeExpression? Relative(int first, int end, in Determination d)
    {
        TimeUnit unit = tokens[d.Head].Unit;
        TimeExpression relative = TimeExpression.OfRelation(first, end, unit, d.Relation);
        relative.Amount = TimeAmount.One;
        switch (d.Relation)
        {
            case TimeRelation.None:
                return d.IsFiscal && unit is TimeUnit.Year or TimeUnit.Quarter ? relative : null;
            case TimeRelation.The:
                return d.IsRecent ? null : TakeBeside(relative, d) ? relative : SpokenOf(relative, d);
            case TimeRelation.That or TimeRelation.This or TimeRelation.Same when unit <= TimeUnit.Hour:
                return null;
            case TimeRelation.Same when unit == TimeUnit.Day && IsClauseBehind(end):
                relative.Event = grammar.Directions.EventAt(end + 1);
                return relative;
            default:
                return TakeOrSo(relative) ? relative : grammar.Quarters.TakeBehind(relative);
        }
    }

    /// <summary>"that they met", "as the vote" behind "the same day".</summary>
    private bool IsClauseBehind(int i) => (tokens.Is(i, That) || tokens.IsWord(i, "as")) && tokens[i + 1].IsLetters;

    /// <summary>Takes in what makes "the day" one beside another: "the day before", "the week after the vote".</summary>
    private bool TakeBeside(TimeExpression e, in Determination d)
    {
        if (!tokens.Is(e.First, The) || d.Head != e.First + 1 || !IsBeside(e.End))
        {
            return false;
        }

        if (!grammar.Directions.TakeBehind(e))
        {
            DirectionGrammar.Shift(e, e.End + 1, tokens.IsWord(e.End, "following") ? 1 : -1, TimeOrigin.Narrative);
        }

        e.EndOfAmount = 0;
        return true;
    }

    private bool IsBeside(int i) => tokens[i].Kind is Before or After || tokens.IsWord(i, "following") || tokens.IsWord(i, "earlier")
        || tokens.IsWord(i, "prior") || tokens.IsWord(i, "previous");

    /// <summary>"the year", "the quarter", "its fiscal year", "the week of July 11", "the year 1998", "the year ended June 30".</summary>
    private TimeExpression? SpokenOf(TimeExpression e, in Determination d)
    {
        int first = e.First, end = e.End;
        if (e.Unit == TimeUnit.Year && (tokens.IsWord(end, "ended") || tokens.IsWord(end, "ending")))
        {
            return Stretch(first, end, e.Unit, TimeAmount.One, isAnchored: false);
        }

        if (!IsSpokenOf(e, d))
        {
            return null;
        }

        if (e.Unit == TimeUnit.Week && tokens.Is(end, Of) && grammar.Dates.OfDay(end + 1) is { } start)
        {
            return e.Inside(start);
        }

        if (e.Unit == TimeUnit.Year && grammar.Years.YearAt(end, out int yearEnd) is { } year)
        {
            return TimeExpression.OfCalendar(first, yearEnd, new CalendarFields { Year = year });
        }

        return tokens.Is(end, Of) ? null : e;
    }

    /// <summary>Whether "the year" is the one spoken of and no part of a phrase: "the year-old", "the week's news", "his year".</summary>
    private bool IsSpokenOf(TimeExpression e, in Determination d)
    {
        int end = e.End;
        bool isSpan = e.Unit is TimeUnit.Year or TimeUnit.Quarter or TimeUnit.Week or TimeUnit.Month or TimeUnit.Weekend;
        if (!isSpan || tokens.IsHyphen(end))
        {
            return false;
        }

        bool isOwned = tokens.Is(e.First, Possessive) && !d.IsFiscal;
        bool isOwner = tokens.IsApostrophe(end) && !IsPossessiveTime(end);
        bool isBeforeNoun = tokens.IsLowerNoun(end) && !tokens.IsTaggedFunction(end);
        return !isOwned && !isOwner && !isBeforeNoun;
    }

    /// <summary>"the year's third quarter", "the week's end".</summary>
    private bool IsPossessiveTime(int i)
    {
        int behind = tokens.SkipPossessive(i);
        return behind > i && tokens.Is(behind, PossessedWords);
    }
}
