using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Determined units: "last year", "the past two months", "the third quarter", "the first day of the convention", "the day before".</content>
internal sealed partial class TimeRecognizer
{
    private TimeExpression? MatchDeterminedUnit(int first, Determination d)
    {
        int h = d.Head, end = SkipPeriodOfAbbreviation(h);
        var unit = (TimeUnit)p[h].Word.Value;
        bool plural = p[h].Word.Has(TimeWordFlags.Plural);
        if (IsAge(end) || p[h].Word.Has(TimeWordFlags.Abbreviation))
        {
            return null;
        }

        if (d.Amount is { } amount)
        {
            // "the 10-month talks": the determiner belongs to the noun
            if (d is { HasArticle: true, Relation: TimeRelation.The, Ordinal: 0 } && (!plural && IsNounBehind(end) || p[h].IsCapitalized && IsCapitalizedName(end)))
            {
                return null;
            }

            return CountedDuration(first, end, unit, amount, d);
        }

        if (plural)
        {
            return DeterminedPlural(first, end, unit, d);
        }

        if (unit == TimeUnit.Century && d.Ordinal > 0)
        {
            return MatchCentury(first, OrdinalPiece(first, h));
        }

        if (unit == TimeUnit.Quarter && (d.Ordinal is > 0 and <= 4 || d.Year != 0))
        {
            return QuarterOf(first, end, d);
        }

        if (d.Ordinal > 0 || d.Ordinal < 0 && Is(end, TimeWordKind.Of))
        {
            return Counted(first, end, unit, d);
        }

        if (d.IsFiscal && unit == TimeUnit.Year && YearAt(end, out int yearEnd) is { } fiscal)
        {
            return Calendar(first, yearEnd, new CalendarFields { Year = fiscal });
        }

        if (d.IsPast || d.Relation == TimeRelation.Following && (unit is TimeUnit.Hour or TimeUnit.Minute || unit == TimeUnit.Decade && IsWord(d.Head - 1, "next")))
        {
            return d.IsPast && d.Relation == TimeRelation.This ? null : Length(first, end, unit, TimeAmount.One, anchored: true);
        }

        return RelativeUnit(first, end, unit, d);
    }

    private int OrdinalPiece(int first, int head)
    {
        int i = head - 1;
        i = IsHyphen(i) ? i - 1 : i;
        i = Is(i, TimeWordKind.Suffix) ? i - 1 : i;
        return IsHyphen(i - 1) && Is(i - 2, TimeWordKind.Cardinal) && i - 2 >= first ? i - 2 : i;
    }

    private static TimeExpression Length(int first, int end, TimeUnit unit, TimeAmount amount, bool anchored) => new()
    {
        First = first, End = end, Operator = TimeOperator.Duration, Type = TimexType.Duration, Unit = unit, Amount = amount, IsAnchoredDuration = anchored,
    };

    private TimeExpression CountedDuration(int first, int end, TimeUnit unit, TimeAmount amount, Determination d)
    {
        TimeExpression length = Length(first, end, unit, amount, d.Relation > TimeRelation.The);
        length.Relation = d.Relation;
        if (d.Relation is TimeRelation.None or TimeRelation.The && d.Ordinal == 0 && WithDirection(length))
        {
            return length;
        }

        if (Is(end, TimeWordKind.Or) && IsWord(end + 1, "so"))
        {
            length.End = end + 2;
            length.Mod = "APPROX";
        }
        else if (d.Ordinal != 0 && Is(end, TimeWordKind.Of) && MatchGrained(end + 1) is { Operator: TimeOperator.Calendar } whole)
        {
            length.End = whole.End;
        }

        return length;
    }

    private TimeExpression? DeterminedPlural(int first, int end, TimeUnit unit, Determination d)
    {
        if (unit == TimeUnit.Day && Is(first, TimeWordKind.This) && d.Head == first + 1)
        {
            return Reference(first, end, "PRESENT_REF");
        }

        bool isStretch = d.IsRecent || d.Relation is TimeRelation.Last or TimeRelation.Following or TimeRelation.Coming or TimeRelation.Previous or TimeRelation.Next
            || d.Mod == "START" || d.HasArticle && (IsWord(end, "ahead") || IsWord(d.Head - 1, "intervening"));
        if (!isStretch || d.Ordinal > 0 || unit is TimeUnit.Second)
        {
            return null;
        }

        end = IsWord(end, "ahead") ? end + 1 : end;
        return Length(first, end, unit, TimeAmount.Vague, anchored: true);
    }

    /// <summary>"the third quarter of 1990", "third-quarter", "last year's third quarter", "the 1988 quarter".</summary>
    private TimeExpression QuarterOf(int first, int end, Determination d)
    {
        var fields = new CalendarFields { Quarter = d.Ordinal > 0 ? d.Ordinal : 9, Year = d.Year };
        // "its third quarter", "that third-quarter profit": the determiner belongs to the noun behind
        if (d.Year == 0 && d.Head > first && d.Relation != TimeRelation.YearAgo && d.Ordinal > 0
            && (Is(first, TimeWordKind.Possessive) || Is(first, TimeWordKind.That) || Is(first, TimeWordKind.The) && IsHyphen(d.Head - 1) && IsNounBehind(end)))
        {
            first++;
        }

        TimeExpression quarter = Calendar(first, end, fields);
        quarter.Relation = d.Relation;
        if (d.Year == 0 && d.Relation != TimeRelation.YearAgo)
        {
            WithYearBehind(quarter);
        }

        return quarter;
    }

    private TimeExpression? HalfYear(int first, Determination d)
    {
        TimeExpression half = Calendar(first, d.Head + 1, new CalendarFields { Half = d.Ordinal == 1 ? 1 : 2 });
        WithYearBehind(half);
        bool hasYear = half.Fields.Year != 0 || half.Inner is not null;
        return hasYear || Is(half.End, TimeWordKind.Of) && MatchYearLike(half.End + 1) is { } decade && (half.End = decade.End) > 0 && Adopt(half, decade) ? half : null;
    }

    private static bool Adopt(TimeExpression outer, TimeExpression decade)
    {
        outer.Fields = decade.Fields;
        return true;
    }

    private TimeExpression? MatchYearLike(int i) =>
        Is(i, TimeWordKind.The) ? MatchDeterminedNumber(i, Determine(i)) : p[i].Number > 0 ? MatchYear(i, i) : MatchShortYear(i);

    private void WithYearBehind(TimeExpression e)
    {
        int j = Is(e.End, TimeWordKind.Of) ? e.End + 1 : e.End;
        j = Is(j, TimeWordKind.Fiscal) ? j + 1 : j;
        if (YearAt(j, out int yearEnd) is { } year && (p[j].Digits != 2))
        {
            e.Fields = e.Fields with { Year = year };
            e.End = yearEnd;
        }
        else if (RelativeYearAt(e.End) is { } relative)
        {
            e.Inner = relative;
            e.Origin = TimeOrigin.Inner;
            e.End = relative.End;
        }
    }

    /// <summary>"the first day of the convention", "the last week of May", "the second day".</summary>
    private TimeExpression? Counted(int first, int end, TimeUnit unit, Determination d)
    {
        if (unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Hour or TimeUnit.Weekend))
        {
            return null;
        }

        var counted = new TimeExpression
        {
            First = first, End = end, Operator = TimeOperator.Counted, Type = TimexType.Date, Unit = unit, Origin = TimeOrigin.Narrative,
            Amount = new TimeAmount(d.Ordinal, false), Direction = d.Ordinal < 0 ? -1 : 1,
        };
        if (Is(end, TimeWordKind.Of))
        {
            TimeExpression? whole = MatchGrained(end + 1);
            if (whole is not null)
            {
                counted.Inner = whole;
                counted.Origin = TimeOrigin.Inner;
                counted.End = whole.End;
                return counted;
            }

            if (unit is not TimeUnit.Day && d.HasArticle)
            {
                return Length(first, end, unit, TimeAmount.One, anchored: false);
            }

            if (unit is not TimeUnit.Day || !IsWordPiece(end + 1))
            {
                return null;
            }

            counted.Event = EventPhrase(end + 1);
            counted.Origin = TimeOrigin.Event;
            return counted;
        }

        return unit == TimeUnit.Day && d.HasArticle && !IsLowerNoun(end) ? counted : null;
    }

    /// <summary>"last year", "that day", "the next month", "the quarter", "the day before".</summary>
    private TimeExpression? RelativeUnit(int first, int end, TimeUnit unit, Determination d)
    {
        var relative = new TimeExpression
        {
            First = first, End = end, Operator = TimeOperator.Relative, Type = TimexType.Date, Unit = unit, Relation = d.Relation, Origin = OriginOf(d.Relation),
            Amount = TimeAmount.One,
        };
        switch (d.Relation)
        {
            case TimeRelation.None:
                return d.IsFiscal && unit is TimeUnit.Year or TimeUnit.Quarter ? relative : null;
            case TimeRelation.The:
                if (d.IsRecent)
                {
                    return null;
                }

                if (Is(first, TimeWordKind.The) && IsDayBeside(end) && d.Head == first + 1)
                {
                    relative.Operator = TimeOperator.Duration;
                    if (WithDirection(relative) || SetBeside(relative))
                    {
                        relative.EndOfAmount = 0;
                        return relative;
                    }

                    relative.Operator = TimeOperator.Relative;
                }

                if (unit == TimeUnit.Year && (IsWord(end, "ended") || IsWord(end, "ending")))
                {
                    return Length(first, end, unit, TimeAmount.One, anchored: false);
                }

                bool isSpokenOf = unit is TimeUnit.Year or TimeUnit.Quarter or TimeUnit.Week or TimeUnit.Month or TimeUnit.Weekend;
                if (!isSpokenOf || Is(first, TimeWordKind.Possessive) && !d.IsFiscal || IsApostrophe(end) && !IsPossessiveTime(end) || IsHyphen(end) || IsLowerNoun(end) && !IsTaggedFunction(end))
                {
                    return null;
                }

                if (unit == TimeUnit.Week && Is(end, TimeWordKind.Of) && MatchDate(end + 1) is { } start)
                {
                    relative.Inner = start;
                    relative.Origin = TimeOrigin.Inner;
                    relative.End = start.End;
                    return relative;
                }

                if (unit == TimeUnit.Year && YearAt(end, out int yearEnd) is { } year)
                {
                    return Calendar(first, yearEnd, new CalendarFields { Year = year });
                }

                return Is(end, TimeWordKind.Of) ? null : relative;
            case TimeRelation.That or TimeRelation.This or TimeRelation.Same when unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                return null;
            case TimeRelation.Same when unit == TimeUnit.Day && (Is(end, TimeWordKind.That) || IsWord(end, "as")) && IsWordPiece(end + 1):
                relative.Event = EventPhrase(end + 1);
                return relative;
            default:
                if (Is(end, TimeWordKind.Or) && IsWord(end + 1, "so"))
                {
                    relative.End = end + 2;
                    relative.Mod = "APPROX";
                    return relative;
                }

                return WithQuarterBehind(relative);
        }
    }

    private bool IsDayBeside(int end) =>
        p[end].Word.Kind is TimeWordKind.Before or TimeWordKind.After || IsWord(end, "following") || IsWord(end, "earlier") || IsWord(end, "prior") || IsWord(end, "previous");

    private bool SetBeside(TimeExpression e)
    {
        SetShift(e, e.End + 1, IsWord(e.End, "following") ? 1 : -1, TimeOrigin.Narrative);
        return true;
    }

    private bool IsPossessiveTime(int end) => SkipPossessive(end) > end && p[SkipPossessive(end)].Word.Kind is TimeWordKind.Ordinal or TimeWordKind.Unit or TimeWordKind.End;

    /// <summary>"last year's third quarter", "next year's quarter".</summary>
    private TimeExpression WithQuarterBehind(TimeExpression year)
    {
        int j = SkipPossessive(year.End);
        if (year.Unit != TimeUnit.Year || j == year.End)
        {
            return year;
        }

        int q = OrdinalAt(j, out int ordinalEnd) is { } ordinal && ordinal <= 4 ? SkipHyphen(ordinalEnd) : j;
        if (!IsUnit(q, TimeUnit.Quarter))
        {
            return year;
        }

        TimeExpression quarter = Calendar(year.First, q + 1, new CalendarFields { Quarter = q > j ? OrdinalAt(j, out _) ?? 9 : 9 });
        quarter.Inner = year;
        quarter.Origin = TimeOrigin.Inner;
        return quarter;
    }
}
