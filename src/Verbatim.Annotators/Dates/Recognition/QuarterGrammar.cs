using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Quarters, halves and accounting periods with their year: "the third quarter of 1990", "the year-earlier period", "the first
/// half of the 1980s".
/// </summary>
internal sealed class QuarterGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>A quarter that is not said.</summary>
    private const int Unsaid = 9;

    /// <summary>"the third quarter of 1990", "third-quarter", "last year's third quarter", "the 1988 quarter".</summary>
    public TimeExpression Match(int first, int end, in Determination d)
    {
        bool hasOwnYear = d.Year != 0 || d.Relation == TimeRelation.YearAgo;
        first = !hasOwnYear && IsModifier(first, end, d) ? first + 1 : first;
        var fields = new CalendarFields { Quarter = d.Ordinal > 0 ? d.Ordinal : Unsaid, Year = d.Year };
        TimeExpression quarter = TimeExpression.OfCalendar(first, end, fields);
        quarter.Relation = d.Relation;
        if (!hasOwnYear)
        {
            TakeYear(quarter);
        }

        return quarter;
    }

    /// <summary>"its third quarter", "that third-quarter profit": the determiner belongs to the noun behind.</summary>
    private bool IsModifier(int first, int end, in Determination d) => d.Head > first && d.Ordinal > 0
        && (tokens[first].Kind is Possessive or That || tokens.Is(first, The) && tokens.IsHyphen(d.Head - 1) && tokens.IsNounBehind(end));

    /// <summary>"the first half of 1990", "the second half of the 1980s".</summary>
    public TimeExpression? MatchHalf(int first, in Determination d)
    {
        TimeExpression half = TimeExpression.OfCalendar(first, d.Head + 1, new CalendarFields { Half = d.Ordinal == 1 ? 1 : 2 });
        TakeYear(half);
        if (half.Fields.Year != 0 || half.Inner is not null)
        {
            return half;
        }

        if (!tokens.Is(half.End, Of) || grammar.Determined.MatchYearLike(half.End + 1) is not { } decade)
        {
            return null;
        }

        half.End = decade.End;
        half.Fields = decade.Fields;
        return half;
    }

    /// <summary>Takes in the year behind a quarter or a half: "of 1990", "fiscal 1990", "of last year".</summary>
    private void TakeYear(TimeExpression e)
    {
        int i = tokens.Skip(tokens.Skip(e.End, Of), Fiscal);
        if (grammar.Years.YearAt(i, out int end) is { } year && tokens[i].Digits != 2)
        {
            e.Fields = e.Fields with { Year = year };
            e.End = end;
        }
        else if (grammar.Years.RelativeYearAt(e.End) is { } relative)
        {
            e.Inside(relative);
        }
    }

    /// <summary>Takes in a quarter behind a year: "last year's third quarter", "next year's quarter".</summary>
    public TimeExpression TakeBehind(TimeExpression year)
    {
        int i = tokens.SkipPossessive(year.End);
        if (year.Unit != TimeUnit.Year || i == year.End)
        {
            return year;
        }

        int quarter = Unsaid, unit = i;
        if (grammar.Numbers.OrdinalAt(i, out int ordinalEnd) is <= 4 and { } ordinal)
        {
            (quarter, unit) = (ordinal, tokens.SkipHyphen(ordinalEnd));
        }

        if (!tokens.IsUnit(unit, TimeUnit.Quarter))
        {
            return year;
        }

        TimeExpression whole = TimeExpression.OfCalendar(year.First, unit + 1, new CalendarFields { Quarter = quarter });
        whole.Inner = year;
        whole.Origin = TimeOrigin.Inner;
        return whole;
    }

    /// <summary>"the year-earlier period", "the latest period", "the comparable period last year", "the 1988 period".</summary>
    public TimeExpression MatchPeriod(int first, int end, in Determination d)
    {
        if (d.Year != 0)
        {
            TimeExpression dated = TimeExpression.OfCalendar(first, end, new CalendarFields { Year = d.Year, Quarter = Unsaid });
            dated.Relation = d.Relation;
            dated.Origin = TimeOrigin.Narrative;
            dated.Unit = TimeUnit.Quarter;
            return dated;
        }

        TimeExpression period = TimeExpression.OfRelation(first, end, TimeUnit.Quarter, d.Relation);
        period.Origin = TimeOrigin.Narrative;
        if (d.Relation != TimeRelation.YearAgo && grammar.Years.RelativeYearAt(end) is { } year)
        {
            period.Operator = TimeOperator.Calendar;
            period.Fields = new CalendarFields { Quarter = Unsaid };
            period.Inside(year);
        }

        return period;
    }

    /// <summary>"year-ago" before a noun that is no period: "year-ago profit".</summary>
    public TimeExpression? MatchYearAgo(int i)
    {
        Determination d = grammar.Determiners.ReadAt(i);
        return grammar.Determined.Match(i) ?? MatchPeriod(i, d.Head, d with { Relation = TimeRelation.YearAgo });
    }
}
