using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Numeric dates, and the dates that may stand inside another expression: "9:29 am <em>on July 11</em>", "the end of <em>May</em>".
/// </summary>
internal sealed class DateGrammar(TimeTokens tokens, TimeGrammar grammar, bool isDayFirst)
{
    /// <summary>How deep dates may stand in dates ("the end of the first week of May"); bounds the work on a text of nothing else.</summary>
    private const int Deepest = 6;

    private static readonly TimeWordKinds DayDeterminers = TimeWordKinds.Of(This, That, Last, The);

    private static readonly TimeWordKinds Determiners =
        TimeWordKinds.Of(The, This, That, Last, Next, Previous, Following, Same, Fiscal, Ordinal);

    private int _depth;

    /// <summary>A date of day grain that may belong to a time: calendar date, weekday, yesterday, that day, a holiday.</summary>
    public TimeExpression? OfDay(int i)
    {
        TimeExpression? date = Nested(i, isDay: true);
        return date is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day }
            or { Operator: TimeOperator.Shift or TimeOperator.Relative, Type: not TimexType.Duration, Unit: TimeUnit.Day or TimeUnit.DayPart }
            ? date : null;
    }

    /// <summary>A date of any grain that may stand behind "the end of", "early in", "late".</summary>
    public TimeExpression? OfAnyGrain(int i)
    {
        TimeExpression? date = Nested(i, isDay: false);
        return date is
        {
            Operator: TimeOperator.Calendar or TimeOperator.Relative or TimeOperator.Shift or TimeOperator.Counted, FixedValue: not "generic",
        }
            ? date : null;
    }

    private TimeExpression? Nested(int i, bool isDay)
    {
        if (_depth == Deepest)
        {
            return null;
        }

        _depth++;
        TimeExpression? date = isDay ? Day(i) : AnyGrain(i);
        _depth--;
        return date;
    }

    private TimeExpression? Day(int i) => tokens[i].Kind switch
    {
        Month => grammar.Months.Match(i),
        Weekday => grammar.Weekdays.Match(i),
        DayShift when tokens[i].Word.Value < 100 => grammar.DayParts.MatchShift(i),
        var kind when DayDeterminers.Contains(kind) => grammar.Determined.Match(i),
        Holiday => grammar.Holidays.Match(i),
        Ordinal => grammar.Months.MatchDayMonth(i),
        _ => tokens[i].Number > 0 ? MatchNumeric(i) ?? grammar.Months.MatchDayMonth(i) : null,
    };

    private TimeExpression? AnyGrain(int i) => tokens[i].Kind switch
    {
        Month => grammar.Months.Match(i),
        Weekday => grammar.Weekdays.Match(i),
        TimeWordKind.Season => grammar.Seasons.Match(i, i),
        TimeWordKind.DayPart => grammar.DayParts.Match(i) ?? grammar.DayParts.BarePart(i),
        DayShift => grammar.DayParts.MatchShift(i),
        ClockPoint => grammar.DayParts.Match(i),
        var kind when Determiners.Contains(kind) => grammar.Edges.Match(i) ?? grammar.Determined.Match(i),
        Decade => grammar.Decades.InWords(i - 1, i),
        Holiday => grammar.Holidays.Match(i),
        None when tokens[i].Number >= 0 =>
            MatchNumeric(i) ?? grammar.Clock.Match(i) ?? grammar.Months.MatchDayMonth(i) ?? grammar.Years.Match(i, i),
        None => grammar.Years.MatchShort(i),
        Cardinal => grammar.Years.MatchSpelled(i),
        _ => null,
    };

    /// <summary>2016-09-20, 9/20/16, 20.9.2016, 2016-09-20T09:30Z.</summary>
    public TimeExpression? MatchNumeric(int i)
    {
        int end = i + 5;
        if (!IsThreeNumbers(i) || IsContinued(end) || FieldsOf(i) is not { Year: > 0, Month: >= 1 and <= 12, Day: >= 1 and <= 31 } fields)
        {
            return null;
        }

        if (tokens[end].First == 'T' && tokens.IsGluedOn(end) && grammar.Clock.ReadAt(end + 1, requireSign: false) is { } clock)
        {
            fields = fields with { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second };
            return grammar.Clock.WithZone(TimeExpression.OfCalendar(i, clock.End, fields));
        }

        return TimeExpression.OfCalendar(i, end, fields);
    }

    /// <summary>Whether three numbers stand here, without spaces and with the same sign between them.</summary>
    private bool IsThreeNumbers(int i) => tokens.IsGluedOn(i + 1) && tokens.IsGluedOn(i + 3)
        && tokens[i + 1].First == tokens[i + 3].First
        && tokens[i + 2] is { Number: >= 0, Digits: <= 2 } && tokens[i + 4].Number >= 0;

    private bool IsContinued(int end) => tokens[end].First is '/' or '.' or '-' && tokens.IsGluedOn(end) && tokens[end + 1].Number >= 0;

    /// <summary>The fields of three numbers; not checked against the calendar.</summary>
    private CalendarFields? FieldsOf(int i)
    {
        ref readonly TimeToken first = ref tokens[i], last = ref tokens[i + 4];
        char sign = tokens[i + 1].First;
        int middle = tokens[i + 2].Number;
        if (sign == '-' && first.Digits == 4 && last.Digits <= 2)
        {
            return new CalendarFields { Year = first.Number, Month = middle, Day = last.Number };
        }

        bool isYearLast = sign is '/' or '-' or '.' && first.Digits <= 2 && (last.Digits == 4 || last.Digits == 2 && sign == '/');
        if (!isYearLast)
        {
            return null;
        }

        int year = last.Digits == 4 ? last.Number : last.Number + (last.Number < 50 ? 2000 : 1900);
        return sign == '.' || (first.Number > 12 || isDayFirst) && middle <= 12
            ? new CalendarFields { Year = year, Month = middle, Day = first.Number }
            : new CalendarFields { Year = year, Month = first.Number, Day = middle };
    }
}
