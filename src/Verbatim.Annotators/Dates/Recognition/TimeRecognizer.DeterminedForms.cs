using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>What a determined head makes: a period, a month, a weekday, a season, a holiday, a part of the day.</content>
internal sealed partial class TimeRecognizer
{
    private TimeExpression DeterminedPeriod(int first, int end, Determination d)
    {
        TimeExpression period = PeriodExpression(first, end, d);
        if (d.Year == 0 && d.Relation != TimeRelation.YearAgo && RelativeYearAt(end) is { } year)
        {
            period.Operator = TimeOperator.Calendar;
            period.Fields = new CalendarFields { Quarter = 9 };
            period.Inner = year;
            period.Origin = TimeOrigin.Inner;
            period.End = year.End;
        }

        return period;
    }

    private static TimeExpression PeriodExpression(int first, int end, Determination d) => new()
    {
        First = first,
        End = end,
        Operator = d.Year != 0 ? TimeOperator.Calendar : TimeOperator.Relative,
        Type = TimexType.Date,
        Relation = d.Relation,
        Origin = TimeOrigin.Narrative,
        Unit = TimeUnit.Quarter,
        Fields = new CalendarFields { Year = d.Year, Quarter = d.Year != 0 ? 9 : 0 },
    };

    private TimeExpression DeterminedMonth(int first, Determination d)
    {
        TimeExpression month = MatchMonthFrom(first, d.Head, 0);
        month.Relation = d.Relation;
        if (month.Fields.Year != 0)
        {
            return month;
        }

        month.Operator = TimeOperator.Relative;
        month.Unit = TimeUnit.Month;
        month.Origin = OriginOf(d.Relation);
        return month;
    }

    private TimeExpression? DeterminedWeekday(int first, Determination d)
    {
        if (MatchWeekday(d.Head) is not { } weekday || weekday.Type == TimexType.Set)
        {
            return null;
        }

        weekday.First = first;
        if (weekday.Fields.Day == 0 && weekday.Inner is null)
        {
            weekday.Operator = TimeOperator.Relative;
            weekday.Unit = TimeUnit.Day;
            weekday.Relation = d.Relation;
            weekday.Origin = OriginOf(d.Relation);
        }

        return weekday;
    }

    private TimeExpression? DeterminedSeason(int first, Determination d)
    {
        if (d.Amount is not null || d.Ordinal > 0 || p[d.Head].Word.Has(TimeWordFlags.Plural) || MatchSeason(first, d.Head) is not { } season)
        {
            return null;
        }

        if (d.Relation > TimeRelation.The && season.Fields.Year == 0 && season.Inner is null)
        {
            season.Operator = TimeOperator.Relative;
            season.Unit = TimeUnit.Season;
            season.Relation = d.Relation;
            season.Origin = OriginOf(d.Relation);
        }

        return season;
    }

    /// <summary>"last Christmas", "next Easter".</summary>
    private TimeExpression? DeterminedHoliday(int first, Determination d)
    {
        if (MatchHoliday(d.Head) is not { } holiday)
        {
            return null;
        }

        holiday.First = first;
        holiday.Relation = d.Relation;
        return holiday;
    }

    private TimeExpression? DeterminedDayPart(int first, Determination d)
    {
        int end = d.Head + 1;
        if (p[d.Head].Word.Has(TimeWordFlags.Plural))
        {
            return null;
        }

        end = IsWord(end, "hours") ? end + 1 : end;
        var part = new CalendarFields { DayPart = (DayPart)p[d.Head].Word.Value };
        if (d.Relation is TimeRelation.None or TimeRelation.The)
        {
            if (Is(end, TimeWordKind.Before) || Is(end, TimeWordKind.After))
            {
                var beside = new TimeExpression { First = first, End = end, Unit = TimeUnit.Day, Amount = TimeAmount.One, Fields = part };
                WithDirection(beside);
                beside.Type = TimexType.Time;
                return beside;
            }

            TimeExpression dated = Calendar(first, end, part);
            if (Is(end, TimeWordKind.Of))
            {
                dated = WithDateBehind(dated);
                if (dated.End == end)
                {
                    return null;
                }

                return dated;
            }

            dated.Relation = TimeRelation.The;
            return d.Relation == TimeRelation.The && Is(first - 1, TimeWordKind.In) && !IsLowerNoun(end) ? dated : null;
        }

        return new TimeExpression
        {
            First = first, End = end, Operator = TimeOperator.Relative, Type = TimexType.Time, Fields = part, Unit = TimeUnit.DayPart, Relation = d.Relation,
            Origin = OriginOf(d.Relation),
        };
    }

    private bool IsLowerNoun(int i) => IsLowerWord(i) && p[i].Word.Kind == TimeWordKind.None && !IsTaggedVerb(i) && !(Text(i) is "when" or "as" or "with" or "while" or "but");

    private static TimeOrigin OriginOf(TimeRelation relation) => relation switch
    {
        TimeRelation.This or TimeRelation.Last or TimeRelation.Next or TimeRelation.Coming or TimeRelation.Current => TimeOrigin.Speech,
        _ => TimeOrigin.Narrative,
    };
}
