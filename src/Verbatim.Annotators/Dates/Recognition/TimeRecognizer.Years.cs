namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Years, decades, centuries.</content>
internal sealed partial class TimeRecognizer
{
    /// <summary>A four-digit year with an optional era, written behind a month, a season or a quarter.</summary>
    private int? YearAt(int i, out int end)
    {
        end = i + 1;
        if (p[i].Number < 0)
        {
            return IsApostrophe(i) && p[i + 1].IsGlued && p[i + 1].Digits == 2 && !p[i + 2].IsGlued ? ShortYear(i + 1, out end) : SpelledYearAt(i, out end);
        }

        if (EraAt(end, out int eraEnd) is { } era && p[i].Digits <= 4)
        {
            end = eraEnd;
            return era * p[i].Number;
        }

        if (p[i].Digits == 3 && _hasAncientYears)
        {
            return -p[i].Number;
        }

        bool inLargerNumber = p[end].IsGlued && p[end].First is ',' or '.' or ':' or '/' && p[end + 1].IsGlued && p[end + 1].Number >= 0;
        return p[i].Digits == 4 && p[i].Number is >= 1000 and <= 2199 && !inLargerNumber && !(p[end].IsGlued && IsWordPiece(end)) ? p[i].Number : null;
    }

    private int ShortYear(int i, out int end)
    {
        end = i + 1;
        return p[i].Number + (p[i].Number < 30 ? 2000 : 1900);
    }

    /// <summary>BC, B.C., BCE, AD, CE; -1 or 1.</summary>
    private int? EraAt(int i, out int end)
    {
        end = i + 1;
        if (Is(i, TimeWordKind.Era) && char.IsUpper(Text(i)[^1]))
        {
            return p[i].Word.Value;
        }

        if (p[i].First is 'B' or 'A' && p[i].End - p[i].Start == 1 && IsPeriod(i + 1) && p[i + 2].End - p[i + 2].Start == 1
            && (p[i].First == 'B' ? p[i + 2].First == 'C' : p[i + 2].First == 'D'))
        {
            end = IsPeriod(i + 3) && p[i + 3].IsGlued ? i + 4 : i + 3;
            return p[i].First == 'B' ? -1 : 1;
        }

        return null;
    }

    /// <summary>A year that stands alone, a decade in digits, a range of years.</summary>
    private TimeExpression? MatchYear(int first, int i)
    {
        if (p[i].Digits is 3 or 4 && (IsWord(i + 1, "s") && p[i + 1].IsGlued || IsApostrophe(i + 1) && p[i + 1].IsGlued && IsWord(i + 2, "s") && p[i].Number % 10 == 0)
            && p[i].Number % 10 == 0)
        {
            int behind = IsApostrophe(i + 1) ? i + 3 : i + 2;
            int sign = EraAt(behind, out int eraEnd) is { } e ? e : p[i].Digits == 3 && _hasAncientYears ? -1 : 1;
            return Calendar(first, EraAt(behind, out _) is null ? behind : eraEnd, new CalendarFields { Decade = sign * p[i].Number });
        }

        int year;
        int end;
        if (EraAt(i + 1, out end) is { } era && p[i].Digits <= 4)
        {
            year = era * p[i].Number;
        }
        else if (YearAt(i, out end) is { } stated && IsYearHere(i, end))
        {
            year = stated;
        }
        else
        {
            return null;
        }

        if (Is(end, TimeWordKind.Season) && !p[end].Word.Has(TimeWordFlags.Plural) && first == i)
        {
            return Calendar(first, end + 1, new CalendarFields { Year = year, Season = (Season)p[end].Word.Value });
        }

        return year != 0 ? Calendar(first, end, new CalendarFields { Year = year }) : null;
    }

    /// <summary>Whether a number that could be a year is one, by the words around it.</summary>
    private bool IsYearHere(int i, int end)
    {
        ref readonly TimePiece before = ref p[i - 1];
        if (i > 0 && (before.First is '$' or '\u00A3' or '\u20AC' or '#' || before.Number >= 0 && !before.IsGlued))
        {
            return false;
        }

        if (end < p.Count && p[end].First is '%' or '\u00B0' || Is(end, TimeWordKind.Unit) && !IsUnit(end, TimeUnit.Quarter) && !IsUnit(end, TimeUnit.Half))
        {
            return false;
        }

        bool led = before.Word.Kind is TimeWordKind.In or TimeWordKind.Preposition or TimeWordKind.By or TimeWordKind.From or TimeWordKind.Between
                or TimeWordKind.Early or TimeWordKind.Late or TimeWordKind.Mid or TimeWordKind.After or TimeWordKind.Before or TimeWordKind.Season
                or TimeWordKind.Fiscal or TimeWordKind.Earlier or TimeWordKind.Later
            || before.First is '(' or '[' or '\u2013' || IsUnit(i - 1, TimeUnit.Year);
        if (p[i].Digits == 3)
        {
            return led && before.Word.Kind is TimeWordKind.In or TimeWordKind.Early or TimeWordKind.Late || led && !IsLowerWord(end);
        }

        bool isCounted = IsLowerWord(end) && p[end].Word.Kind == TimeWordKind.None && IsCountedNoun(end);
        if (led)
        {
            return !isCounted || before.Word.Kind is TimeWordKind.In or TimeWordKind.Fiscal;
        }

        if (before.Word.Kind is TimeWordKind.Of or TimeWordKind.To or TimeWordKind.And or TimeWordKind.Or or TimeWordKind.The || IsComma(i - 1) || IsDash(i - 1)
            || i == 0 || before.Word.Kind == TimeWordKind.This)
        {
            return !isCounted && (p[i].Number is >= 1400 and <= 2100);
        }

        return p[i].Number is >= 1700 and <= 2100 && !isCounted && !Is(i - 1, TimeWordKind.Approximator) && !Is(i - 1, TimeWordKind.Than)
            || Is(i - 1, TimeWordKind.Approximator) && !isCounted && p[i].Number is >= 1400 and <= 2100 && !IsLowerWord(end);
    }

    /// <summary>Whether a word behind a number reads as what is counted: a plural that is no verb.</summary>
    private bool IsCountedNoun(int i)
    {
        ReadOnlySpan<char> word = Text(i);
        return word is "people" or "men" or "women" or "troops" or "km" or "kilometres" or "kilometers" or "miles" or "metres" or "meters" or "feet"
            or "tons" or "tonnes" or "pounds" or "dollars" or "soldiers" or "prisoners" or "casualties" or "killed" or "wounded" or "dead" or "aircraft"
            or "tanks" or "guns" or "ships" or "votes" or "shares" or "points" or "jobs" or "workers" or "employees" or "members" or "homes" or "students"
            or "percent" or "hp" or "mi" or "ft" or "yards" or "acres" or "civilians" or "square" or "wagons" or "rifles" or "rounds" or "infantry" or "cavalry";
    }

    /// <summary>'99, '80s.</summary>
    private TimeExpression? MatchShortYear(int i)
    {
        if (!IsApostrophe(i) || IsApostrophe(i - 1) && p[i].IsGlued || !p[i + 1].IsGlued || p[i + 1].Digits != 2 || Is(i + 2, TimeWordKind.Unit))
        {
            return null;
        }

        if (IsWord(i + 2, "s") && p[i + 2].IsGlued && p[i + 1].Number % 10 == 0)
        {
            return Calendar(i, i + 3, new CalendarFields { Decade = p[i + 1].Number + (p[i + 1].Number < 30 ? 2000 : 1900) });
        }

        if (p[i + 2].IsGlued && (IsWordPiece(i + 2) || IsApostrophe(i + 2)) || p[i].IsGlued)
        {
            return Skip(i + 2);
        }

        TimeExpression year = Calendar(i, i + 2, new CalendarFields { Year = ShortYear(i + 1, out _) });
        year.FixedValue = "short";
        return year;
    }

    /// <summary>"the nineties", "the early eighties".</summary>
    private TimeExpression? MatchDecadeWord(int first, int i)
    {
        bool led = first < i || Is(i - 1, TimeWordKind.The) || Is(i - 1, TimeWordKind.Mid) || Is(i - 1, TimeWordKind.Early) || Is(i - 1, TimeWordKind.Late);
        return led ? Calendar(first, i + 1, new CalendarFields { Decade = 1900 + (p[i].Word.Value * 10) }) : null;
    }

    /// <summary>"20th century", "nineteenth-century", "4th century BC".</summary>
    private TimeExpression? MatchCentury(int first, int i)
    {
        if (OrdinalAt(i, out int end) is not { } number || number > 30)
        {
            return null;
        }

        end = SkipHyphen(end);
        if (!IsUnit(end, TimeUnit.Century))
        {
            return null;
        }

        end++;
        int sign = EraAt(end, out int eraEnd) is { } era ? era : 1;
        return Calendar(first, EraAt(end, out _) is null ? end : eraEnd, new CalendarFields { Century = sign * number });
    }
}
