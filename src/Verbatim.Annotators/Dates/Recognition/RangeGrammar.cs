using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>The second part of ranges and lists: "July 25–28", "May 4 and 5", "1915-17", "499–493 BC".</summary>
internal sealed class RangeGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private static readonly TimeWordKinds Connectors = TimeWordKinds.Of(And, To, Or);

    /// <summary>A number right behind a date that takes its month, its year or its century from it.</summary>
    /// <param name="i">The number.</param>
    /// <param name="last">The expression found last in the sentence, or <c>null</c>.</param>
    public TimeExpression? Match(int i, TimeExpression? last)
    {
        if (last is { Operator: TimeOperator.Calendar, Inner: null } && tokens.Skip(last.End + 1, The) == i)
        {
            bool isDash = tokens.IsDash(last.End) || tokens.Is(last.End, '/');
            if (isDash && IsYearOf(i, last.Fields))
            {
                return YearOf(i, last.Fields.Year);
            }

            if ((isDash || tokens.Is(last.End, Connectors)) && MatchDay(i, last) is { } day)
            {
                return day;
            }
        }

        return MatchAncientStart(i);
    }

    /// <summary>"-17" behind a year.</summary>
    private bool IsYearOf(int i, in CalendarFields first) => tokens[i].Digits == 2
        && first is { Year: > 1000, Month: 0, Grain: TimeUnit.Year } && !(tokens[i + 1].IsGlued && tokens[i + 1].IsLetters);

    private TimeExpression? YearOf(int i, int first)
    {
        int year = (first / 100 * 100) + tokens[i].Number;
        return year > first ? TimeExpression.OfCalendar(i, i + 1, new CalendarFields { Year = year }) : null;
    }

    /// <summary>"–28" behind "July 25".</summary>
    private TimeExpression? MatchDay(int i, TimeExpression last)
    {
        CalendarFields first = last.Fields;
        if (first is not { Month: > 0, Day: > 0, HasClock: false } || grammar.Months.DayAt(i, out int end) is not { } day
            || day <= first.Day || grammar.Clock.IsAt(i) || IsOtherNumber(end))
        {
            return null;
        }

        TimeExpression next = TimeExpression.OfCalendar(i, end, new CalendarFields { Day = day, Month = first.Month, Year = first.Year });
        int at = tokens.SkipComma(end);
        if (first.Year == 0 && tokens[at].Digits == 4 && grammar.Years.YearAt(at, out int yearEnd) is { } year)
        {
            next.Fields = next.Fields with { Year = year };
            next.End = yearEnd;
            last.TakesFromNext = true;
        }

        return next;
    }

    /// <summary>Whether what stands behind a number shows that it is no day of the month before: "28 August", "28 people", "28%".</summary>
    private bool IsOtherNumber(int end) => grammar.Months.MonthBehindDay(end) is not null || tokens.Is(end, Unit) || tokens.IsLowerNoun(end)
        || tokens[end].First == '%' || tokens.IsGluedOn(end) && tokens[end + 1].Number >= 0;

    /// <summary>The first year of a range whose era stands behind the second: "499 to 493 BC".</summary>
    private TimeExpression? MatchAncientStart(int i)
    {
        bool isRange = tokens.IsDash(i + 1) || tokens[i + 1].Kind is To or And;
        return isRange && tokens[i] is { Number: > 0, Digits: <= 4 } && tokens[i + 2].Digits is >= 1 and <= 4
            && grammar.Years.EraAt(i + 3, out _) is { } era
            ? TimeExpression.OfCalendar(i, i + 1, new CalendarFields { Year = era * tokens[i].Number })
            : null;
    }
}
