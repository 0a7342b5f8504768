using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Months, weekdays, seasons with what belongs to them.</content>
internal sealed partial class TimeRecognizer
{
    private TimeExpression? MatchMonth(int i) => IsMonthName(i, hasDay: false) ? MatchMonthFrom(i, i, 0) : null;

    /// <summary>Whether the word is the name of a month here and not a verb, a person or another word.</summary>
    private bool IsMonthName(int i, bool hasDay)
    {
        TimeWord word = p[i].Word;
        if (!p[i].IsCapitalized)
        {
            return hasDay && !word.Has(TimeWordFlags.Ambiguous);
        }

        int next = SkipPeriod(i + 1);
        bool hasNumber = p[next].Number >= 0 || IsComma(next) && p[next + 1].Digits == 4 || Is(next, TimeWordKind.The) && p[next + 1].Number > 0
            || OrdinalAt(next, out _) is not null;
        if (hasDay || hasNumber)
        {
            return true;
        }

        if (word.Has(TimeWordFlags.Abbreviation))
        {
            return next > i + 1 && !IsCapitalizedName(next);
        }

        if (!word.Has(TimeWordFlags.Ambiguous))
        {
            return true;
        }

        if (IsTaggedOther(i))
        {
            return false;
        }

        TimeWordKind before = p[i - 1].Word.Kind;
        bool led = before is TimeWordKind.In or TimeWordKind.Preposition or TimeWordKind.By or TimeWordKind.From or TimeWordKind.Of or TimeWordKind.To
            or TimeWordKind.Between or TimeWordKind.Early or TimeWordKind.Late or TimeWordKind.Mid or TimeWordKind.Last or TimeWordKind.Next
            or TimeWordKind.This or TimeWordKind.That or TimeWordKind.Previous or TimeWordKind.Following or TimeWordKind.Each or TimeWordKind.Coming
            || Is(i - 1, TimeWordKind.And) && (Is(i - 2, TimeWordKind.Month) || p[i - 2].Number > 0) || IsHyphen(i - 1) && p[i - 1].IsGlued
            || IsDash(i - 1) && Is(i - 2, TimeWordKind.Month);
        bool listed = (Is(i + 1, TimeWordKind.And) || Is(i + 1, TimeWordKind.To) || IsDash(i + 1)) && Is(i + 2, TimeWordKind.Month);
        bool ofYear = Is(i + 1, TimeWordKind.Of) && (p[i + 2].Digits == 4 || Is(i + 2, TimeWordKind.That) || Is(i + 2, TimeWordKind.This));
        bool modifies = (Is(i - 1, TimeWordKind.The) || Is(i - 1, TimeWordKind.Article)) && TagOf(i + 1) == Upos.Noun && IsLowerWord(i + 1);
        if (before is TimeWordKind.Early or TimeWordKind.Late or TimeWordKind.Mid or TimeWordKind.In)
        {
            return true;
        }

        return (led || listed || ofYear || modifies) && !(IsCapitalizedName(i + 1) && !IsComma(i + 1))
            || IsCapitalizedName(i + 1) is false && word.Value is 4 or 6 or 8 && !(i > 0 && IsCapitalizedName(i - 1)) && i > 0;
    }

    /// <summary>Whether the word begins with a capital and is no time word: part of a name.</summary>
    private bool IsCapitalizedName(int i) => p[i].IsCapitalized && p[i].Word.Kind is TimeWordKind.None or TimeWordKind.Era or TimeWordKind.Zone;

    /// <summary>Reads what follows the month at piece <paramref name="m"/>.</summary>
    /// <param name="first">Where the expression begins.</param>
    /// <param name="m">The month's piece.</param>
    /// <param name="day">The day that stands before it, or 0.</param>
    private TimeExpression MatchMonthFrom(int first, int m, int day)
    {
        var fields = new CalendarFields { Month = p[m].Word.Value, Day = day };
        bool abbreviated = p[m].Word.Has(TimeWordFlags.Abbreviation);
        int end = abbreviated ? SkipPeriod(m + 1) : m + 1;
        int j = end;
        if (day == 0 && DayBehindMonth(j, out int dayEnd) is { } behind)
        {
            fields.Day = behind;
            end = j = dayEnd;
        }

        bool takesFromPrevious = false;
        TimeExpression? inner = null;
        int afterComma = IsComma(j) ? j + 1 : j;
        if (YearAt(afterComma, out int yearEnd) is { } year && (afterComma == j || p[afterComma].Digits == 4 || year < 0) && !IsClockAt(afterComma))
        {
            fields.Year = year;
            end = yearEnd;
        }
        else if (Is(j, TimeWordKind.Of) && YearAt(j + 1, out yearEnd) is { } ofYear)
        {
            fields.Year = ofYear;
            end = yearEnd;
        }
        else if (RelativeYearAt(j) is { } relative)
        {
            inner = relative;
            end = relative.End;
        }
        else if (IsHyphen(j) && p[j].IsGlued && p[j + 1].IsGlued && p[j + 1].Digits == 4 && YearAt(j + 1, out yearEnd) is { } hyphenYear)
        {
            fields.Year = hyphenYear;
            end = yearEnd;
        }

        TimeExpression expression = Calendar(first, end, fields);
        expression.Inner = inner;
        expression.Origin = inner is null ? TimeOrigin.None : TimeOrigin.Inner;
        expression.TakesFromPrevious = takesFromPrevious;
        expression.TakesFromNext = fields.Year == 0 && inner is null && IsFollowedByDate(end);
        return WithClockBehind(expression);
    }

    /// <summary>The day number behind a month: 20, 20th, the 20th; not a clock time, not a larger number.</summary>
    private int? DayBehindMonth(int j, out int end)
    {
        int at = Is(j, TimeWordKind.The) ? j + 1 : j;
        if (DayAt(at, out end) is not { } day || at > j && p[at].Number > 0 && end == at + 1 || IsClockAt(at))
        {
            return null;
        }

        bool inLargerNumber = p[end].IsGlued && p[end].First is '.' or '/' or ':' && p[end + 1].IsGlued && p[end + 1].Number >= 0;
        bool isThousand = IsComma(end) && p[end].IsGlued && p[end + 1].IsGlued && p[end + 1].Digits == 3;
        return inLargerNumber || isThousand || p[end].First == '%' || Is(at, TimeWordKind.Ordinal) && Is(end, TimeWordKind.Unit) ? null : day;
    }

    /// <summary>"this year", "last year", "of that year", "of the same year" behind a month or a day.</summary>
    private TimeExpression? RelativeYearAt(int j)
    {
        int at = Is(j, TimeWordKind.Of) ? j + 1 : IsComma(j) ? j + 1 : j;
        int k = at;
        bool any = false;
        while (p[k].Word.Kind is TimeWordKind.The or TimeWordKind.This or TimeWordKind.That or TimeWordKind.Same or TimeWordKind.Last or TimeWordKind.Next
            or TimeWordKind.Previous or TimeWordKind.Following)
        {
            any |= p[k].Word.Kind != TimeWordKind.The;
            k++;
        }

        return any && IsUnit(k, TimeUnit.Year) && !p[k].Word.Has(TimeWordFlags.Plural) ? MatchDetermined(at) : null;
    }

    /// <summary>Whether another date that may hold the year follows: "June and July 1998", "March 3 to April 5, 2001".</summary>
    private bool IsFollowedByDate(int j)
    {
        int k = IsComma(j) && Is(j + 1, TimeWordKind.And) ? j + 2 : j + 1;
        return (IsDash(j) || Is(j, TimeWordKind.And) || Is(j, TimeWordKind.To) || Is(j, TimeWordKind.Or)) && (Is(k, TimeWordKind.Month) || DayAt(k, out int e) is not null && MonthBehindDay(e) is not null);
    }

    private TimeExpression? MatchWeekday(int i)
    {
        TimeWord word = p[i].Word;
        int end = i + 1;
        if (word.Has(TimeWordFlags.Abbreviation))
        {
            end = SkipPeriod(end);
            int next = IsComma(end) ? end + 1 : end;
            if (!p[i].IsCapitalized || !(Is(next, TimeWordKind.Month) && p[next].IsCapitalized || p[next].Number is > 0 and <= 31 && Is(next + 1, TimeWordKind.Month)))
            {
                return null;
            }
        }
        else if (!p[i].IsCapitalized)
        {
            return null;
        }

        if (word.Has(TimeWordFlags.Plural))
        {
            return WeekdaySet(i, i);
        }

        int date = IsComma(end) ? end + 1 : end;
        date = Is(date, TimeWordKind.The) ? date + 1 : date;
        TimeExpression? inner = Is(date, TimeWordKind.Month) ? MatchMonth(date) : p[date].Number > 0 || Is(date, TimeWordKind.Ordinal) ? MatchDayMonth(date) : null;
        if (inner is not null && inner.Fields.Day > 0 && inner.Operator == TimeOperator.Calendar)
        {
            inner.First = i;
            inner.Fields = inner.Fields with { Weekday = word.Value };
            return inner;
        }

        var fields = new CalendarFields { Weekday = word.Value };
        int part = end;
        if (Is(part, TimeWordKind.Early) || Is(part, TimeWordKind.Late))
        {
            part++;
        }

        if (Is(part, TimeWordKind.DayPart))
        {
            if (p[part].Word.Has(TimeWordFlags.Plural))
            {
                return WeekdaySet(i, i);
            }

            fields.DayPart = (DayPart)p[part].Word.Value;
            end = part + 1;
            if (Is(end, TimeWordKind.Of) && MatchDate(end + 1) is { Fields: { Day: > 0 } dated } whole)
            {
                TimeExpression compound = Calendar(i, whole.End, dated with { Weekday = word.Value, DayPart = fields.DayPart });
                return compound;
            }
        }

        TimeExpression expression = Calendar(i, end, fields);
        int of = Is(end, TimeWordKind.Of) ? end + 1 : end;
        if (p[of].Word.Kind is TimeWordKind.Last or TimeWordKind.Next or TimeWordKind.This or TimeWordKind.That && IsUnit(of + 1, TimeUnit.Week)
            && !p[of + 1].Word.Has(TimeWordFlags.Plural))
        {
            expression.Inner = MatchDetermined(of);
            expression.End = expression.Inner?.End ?? end;
            expression.Origin = expression.Inner is null ? TimeOrigin.None : TimeOrigin.Inner;
        }

        return WithClockBehind(expression);
    }

    private TimeExpression? MatchSeason(int first, int i)
    {
        TimeWord word = p[i].Word;
        int end = i + 1;
        if (word.Has(TimeWordFlags.Plural))
        {
            return null;
        }

        int next = Is(end, TimeWordKind.Of) ? end + 1 : end;
        next = IsComma(next) ? next + 1 : next;
        var fields = new CalendarFields { Season = (Season)word.Value };
        if (YearAt(next, out int yearEnd) is { } year && (next == end || p[next].Digits >= 3 || !IsComma(next - 1)))
        {
            fields.Year = year;
            return Calendar(first, yearEnd, fields);
        }

        if (RelativeYearAt(end) is { } relative)
        {
            TimeExpression expression = Calendar(first, relative.End, fields);
            expression.Inner = relative;
            expression.Origin = TimeOrigin.Inner;
            return expression;
        }

        if (!IsSeasonHere(first, i))
        {
            return null;
        }

        // "the Spring Offensive of 1918"
        int behindName = end;
        while (IsCapitalizedName(behindName) && behindName < end + 3)
        {
            behindName++;
        }

        if (behindName > end && Is(behindName, TimeWordKind.Of) && YearAt(behindName + 1, out _) is { } ofName)
        {
            fields.Year = ofName;
        }

        // "the summer offensive": the article belongs to the noun
        TimeExpression season = Calendar(Is(first, TimeWordKind.The) && first == i - 1 && IsNounBehind(end) ? i : first, end, fields);
        int other = Is(end + 1, TimeWordKind.Early) || Is(end + 1, TimeWordKind.Late) ? end + 2 : end + 1;
        season.TakesFromNext = (Is(end, TimeWordKind.And) || Is(end, TimeWordKind.To)) && Is(other, TimeWordKind.Season);
        return season;
    }

    private bool IsSeasonHere(int first, int i)
    {
        if (!p[i].Word.Has(TimeWordFlags.Ambiguous))
        {
            return true;
        }

        bool isFall = p[i].Word.Value == (short)Season.Fall;
        if (!isFall)
        {
            return !IsTaggedVerb(i) && !IsHyphen(i + 1) && !IsWord(i + 1, "water");
        }

        int before = first - 1;
        bool led = first < i && !Is(first, TimeWordKind.The)
            || p[before].Word.Kind is TimeWordKind.In or TimeWordKind.By or TimeWordKind.Preposition or TimeWordKind.From or TimeWordKind.This
                or TimeWordKind.Last or TimeWordKind.Next or TimeWordKind.Between || Is(before, TimeWordKind.And) && Is(before - 1, TimeWordKind.Season);
        return led && !Is(i + 1, TimeWordKind.Of) && !(isFall && IsTaggedVerb(i)) && (first < i || !IsNounBehind(i + 1));
    }
}
