namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Expressions that begin with digits, and the reading of numbers and years.</content>
internal sealed partial class TimeRecognizer
{
    private TimeExpression? MatchNumber(int i)
    {
        ref readonly TimePiece piece = ref p[i];
        if (piece.IsGlued && i > 0 && !(p[i - 1].First is '(' or '[' or '"' or '\u201C' or '\u2018' or '\'' or '`' || IsDash(i - 1)))
        {
            _skipTo = SkipNumber(i);
            return null;
        }

        if (MatchContinuation(i) is { } continued)
        {
            return continued;
        }

        if (MatchNumericDate(i) is { } numeric)
        {
            return numeric;
        }

        if (MatchClock(i) is { } clock)
        {
            return clock;
        }

        return MatchCentury(i, i) ?? MatchDayMonth(i) ?? MatchYear(i, i) ?? MatchQuantity(i, i, null) ?? Skip(SkipNumber(i));
    }

    private TimeExpression? Skip(int to)
    {
        _skipTo = to;
        return null;
    }

    /// <summary>Behind all digits and signs that make one number: 1,500, 3.5, 2/3, 4-5, 1.2.3.</summary>
    private int SkipNumber(int i)
    {
        i++;
        while (p[i].IsGlued && p[i + 1].IsGlued && p[i].First is ',' or '.' or '/' or ':' && p[i + 1].Number >= 0)
        {
            i += 2;
        }

        return i;
    }

    /// <summary>2016-09-20, 9/20/16, 20.9.2016.</summary>
    private TimeExpression? MatchNumericDate(int i)
    {
        if (!(p[i + 1].IsGlued && p[i + 2].IsGlued && p[i + 3].IsGlued && p[i + 4].IsGlued) || p[i + 2].Number < 0 || p[i + 4].Number < 0
            || p[i + 1].First != p[i + 3].First || p[i + 2].Digits > 2)
        {
            return null;
        }

        int a = p[i].Number, b = p[i + 2].Number, c = p[i + 4].Number, end = i + 5;
        if (p[end].IsGlued && p[end].First is '/' or '.' or '-' && p[end + 1].IsGlued && p[end + 1].Number >= 0)
        {
            return null;
        }

        int year, month, day;
        switch (p[i + 1].First)
        {
            case '-' when p[i].Digits == 4 && p[i + 4].Digits <= 2:
                (year, month, day) = (a, b, c);
                break;
            case '/' or '-' or '.' when p[i].Digits <= 2 && p[i + 4].Digits is 2 or 4:
                bool dayFirst = p[i + 1].First == '.' || (a > 12 ? b <= 12 : _dayFirst && b <= 12);
                (month, day, year) = dayFirst ? (b, a, c) : (a, b, c);
                if (p[i + 1].First != '/' && p[i + 4].Digits != 4)
                {
                    return null;
                }

                year = p[i + 4].Digits == 4 ? year : year + (year < 50 ? 2000 : 1900);
                break;
            default:
                return null;
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        var fields = new CalendarFields { Year = year, Month = month, Day = day };
        if (p[end].First == 'T' && p[end].IsGlued && p[end + 1].IsGlued && ClockAt(end + 1, false) is { } clock)
        {
            fields.Hour = clock.Hour;
            fields.Minute = clock.Minute;
            fields.Second = clock.Second;
            end = clock.End;
            return Zoned(Calendar(i, end, fields));
        }

        return Calendar(i, end, fields);
    }

    /// <summary>20 September 2016, 20th of September, 25–28 July, 22 and 23 April 1951.</summary>
    private TimeExpression? MatchDayMonth(int i)
    {
        if (DayAt(i, out int j) is not { } day)
        {
            return null;
        }

        if (MonthBehindDay(j) is { } k)
        {
            return MatchMonthFrom(i, k, day);
        }

        return IsDayOfList(j) ? Partial(i, j, day) : null;
    }

    private static TimeExpression Partial(int first, int end, int day)
    {
        TimeExpression expression = Calendar(first, end, new CalendarFields { Day = day });
        expression.TakesFromNext = true;
        return expression;
    }

    /// <summary>Whether "-28 July", "and 28 July", ", 26 and 28 July" follows a day number.</summary>
    private bool IsDayOfList(int j)
    {
        for (int steps = 0; steps < 4; steps++)
        {
            if (!(IsDash(j) || IsComma(j) || Is(j, '/') || Is(j, TimeWordKind.And) || Is(j, TimeWordKind.Or) || Is(j, TimeWordKind.To)))
            {
                return false;
            }

            j = IsComma(j) && Is(j + 1, TimeWordKind.And) ? j + 2 : j + 1;
            j = Is(j, TimeWordKind.The) ? j + 1 : j;
            if (DayAt(j, out int k) is null)
            {
                return false;
            }

            if (MonthBehindDay(k) is not null)
            {
                return true;
            }

            j = k;
        }

        return false;
    }

    /// <summary>The month's piece behind a day number, over "of".</summary>
    private int? MonthBehindDay(int j)
    {
        j = Is(j, TimeWordKind.Of) ? j + 1 : SkipHyphen(j);
        return Is(j, TimeWordKind.Month) && (p[j].IsCapitalized || IsHyphen(j - 1)) && IsMonthName(j, hasDay: true) ? j : null;
    }

    /// <summary>A day of the month in digits or as an ordinal word; <paramref name="end"/> is the piece behind it.</summary>
    private int? DayAt(int i, out int end)
    {
        end = i + 1;
        if (p[i].Number is >= 1 and <= 31 && p[i].Digits <= 2)
        {
            end = Is(end, TimeWordKind.Suffix) && p[end].IsGlued ? end + 1 : end;
            return p[i].Number;
        }

        int? ordinal = OrdinalAt(i, out end);
        return ordinal is >= 1 and <= 31 ? ordinal : null;
    }

    /// <summary>An ordinal: fifth, twenty-first, 21st.</summary>
    private int? OrdinalAt(int i, out int end)
    {
        end = i + 1;
        if (p[i].Number > 0)
        {
            if (!Is(end, TimeWordKind.Suffix) || !p[end].IsGlued)
            {
                return null;
            }

            end++;
            return p[i].Number;
        }

        if (Is(i, TimeWordKind.Ordinal))
        {
            return p[i].Word.Value;
        }

        if (IsUnit(i, TimeUnit.Second) && !p[i].Word.Has(TimeWordFlags.Plural))
        {
            return 2;
        }

        int next = SkipHyphen(i + 1);
        if (Is(i, TimeWordKind.Cardinal) && p[i].Word.Value is >= 20 and <= 90 && (Is(next, TimeWordKind.Ordinal) || IsUnit(next, TimeUnit.Second))
            && (Is(next, TimeWordKind.Ordinal) ? p[next].Word.Value : 2) is < 10 and int units)
        {
            end = next + 1;
            return p[i].Word.Value + units;
        }

        return null;
    }

    /// <summary>A spelled year: nineteen ninety-seven.</summary>
    private TimeExpression? MatchSpelledYear(int i)
    {
        if (!Is(i, TimeWordKind.Cardinal) || p[i].Word.Value is not (>= 17 and <= 20) || !Is(i + 1, TimeWordKind.Cardinal) || p[i + 1].Word.Value < 10)
        {
            return null;
        }

        int end = i + 2, year = (p[i].Word.Value * 100) + p[i + 1].Word.Value;
        int next = SkipHyphen(end);
        if (p[i + 1].Word.Value >= 20 && Is(next, TimeWordKind.Cardinal) && p[next].Word.Value < 10)
        {
            year += p[next].Word.Value;
            end = next + 1;
        }

        return Is(end, TimeWordKind.Unit) ? null : Calendar(i, end, new CalendarFields { Year = year });
    }

    /// <summary>A spelled year behind a month or a season; <paramref name="end"/> is the piece behind it.</summary>
    private int? SpelledYearAt(int i, out int end)
    {
        if (Is(i, TimeWordKind.Cardinal) && p[i].Word.Value == 2 && Is(i + 1, TimeWordKind.Multiplier) && p[i + 1].Word.Value == 1000)
        {
            int year = (int)SpelledNumber(i, out end);
            return year < 2100 && !Is(end, TimeWordKind.Unit) ? year : null;
        }

        TimeExpression? expression = MatchSpelledYear(i);
        end = expression?.End ?? i;
        return expression?.Fields.Year;
    }
}
