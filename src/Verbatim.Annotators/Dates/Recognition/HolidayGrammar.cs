using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Named days with a year behind: Christmas, Election Day, New Year's Eve, the Fourth of July, "last Easter".</summary>
internal sealed class HolidayGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    public TimeExpression? Match(int i)
    {
        int start = tokens.Skip(i, The);
        if (!tokens[start].IsCapitalized || HolidayNames.Match(tokens, start, out int end) is not { } name)
        {
            return null;
        }

        var fields = new CalendarFields();
        if (tokens.Is(end, TimeWordKind.DayPart))
        {
            fields.DayPart = tokens[end].DayPart;
            end++;
        }

        int at = tokens.SkipComma(end);
        if (tokens[at].Digits == 4 && grammar.Years.YearAt(at, out int yearEnd) is { } year)
        {
            fields.Year = year;
            end = yearEnd;
        }

        TimeExpression holiday = TimeExpression.OfCalendar(i, end, fields);
        holiday.Holiday = name;
        return holiday;
    }

    /// <summary>"last Christmas", "next Easter".</summary>
    public TimeExpression? Determined(int first, in Determination d)
    {
        TimeExpression? holiday = Match(d.Head);
        if (holiday is not null)
        {
            holiday.First = first;
            holiday.Relation = d.Relation;
        }

        return holiday;
    }
}
