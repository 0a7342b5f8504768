using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Expressions that a determiner or an adjective ties to their anchor: "last week", "that same day", "the third quarter of 1990".
/// </summary>
internal sealed class DeterminedGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    public TimeExpression? Match(int i)
    {
        Determination d = grammar.Determiners.ReadAt(i);
        if ((MatchUnit(i, d) ?? MatchNamed(i, d)) is not { } expression)
        {
            return MatchNumber(i, d);
        }

        expression.IsFiscal |= d.IsFiscal;
        expression.Mod ??= d.Mod;
        return expression;
    }

    /// <summary>A head that is a unit or a part of one: "week", "quarter", "period", "half", "nineties".</summary>
    private TimeExpression? MatchUnit(int i, in Determination d) => tokens[d.Head].Kind switch
    {
        Unit => grammar.Units.Match(i, d),
        Period when d.Relation is TimeRelation.YearAgo or TimeRelation.Latest || d.Year != 0 || d.IsComparable =>
            grammar.Quarters.MatchPeriod(i, d.Head + 1, d),
        TimeWordKind.Half when d.Ordinal is 1 or 2 or -1 => grammar.Quarters.MatchHalf(i, d),
        Decade when d.HasArticle => grammar.Decades.InWords(i, d.Head),
        FutureRef when d.HasArticle => TimeExpression.OfReference(i, d.Head + 1, "FUTURE_REF"),
        Moment => grammar.References.MatchMoment(i, d),
        _ => null,
    };

    /// <summary>A head that names a month, a weekday, a season, a holiday or a part of the day.</summary>
    private TimeExpression? MatchNamed(int i, in Determination d)
    {
        bool isRelative = d.Relation > TimeRelation.The;
        return tokens[d.Head].Kind switch
        {
            Month when isRelative && tokens[d.Head].IsCapitalized && d.Amount is null => grammar.Months.Determined(i, d),
            Weekday when isRelative && tokens[d.Head].IsCapitalized => grammar.Weekdays.Determined(i, d),
            TimeWordKind.Season => grammar.Seasons.Determined(i, d),
            TimeWordKind.DayPart when d.Amount is null && d.Ordinal <= 0 => grammar.DayParts.Determined(i, d),
            Holiday when d.Relation is TimeRelation.Last or TimeRelation.Next or TimeRelation.This && d.Head == i + 1 =>
                grammar.Holidays.Determined(i, d),
            _ => null,
        };
    }

    /// <summary>"the 20th of March", "the 1990s", "the 13th", "the 20th century", "the past", "fiscal 1990".</summary>
    private TimeExpression? MatchNumber(int first, in Determination d) => tokens[first].Kind switch
    {
        The => MatchBehindThe(first, d),
        Ordinal => grammar.Decades.MatchCentury(first, first) ?? grammar.Months.MatchDayMonth(first),
        Fiscal when grammar.Years.YearAt(first + 1, out int end) is { } year =>
            TimeExpression.OfCalendar(first, end, new CalendarFields { Year = year }),
        _ => null,
    };

    private TimeExpression? MatchBehindThe(int first, in Determination d)
    {
        if (IsThePast(first, d))
        {
            return TimeExpression.OfReference(first, d.Head, "PAST_REF");
        }

        int next = first + 1;
        bool isEdge = tokens[next].Kind is Early or Late or Mid;
        int i = isEdge ? tokens.SkipHyphen(next + 1) : next;
        if (grammar.Decades.MatchCentury(first, i) is { } century)
        {
            century.Mod = d.Mod;
            return century;
        }

        return (isEdge ? null : grammar.Months.MatchDeterminedDay(first)) ?? MatchDecade(first, i) ?? MatchTheYear(first, i);
    }

    /// <summary>Whether "the past" stands alone, as a noun.</summary>
    private bool IsThePast(int first, in Determination d) => d.IsPast && d.Head == first + 2 && !tokens.IsLowerNoun(d.Head)
        && !tokens.Is(d.Head, Unit) && tokens[d.Head].Number < 0;

    /// <summary>"the 1990s", "the '90s".</summary>
    private TimeExpression? MatchDecade(int first, int i)
    {
        TimeExpression? decade = null;
        if (tokens[i].Number >= 0 && (tokens.IsWord(i + 1, "s") || tokens.IsApostrophe(i + 1)))
        {
            decade = grammar.Years.Match(first, i);
        }
        else if (tokens.IsApostrophe(i))
        {
            decade = grammar.Years.MatchShort(i);
        }

        return decade is { Fields.Decade: not 0 } ? decade.From(first, decade.Mod) : null;
    }

    /// <summary>"the year 1998".</summary>
    private TimeExpression? MatchTheYear(int first, int i) => tokens.IsUnit(i, TimeUnit.Year) ? grammar.Years.Match(first, i + 1) : null;

    /// <summary>A decade or a year behind "of": "the first half of the 1990s", "of '98".</summary>
    public TimeExpression? MatchYearLike(int i) => tokens.Is(i, The) ? MatchNumber(i, grammar.Determiners.ReadAt(i))
        : tokens[i].Number > 0 ? grammar.Years.Match(i, i) : grammar.Years.MatchShort(i);
}
