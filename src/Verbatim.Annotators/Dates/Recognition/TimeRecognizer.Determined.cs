namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Expressions that a determiner or an adjective ties to their anchor: "last week", "that same day", "the third quarter of 1990".</content>
internal sealed partial class TimeRecognizer
{
    private TimeExpression? MatchDetermined(int i)
    {
        Determination d = Determine(i);
        int h = d.Head;
        TimeExpression? expression = p[h].Word.Kind switch
        {
            TimeWordKind.Unit => MatchDeterminedUnit(i, d),
            TimeWordKind.Period when d.Relation is TimeRelation.YearAgo or TimeRelation.Latest || d.Year != 0 || d.Mod == "SAME" => DeterminedPeriod(i, h + 1, d),
            TimeWordKind.Half when d.Ordinal is 1 or 2 or -1 => HalfYear(i, d),
            TimeWordKind.Month when d.Relation > TimeRelation.The && p[h].IsCapitalized && d.Amount is null => DeterminedMonth(i, d),
            TimeWordKind.Weekday when d.Relation > TimeRelation.The && p[h].IsCapitalized => DeterminedWeekday(i, d),
            TimeWordKind.Season => DeterminedSeason(i, d),
            TimeWordKind.DayPart when d.Amount is null && d.Ordinal <= 0 => DeterminedDayPart(i, d),
            TimeWordKind.DayPart when d.Amount is { } amount && p[h].Word.Has(TimeWordFlags.Plural) => null,
            TimeWordKind.Decade => d.HasArticle ? MatchDecadeWord(i, h) : null,
            TimeWordKind.Holiday when d.Relation is TimeRelation.Last or TimeRelation.Next or TimeRelation.This && d.Head == i + 1 => DeterminedHoliday(i, d),
            TimeWordKind.FutureRef when d.HasArticle => Reference(i, h + 1, "FUTURE_REF"),
            TimeWordKind.Moment => MatchMoment(i, d),
            _ => null,
        };
        if (expression is not null)
        {
            expression.IsFiscal |= d.IsFiscal;
            expression.Mod ??= d.Mod is "SAME" ? null : d.Mod;
            return expression;
        }

        return MatchDeterminedNumber(i, d);
    }

    private Determination Determine(int i)
    {
        var d = default(Determination);
        int j = i;
        for (int steps = 0; steps < 8; steps++)
        {
            TimeWordKind kind = p[j].Word.Kind;
            int next = j + 1;
            switch (kind)
            {
                case TimeWordKind.The or TimeWordKind.Possessive when j == i:
                    d.HasArticle = true;
                    d.Relation = TimeRelation.The;
                    break;
                case TimeWordKind.This when j == i:
                    d.Relation = TimeRelation.This;
                    break;
                case TimeWordKind.That when j == i:
                    d.Relation = TimeRelation.That;
                    break;
                case TimeWordKind.Same when j > i:
                    d.Relation = d.Relation == TimeRelation.That ? TimeRelation.That : TimeRelation.Same;
                    break;
                case TimeWordKind.Last:
                    d.Ordinal = d.HasArticle ? -1 : 0;
                    d.Relation = TimeRelation.Last;
                    break;
                case TimeWordKind.Past:
                    d.IsPast = true;
                    d.Relation = TimeRelation.Last;
                    break;
                case TimeWordKind.Next:
                    d.Relation = d.HasArticle ? TimeRelation.Following : TimeRelation.Next;
                    break;
                case TimeWordKind.Previous:
                    d.Relation = TimeRelation.Previous;
                    break;
                case TimeWordKind.Following when d.HasArticle:
                    d.Relation = TimeRelation.Following;
                    break;
                case TimeWordKind.Coming when j > i || Is(next, TimeWordKind.Unit):
                    d.Relation = TimeRelation.Coming;
                    break;
                case TimeWordKind.Current when d.HasArticle || p[next].Word.Kind is TimeWordKind.Unit or TimeWordKind.Fiscal:
                    d.Relation = TimeRelation.Current;
                    break;
                case TimeWordKind.Latest when d.HasArticle:
                    d.Relation = TimeRelation.Latest;
                    break;
                case TimeWordKind.Recent:
                    d.IsRecent = true;
                    break;
                case TimeWordKind.Fiscal:
                    d.IsFiscal = true;
                    next = SkipHyphen(next);
                    break;
                case TimeWordKind.Early or TimeWordKind.Late when j > i && d.HasArticle:
                    d.Mod = kind == TimeWordKind.Early ? "START" : "END";
                    break;
                case TimeWordKind.Ordinal or TimeWordKind.Suffix when d.Ordinal == 0 && OrdinalAt(j, out int ordinalEnd) is { } ordinal:
                    d.Ordinal = ordinal;
                    next = SkipHyphen(ordinalEnd);
                    break;
                case TimeWordKind.Unit when IsYearAgo(j):
                    d.Relation = TimeRelation.YearAgo;
                    next = j + 3;
                    break;
                case TimeWordKind.Unit when IsUnit(j, TimeUnit.Second) && d.Ordinal == 0 && Is(SkipHyphen(next), TimeWordKind.Unit) | Is(SkipHyphen(next), TimeWordKind.Half):
                    d.Ordinal = 2;
                    next = SkipHyphen(next);
                    break;
                case TimeWordKind.None when p[j].Number > 0 && d.Ordinal == 0 && OrdinalAt(j, out int numberEnd) is { } number:
                    d.Ordinal = number;
                    next = SkipHyphen(numberEnd);
                    break;
                case TimeWordKind.None when p[j].Digits == 4 && d.Year == 0 && YearAt(j, out int yearEnd) is { } year && IsQuarterBehind(yearEnd):
                    d.Year = year;
                    next = yearEnd;
                    break;
                case TimeWordKind.None when d.HasArticle && IsFiller(j):
                    d.Mod = Text(j) is "comparable" or "corresponding" ? "SAME" : d.Mod;
                    d.Ordinal = Text(j) is "final" or "latter" && d.Ordinal == 0 ? -1 : d.Ordinal;
                    break;
                default:
                    if (j > i && d.Amount is null && kind is TimeWordKind.Cardinal or TimeWordKind.Vague or TimeWordKind.Multiplier or TimeWordKind.None
                        && (p[j].Number < 0 ? kind != TimeWordKind.None : p[j].Digits <= 3) && AmountAt(j, out int amountEnd) is { } amount && CountsUnit(ref amountEnd))
                    {
                        d.Amount = amount;
                        next = amountEnd;
                        break;
                    }

                    d.Head = j;
                    return d;
            }

            j = next;
        }

        d.Head = j;
        return d;
    }

    private bool CountsUnit(ref int j)
    {
        j = SkipHyphen(j);
        if (p[j].Word.Kind is TimeWordKind.Unit or TimeWordKind.Season)
        {
            return true;
        }

        if (IsLowerWord(j) && p[j].Word.Kind is TimeWordKind.None or TimeWordKind.Fiscal && Is(j + 1, TimeWordKind.Unit))
        {
            j++;
            return true;
        }

        return false;
    }

    private bool IsYearAgo(int j) =>
        IsUnit(j, TimeUnit.Year) && IsHyphen(j + 1) && p[j + 2].Word.Kind is TimeWordKind.Ago or TimeWordKind.Earlier;

    private bool IsQuarterBehind(int j)
    {
        j = OrdinalAt(j, out int end) is not null ? SkipHyphen(end) : j;
        return IsUnit(j, TimeUnit.Quarter) && !p[j].Word.Has(TimeWordFlags.Plural) || Is(j, TimeWordKind.Period);
    }

    private bool IsFiller(int j) =>
        Text(j) is "comparable" or "corresponding" or "entire" or "whole" or "full" or "final" or "intervening" or "latter" or "near" or "calendar";

    private TimeExpression? MatchYearAgo(int first, int i)
    {
        Determination d = Determine(i);
        return MatchDetermined(first) ?? DeterminedPeriod(first, d.Head, d with { Relation = TimeRelation.YearAgo });
    }

    /// <summary>"the 20th of March", "the 1990s", "the 13th", "the 20th century", "the past".</summary>
    private TimeExpression? MatchDeterminedNumber(int first, Determination d)
    {
        int i = first + 1;
        if (Is(first, TimeWordKind.Fiscal) && YearAt(i, out int fiscalEnd) is { } fiscal)
        {
            return Calendar(first, fiscalEnd, new CalendarFields { Year = fiscal });
        }

        if (!Is(first, TimeWordKind.The))
        {
            return Is(first, TimeWordKind.Ordinal) ? MatchCentury(first, first) ?? MatchDayMonth(first) : null;
        }

        if (d.IsPast && d.Head == first + 2 && !IsLowerNoun(d.Head) && !Is(d.Head, TimeWordKind.Unit) && p[d.Head].Number < 0)
        {
            return Reference(first, d.Head, "PAST_REF");
        }

        i = Is(i, TimeWordKind.Early) || Is(i, TimeWordKind.Late) || Is(i, TimeWordKind.Mid) ? SkipHyphen(i + 1) : i;
        if (MatchCentury(first, i) is { } century)
        {
            century.Mod = d.Mod;
            return century;
        }

        if (DayAt(i, out int end) is { } day && i == first + 1)
        {
            if (MonthBehindDay(end) is { } month)
            {
                return MatchMonthFrom(first, month, day);
            }

            bool isOrdinal = end > i + 1;
            bool list = IsDayOfList(end);
            if (list || isOrdinal && p[i].Number > 0 && !IsLowerNoun(end) && !IsWordPiece(end) | p[end].Word.Kind != TimeWordKind.None && !Is(end, TimeWordKind.Unit)
                && !Is(end, TimeWordKind.Of) && !IsHyphen(end))
            {
                TimeExpression partial = Calendar(first, end, new CalendarFields { Day = day });
                partial.TakesFromNext = list;
                return partial;
            }
        }

        if (p[i].Number >= 0 && (IsWord(i + 1, "s") || IsApostrophe(i + 1)) && MatchYear(first, i) is { Fields.Decade: not 0 } decade)
        {
            return decade;
        }

        return IsApostrophe(i) && MatchShortYear(i) is { Fields.Decade: not 0 } shortDecade ? Extend(shortDecade, first) : IsUnit(i, TimeUnit.Year)
            && MatchYear(first, i + 1) is { } year ? year : null;
    }

    private static TimeExpression Extend(TimeExpression expression, int first)
    {
        expression.First = first;
        return expression;
    }
}
