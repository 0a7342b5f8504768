namespace Verbatim.Annotators.Dates.Recognition;

/// <content>The second part of ranges and lists: "July 25–28", "May 4 and 5", "1915-17", "499–493 BC".</content>
internal sealed partial class TimeRecognizer
{
    /// <summary>A number right behind a date that takes its month, its year or its century from it.</summary>
    private TimeExpression? MatchContinuation(int i)
    {
        if (_last is not { Operator: TimeOperator.Calendar, Inner: null } last)
        {
            return MatchAncientStart(i);
        }

        int connector = last.End;
        int start = Is(connector + 1, TimeWordKind.The) ? connector + 2 : connector + 1;
        bool isDash = IsDash(connector) || Is(connector, '/');
        if (start != i || !(isDash || Is(connector, TimeWordKind.And) || Is(connector, TimeWordKind.To) || Is(connector, TimeWordKind.Or)))
        {
            return MatchAncientStart(i);
        }

        CalendarFields f = last.Fields;
        if (isDash && p[i].Digits == 2 && f is { Year: > 1000, Month: 0, Grain: TimeUnit.Year } && !(p[i + 1].IsGlued && IsWordPiece(i + 1)))
        {
            int year = (f.Year / 100 * 100) + p[i].Number;
            return year > f.Year ? Calendar(i, i + 1, new CalendarFields { Year = year }) : null;
        }

        if (f is { Month: > 0, Day: > 0 } && !f.HasClock && DayAt(i, out int end) is { } day && day > f.Day && MonthBehindDay(end) is null && !IsClockAt(i)
            && !Is(end, TimeWordKind.Unit) && !IsLowerNoun(end) && p[end].First != '%' && !(p[end].IsGlued && p[end + 1].IsGlued && p[end + 1].Number >= 0))
        {
            TimeExpression next = Calendar(i, end, new CalendarFields { Day = day, Month = f.Month, Year = f.Year });
            int comma = IsComma(end) ? end + 1 : end;
            if (f.Year == 0 && YearAt(comma, out int yearEnd) is { } stated && p[comma].Digits == 4)
            {
                next.Fields = next.Fields with { Year = stated };
                next.End = yearEnd;
                last.TakesFromNext = true;
            }

            return next;
        }

        return MatchAncientStart(i);
    }

    /// <summary>The first year of a range whose era stands behind the second: "499 to 493 BC".</summary>
    private TimeExpression? MatchAncientStart(int i)
    {
        int j = i + 1;
        return p[i].Digits is >= 1 and <= 4 && (IsDash(j) || Is(j, TimeWordKind.To) || Is(j, TimeWordKind.And)) && p[j + 1].Digits is >= 1 and <= 4
            && EraAt(j + 2, out _) is { } era
            ? Calendar(i, j, new CalendarFields { Year = era * p[i].Number })
            : null;
    }
}
