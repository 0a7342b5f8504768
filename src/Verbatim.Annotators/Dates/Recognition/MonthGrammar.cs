using Verbatim.Language.Tags;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Months with the day and the year beside them: 20 September 2016, Sept. 20, "the 20th of March last year", 25–28 July.</summary>
internal sealed class MonthGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private const int LongestList = 4;

    /// <summary>Words behind which a capitalized May is the month, whatever follows.</summary>
    private static readonly TimeWordKinds Showing = TimeWordKinds.Of(Early, Late, Mid, In);

    /// <summary>Words that lead to a month.</summary>
    private static readonly TimeWordKinds Leading = TimeWordKinds.Of(
        Preposition, By, TimeWordKind.From, Of, To, Between, Last, Next, This, That, Previous, Following, Each, Coming);

    private static readonly TimeWordKinds ListWords = TimeWordKinds.Of(And, Or, To);

    /// <summary>A month with what follows it.</summary>
    public TimeExpression? Match(int i) => IsMonth(i, hasDay: false) ? From(i, i, 0) : null;

    /// <summary>Whether the word is the name of a month here and not a verb, a person or another word.</summary>
    private bool IsMonth(int i, bool hasDay)
    {
        if (!tokens[i].IsCapitalized)
        {
            return hasDay && !tokens[i].IsAmbiguous;
        }

        if (hasDay || IsNumberBehind(tokens.SkipPeriod(i + 1)))
        {
            return true;
        }

        if (tokens[i].IsAbbreviation)
        {
            int behind = tokens.SkipPeriod(i + 1);
            return behind > i + 1 && !tokens.IsCapitalizedName(behind);
        }

        return !tokens[i].IsAmbiguous || !tokens.IsTaggedOther(i) && IsMonthAmongWords(i);
    }

    /// <summary>Whether a day or a year stands behind a month: "20", ", 2016", "the 20th", "fifth".</summary>
    private bool IsNumberBehind(int i) => tokens[i].Number >= 0
        || tokens.IsComma(i) && tokens[i + 1].Digits == 4
        || tokens.Is(i, The) && tokens[i + 1].Number > 0
        || grammar.Numbers.OrdinalAt(i, out _) is not null;

    /// <summary>Whether a word such as May, March or August is a month by the words around it.</summary>
    private bool IsMonthAmongWords(int i)
    {
        if (tokens.Is(i - 1, Showing))
        {
            return true;
        }

        bool isBeforeName = tokens.IsCapitalizedName(i + 1);
        if (!isBeforeName && (IsLed(i) || IsListed(i) || IsOfYear(i) || Modifies(i)))
        {
            return true;
        }

        bool isRarelyName = tokens[i].Word.Value is 4 or 6 or 8;
        return isRarelyName && !isBeforeName && i > 0 && !tokens.IsCapitalizedName(i - 1);
    }

    /// <summary>"by May", "June and August", "mid-May", "June–August".</summary>
    private bool IsLed(int i) => tokens.Is(i - 1, Leading)
        || tokens.Is(i - 1, And) && (tokens.Is(i - 2, Month) || tokens[i - 2].Number > 0)
        || tokens.IsHyphen(i - 1) && tokens[i - 1].IsGlued
        || tokens.IsDash(i - 1) && tokens.Is(i - 2, Month);

    /// <summary>"May and June", "May to July".</summary>
    private bool IsListed(int i) => (tokens[i + 1].Kind is And or To || tokens.IsDash(i + 1)) && tokens.Is(i + 2, Month);

    /// <summary>"May of 2016", "May of that year".</summary>
    private bool IsOfYear(int i) => tokens.Is(i + 1, Of) && (tokens[i + 2].Digits == 4 || tokens[i + 2].Kind is That or This);

    /// <summary>"the May vote", "a May decision".</summary>
    private bool Modifies(int i) => tokens[i - 1].Kind is The or Article && tokens.TagOf(i + 1) == Upos.Noun && tokens[i + 1].IsLower;

    /// <summary>Reads what follows the month at token <paramref name="month"/>.</summary>
    /// <param name="first">Where the expression begins.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day that stands before it, or 0.</param>
    public TimeExpression From(int first, int month, int day)
    {
        int end = tokens.SkipUnit(month);
        if (day == 0 && DayBehind(end, out int dayEnd) is { } behind)
        {
            day = behind;
            end = dayEnd;
        }

        TimeExpression date = TimeExpression.OfCalendar(first, end, new CalendarFields { Month = tokens[month].Word.Value, Day = day });
        TakeYear(date);
        date.TakesFromNext = date.Fields.Year == 0 && date.Inner is null && IsFollowedByDate(date.End);
        return grammar.Clock.WithClockBehind(date);
    }

    /// <summary>"last May", "that October".</summary>
    public TimeExpression Determined(int first, in Determination d)
    {
        TimeExpression date = From(first, d.Head, 0);
        date.Relation = d.Relation;
        if (date.Fields.Year == 0)
        {
            date.Relate(TimeUnit.Month, d.Relation);
        }

        return date;
    }

    /// <summary>Takes in the year behind a month or day: "1998", ", 1998", "of 1998", "last year", "-1998".</summary>
    private void TakeYear(TimeExpression date)
    {
        int i = date.End, year = tokens.SkipComma(i);
        if (YearBehind(i, year, out int end) is { } direct)
        {
            SetYear(date, direct, end);
        }
        else if (tokens.Is(i, Of) && grammar.Years.YearAt(i + 1, out end) is { } ofYear)
        {
            SetYear(date, ofYear, end);
        }
        else if (grammar.Years.RelativeYearAt(i) is { } relative)
        {
            date.Inside(relative);
        }
        else if (tokens.IsHyphen(i) && tokens.IsGluedOn(i) && tokens[i + 1].Digits == 4 && grammar.Years.YearAt(i + 1, out end) is { } glued)
        {
            SetYear(date, glued, end);
        }
    }

    private int? YearBehind(int i, int at, out int end) => grammar.Years.YearAt(at, out end) is { } year
        && (at == i || tokens[at].Digits == 4 || year < 0) && !grammar.Clock.IsAt(at) ? year : null;

    private static void SetYear(TimeExpression date, int year, int end)
    {
        date.Fields = date.Fields with { Year = year };
        date.End = end;
    }

    /// <summary>The day number behind a month: 20, 20th, the 20th; not a clock time, not a larger number.</summary>
    private int? DayBehind(int i, out int end)
    {
        int at = tokens.Skip(i, The);
        if (DayAt(at, out end) is not { } day || at > i && tokens[at].Number > 0 && end == at + 1 || grammar.Clock.IsAt(at))
        {
            return null;
        }

        bool isInLarger = tokens.IsGluedOn(end) && tokens[end].First switch
        {
            '.' or '/' or ':' => tokens[end + 1].Number >= 0,
            ',' => tokens[end + 1].Digits == 3,
            _ => false,
        };
        bool isCount = tokens[end].First == '%' || tokens.Is(at, Ordinal) && tokens.Is(end, Unit);
        return isInLarger || isCount ? null : day;
    }

    /// <summary>Whether another date that may hold the year follows: "June and July 1998", "March 3 to April 5, 2001".</summary>
    private bool IsFollowedByDate(int i)
    {
        if (!tokens.IsDash(i) && !tokens.Is(i, ListWords))
        {
            return false;
        }

        return tokens.Is(i + 1, Month) || DayAt(i + 1, out int end) is not null && MonthBehindDay(end) is not null;
    }

    /// <summary>20 September 2016, 20th of September, 25–28 July, 22 and 23 April 1951.</summary>
    public TimeExpression? MatchDayMonth(int i)
    {
        if (DayAt(i, out int end) is not { } day)
        {
            return null;
        }

        return MonthBehindDay(end) is { } month ? From(i, month, day) : IsDayOfList(end) ? PartOfList(i, end, day) : null;
    }

    /// <summary>"the 20th of March", "the 25 and 28 July", "the 13th".</summary>
    public TimeExpression? MatchDeterminedDay(int first)
    {
        int i = first + 1;
        if (DayAt(i, out int end) is not { } day)
        {
            return null;
        }

        if (MonthBehindDay(end) is { } month)
        {
            return From(first, month, day);
        }

        if (IsDayOfList(end))
        {
            return PartOfList(first, end, day);
        }

        bool isOrdinal = end > i + 1 && tokens[i].Number > 0;
        bool standsAlone = !tokens.IsLowerNoun(end) && !tokens.IsHyphen(end)
            && (tokens.Is(end, None) ? !tokens[end].IsLetters : tokens[end].Kind is not (Unit or Of));
        return isOrdinal && standsAlone ? TimeExpression.OfCalendar(first, end, new CalendarFields { Day = day }) : null;
    }

    private static TimeExpression PartOfList(int first, int end, int day)
    {
        TimeExpression part = TimeExpression.OfCalendar(first, end, new CalendarFields { Day = day });
        part.TakesFromNext = true;
        return part;
    }

    /// <summary>Whether "-28 July", "and 28 July", ", 26 and 28 July" follows a day number.</summary>
    private bool IsDayOfList(int i)
    {
        for (int days = 0; days < LongestList; days++)
        {
            if (!tokens.IsDash(i) && !tokens.IsComma(i) && !tokens.Is(i, '/') && !tokens.Is(i, ListWords))
            {
                return false;
            }

            i = tokens.IsComma(i) && tokens.Is(i + 1, And) ? i + 2 : i + 1;
            if (DayAt(tokens.Skip(i, The), out i) is null)
            {
                return false;
            }

            if (MonthBehindDay(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The month behind a day number, over "of".</summary>
    public int? MonthBehindDay(int i)
    {
        int month = tokens.Is(i, Of) ? i + 1 : tokens.SkipHyphen(i);
        bool isWritten = tokens.Is(month, Month) && (tokens[month].IsCapitalized || tokens.IsHyphen(month - 1));
        return isWritten && IsMonth(month, hasDay: true) ? month : null;
    }

    /// <summary>A day of the month in digits or as an ordinal word; <paramref name="end"/> is the token behind it.</summary>
    public int? DayAt(int i, out int end)
    {
        end = i + 1;
        if (tokens[i].Number is >= 1 and <= 31 && tokens[i].Digits <= 2)
        {
            end = tokens.Is(end, Suffix) && tokens[end].IsGlued ? end + 1 : end;
            return tokens[i].Number;
        }

        return grammar.Numbers.OrdinalAt(i, out end) is >= 1 and <= 31 and { } ordinal ? ordinal : null;
    }
}
