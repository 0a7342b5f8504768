using System.Globalization;
using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Weekdays with what stands beside them: "Tuesday, July 11", "Tuesday night", "Tuesday of last week", "Tuesday at 9:30".</summary>
internal sealed class WeekdayGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private static readonly TimeWordKinds WeekWords = TimeWordKinds.Of(Last, Next, This, That);

    public TimeExpression? Match(int i)
    {
        if (!tokens[i].IsCapitalized || tokens[i].IsAbbreviation && !IsAbbreviated(i))
        {
            return null;
        }

        int end = tokens.SkipUnit(i);
        return tokens[i].IsPlural ? SetOf(i, i) : WithDate(i, end) ?? WithPart(i, end);
    }

    /// <summary>Whether a date stands behind an abbreviated weekday: "Tue., July 11", "Tue 11 July".</summary>
    private bool IsAbbreviated(int i)
    {
        int next = tokens.SkipComma(tokens.SkipPeriod(i + 1));
        return tokens.Is(next, Month) && tokens[next].IsCapitalized || tokens[next].Number is > 0 and <= 31 && tokens.Is(next + 1, Month);
    }

    /// <summary>"Tuesday, July 11", "Tuesday the 11th of July".</summary>
    private TimeExpression? WithDate(int i, int end)
    {
        int at = tokens.Skip(tokens.SkipComma(end), The);
        TimeExpression? date = tokens.Is(at, Month) ? grammar.Months.Match(at)
            : tokens[at].Number > 0 || tokens.Is(at, Ordinal) ? grammar.Months.MatchDayMonth(at) : null;
        if (date is not { Operator: TimeOperator.Calendar, Fields: { Day: > 0 } fields })
        {
            return null;
        }

        date.First = i;
        date.Fields = fields with { Weekday = tokens[i].Word.Value };
        return date;
    }

    /// <summary>"Tuesday", "Tuesday morning", "Tuesday night of 11 July", "Tuesday nights" as a set.</summary>
    private TimeExpression WithPart(int i, int end)
    {
        var fields = new CalendarFields { Weekday = tokens[i].Word.Value };
        int part = tokens[end].Kind is Early or Late ? end + 1 : end;
        if (!tokens.Is(part, TimeWordKind.DayPart))
        {
            return WithWeek(i, end, fields);
        }

        if (tokens[part].IsPlural)
        {
            return SetOf(i, i);
        }

        fields.DayPart = tokens[part].DayPart;
        end = part + 1;
        return tokens.Is(end, Of) && grammar.Dates.OfDay(end + 1) is { Fields: { Day: > 0 } dated } whole
            ? TimeExpression.OfCalendar(i, whole.End, dated with { Weekday = fields.Weekday, DayPart = fields.DayPart })
            : WithWeek(i, end, fields);
    }

    /// <summary>Takes in the week behind a weekday: "Tuesday of last week", "Tuesday next week".</summary>
    private TimeExpression WithWeek(int i, int end, CalendarFields fields)
    {
        TimeExpression weekday = TimeExpression.OfCalendar(i, end, fields);
        int week = tokens.Skip(end, Of);
        if (tokens.Is(week, WeekWords) && tokens.IsSingularUnit(week + 1, TimeUnit.Week) && grammar.Determined.Match(week) is { } outer)
        {
            weekday.Inside(outer);
        }

        return grammar.Clock.WithClockBehind(weekday);
    }

    /// <summary>Tuesdays, Tuesday nights, every Tuesday.</summary>
    public TimeExpression SetOf(int first, int i)
    {
        string value = string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{tokens[i].Word.Value}");
        return tokens.Is(i + 1, TimeWordKind.DayPart)
            ? TimeExpression.OfSet(first, i + 2, TimeUnit.Week, value + TimexValues.Suffix(tokens[i + 1].DayPart))
            : TimeExpression.OfSet(first, i + 1, TimeUnit.Week, value);
    }

    /// <summary>"last Tuesday", "that Tuesday".</summary>
    public TimeExpression? Determined(int first, in Determination d)
    {
        if (Match(d.Head) is not { Type: not TimexType.Set } weekday)
        {
            return null;
        }

        weekday.First = first;
        if (weekday.Fields.Day == 0 && weekday.Inner is null)
        {
            weekday.Relate(TimeUnit.Day, d.Relation);
        }

        return weekday;
    }
}
