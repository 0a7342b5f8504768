using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Clock times and parts of the day.</content>
internal sealed partial class TimeRecognizer
{
    private bool IsClockAt(int i) => p[i].Number >= 0 && ClockAt(i, requireSign: true) is not null;

    /// <summary>
    /// A clock time in digits: 9:29, 9:29 am, 9.30 p.m., 6:35pm, 03:00hrs, 0530 hours, 10 o'clock, 4 in the morning.
    /// </summary>
    /// <param name="i">The first piece.</param>
    /// <param name="requireSign">Whether a bare 9:29 without am, pm, hours or the like does not count.</param>
    private ClockReading? ClockAt(int i, bool requireSign)
    {
        if (p[i].Number is < 0 or > 2400 || p[i].Digits is > 4 or 3)
        {
            return null;
        }

        int hour = p[i].Number, minute = -1, second = -1, end = i + 1;
        if (p[i].Digits <= 2 && p[end].IsGlued && (p[end].First is ':' or '.') && p[end + 1].IsGlued && p[end + 1].Digits == 2 && p[end + 1].Number < 60)
        {
            bool isColon = p[end].First == ':';
            minute = p[end + 1].Number;
            end += 2;
            if (isColon && p[end].First == ':' && p[end].IsGlued && p[end + 1].IsGlued && p[end + 1].Digits == 2)
            {
                second = p[end + 1].Number;
                end += 2;
            }

            if (!isColon && HalfOfDay(end, out _) is null)
            {
                return null;
            }
        }

        if (HalfOfDay(end, out int halfEnd) is { } half)
        {
            return hour is >= 1 and <= 12 ? new ClockReading((hour % 12) + half, minute, second, halfEnd) : null;
        }

        if (p[i].Digits == 4 && minute < 0)
        {
            bool military = IsUnit(end, TimeUnit.Hour) && hour % 100 < 60 && hour / 100 <= 24 && (p[i].First == '0' || hour % 100 != 0 || hour >= 1000 && Is(i - 1, TimeWordKind.At));
            return military || Is(end, TimeWordKind.Zone) && hour / 100 <= 24 && hour % 100 < 60
                ? new ClockReading(hour / 100, hour % 100, -1, military ? end + 1 : end) : null;
        }

        if (hour > 24)
        {
            return null;
        }

        if (minute >= 0 && IsUnit(end, TimeUnit.Hour))
        {
            return new ClockReading(hour, minute, second, end + 1);
        }

        if (IsWord(end, "o") && IsApostrophe(end + 1) && Is(end + 2, TimeWordKind.Clock))
        {
            return new ClockReading(hour, minute, second, end + 3);
        }

        if (minute < 0)
        {
            return hour is >= 1 and <= 12 && Is(end, TimeWordKind.In) && Is(end + 1, TimeWordKind.The) && Is(end + 2, TimeWordKind.DayPart)
                && Is(i - 1, TimeWordKind.At)
                ? new ClockReading(HourIn(hour, (DayPart)p[end + 2].Word.Value), -1, -1, end + 3)
                : null;
        }

        return requireSign && !Is(end, TimeWordKind.Zone) ? null : new ClockReading(hour, minute, second, end);
    }

    private static int HourIn(int hour, DayPart part) => part is DayPart.Afternoon or DayPart.Evening or DayPart.Night && hour < 12 ? hour + 12 : hour;

    /// <summary>am, pm, a.m., p.m.; 0 or 12.</summary>
    private int? HalfOfDay(int i, out int end)
    {
        end = i + 1;
        if (Is(i, TimeWordKind.AmPm))
        {
            return p[i].Word.Value;
        }

        if (p[i].First is 'a' or 'p' or 'A' or 'P' && p[i].End - p[i].Start == 1 && IsPeriod(i + 1) && p[i + 2].First is 'm' or 'M' && p[i + 2].End - p[i + 2].Start == 1)
        {
            end = IsPeriod(i + 3) && p[i + 3].IsGlued ? i + 4 : i + 3;
            return p[i].First is 'p' or 'P' ? 12 : 0;
        }

        return null;
    }

    private TimeExpression? MatchClock(int i)
    {
        if (ClockAt(i, requireSign: true) is not { } clock)
        {
            if (ClockAt(i, requireSign: false) is not { } bare || !IsBareClockHere(i, bare))
            {
                return null;
            }

            clock = bare;
        }

        return ClockExpression(i, clock);
    }

    private TimeExpression ClockExpression(int i, ClockReading clock) =>
        WithDateBehind(Zoned(Calendar(i, clock.End, new CalendarFields { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second })));

    private bool IsBareClockHere(int i, ClockReading clock) =>
        p[i - 1].Word.Kind is TimeWordKind.At or TimeWordKind.By or TimeWordKind.From or TimeWordKind.Between or TimeWordKind.Approximator
            or TimeWordKind.Preposition or TimeWordKind.After or TimeWordKind.Before
        || IsDash(clock.End) && ClockAt(clock.End + 1, requireSign: true) is not null
        || IsWord(clock.End, "local")
        || Is(i - 1, TimeWordKind.To) && i >= 4 && p[i - 2].Number >= 0;

    /// <summary>Spelled: "ten o'clock", "nine in the morning".</summary>
    private TimeExpression? MatchSpelledClock(int i)
    {
        if (!Is(i, TimeWordKind.Cardinal) || p[i].Word.Value > 12)
        {
            return null;
        }

        int hour = p[i].Word.Value, j = i + 1;
        if (IsWord(j, "o") && IsApostrophe(j + 1) && Is(j + 2, TimeWordKind.Clock))
        {
            int end = j + 3;
            if (Is(end, TimeWordKind.In) && Is(end + 1, TimeWordKind.The) && Is(end + 2, TimeWordKind.DayPart))
            {
                hour = HourIn(hour, (DayPart)p[end + 2].Word.Value);
                end += 3;
            }

            return ClockExpression(i, new ClockReading(hour, -1, -1, end));
        }

        return Is(i - 1, TimeWordKind.At) && HalfOfDay(j, out int halfEnd) is { } half && !Is(j, TimeWordKind.AmPm)
            ? ClockExpression(i, new ClockReading((hour % 12) + half, -1, -1, halfEnd)) : null;
    }

    /// <summary>Takes in the zone behind a clock time: ET, GMT, (GMT), Eastern time, Eastern Standard Time.</summary>
    private TimeExpression Zoned(TimeExpression expression)
    {
        int j = expression.End;
        if (Is(j, TimeWordKind.Zone) && char.IsUpper(Text(j)[^1]) && !p[j].IsGlued)
        {
            expression.Zone = Text(j).ToString();
            expression.End = j + 1;
        }
        else if (p[j].First == 'Z' && p[j].IsGlued && p[j].End - p[j].Start == 1)
        {
            expression.Zone = "UTC";
            expression.End = j + 1;
        }
        else if (ZoneNames.RegionOf(Text(j)) is { } region)
        {
            int time = IsWord(j + 1, "standard") || IsWord(j + 1, "daylight") ? j + 2 : j + 1;
            if (IsWord(time, "time"))
            {
                expression.Zone = region;
                expression.End = time + 1;
            }
        }

        return expression;
    }

    /// <summary>Takes in the date behind a clock time or a part of the day: "10 p.m. Wednesday", "9:29 am on July 11", "midnight that day".</summary>
    private TimeExpression WithDateBehind(TimeExpression time)
    {
        int j = time.End;
        j = IsComma(j) || Is(j, TimeWordKind.On) || Is(j, TimeWordKind.Of) ? j + 1 : j;
        bool isListed = j > time.End && IsComma(time.End);
        if (MatchDate(j) is { } date && (!isListed || date.Fields.Day > 0 || date.Fields.Weekday > 0))
        {
            time.End = date.End;
            time.Mod ??= date.Mod;
            if (date.Operator == TimeOperator.Calendar && date.Inner is null && date.Holiday is null && date.Fields.Grain == TimeUnit.Day)
            {
                time.Fields = date.Fields with { Hour = time.Fields.Hour, Minute = time.Fields.Minute, Second = time.Fields.Second, DayPart = time.Fields.DayPart };
            }
            else
            {
                time.Inner = date;
                time.Origin = TimeOrigin.Inner;
            }

            return time.Zone is null && time.Fields.HasClock ? Zoned(time) : time;
        }

        return time;
    }

    /// <summary>Takes in a clock time behind a date: "November 13 at 10:28 pm", "May 8 1:00AM".</summary>
    private TimeExpression WithClockBehind(TimeExpression date)
    {
        if (date.Fields.Grain != TimeUnit.Day)
        {
            return date;
        }

        int j = IsComma(date.End) ? date.End + 1 : date.End;
        bool hasAt = Is(j, TimeWordKind.At);
        j = hasAt ? j + 1 : j;
        if (p[j].Number >= 0 && ClockAt(j, requireSign: !hasAt) is { } clock)
        {
            date.End = clock.End;
            date.Type = TimexType.Time;
            date.Fields = date.Fields with { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second };
            return Zoned(date);
        }

        return date;
    }

    /// <summary>A date of day grain that may belong to a time: calendar date, weekday, yesterday, that day, a holiday.</summary>
    private TimeExpression? MatchDate(int i)
    {
        TimeExpression? date = p[i].Word.Kind switch
        {
            TimeWordKind.Month => MatchMonth(i),
            TimeWordKind.Weekday => MatchWeekday(i),
            TimeWordKind.DayShift when p[i].Word.Value < 100 => MatchDayShift(i),
            TimeWordKind.This or TimeWordKind.That or TimeWordKind.Last or TimeWordKind.The => MatchDetermined(i),
            TimeWordKind.Holiday => MatchHoliday(i),
            TimeWordKind.Ordinal => MatchDayMonth(i),
            _ => p[i].Number > 0 ? MatchNumericDate(i) ?? MatchDayMonth(i) : null,
        };
        bool isDay = date is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day }
            || date is { Operator: TimeOperator.Shift or TimeOperator.Relative, Unit: TimeUnit.Day or TimeUnit.DayPart, Type: not TimexType.Duration };
        return isDay ? date : null;
    }

    /// <summary>"noon Thursday", "midnight that day", "morning", "night of 20 June", "at night".</summary>
    private TimeExpression? MatchDayPart(int i)
    {
        if (Is(i, TimeWordKind.ClockPoint))
        {
            if (p[i].IsCapitalized && i > 0 && p[i - 1].IsCapitalized)
            {
                return null;
            }

            TimeExpression point = Calendar(i, i + 1, new CalendarFields { Hour = p[i].Word.Value, Minute = p[i].Word.Value == 12 ? 0 : -1 });
            int before = IsWord(i - 2, "stroke") ? Is(i - 3, TimeWordKind.The) ? i - 4 : i - 3 : i - 1;
            point.Mod = p[before].Word.Kind switch { TimeWordKind.Before => "BEFORE", TimeWordKind.After => "AFTER", _ => null };
            return WithDateBehind(Zoned(point));
        }

        if (p[i].Word.Has(TimeWordFlags.Plural))
        {
            return null;
        }

        TimeExpression part = Calendar(i, i + 1, new CalendarFields { DayPart = (DayPart)p[i].Word.Value });
        TimeExpression dated = Is(part.End, TimeWordKind.Of) || IsComma(part.End) || Is(part.End, TimeWordKind.DayShift) ? WithDateBehind(part) : part;
        if (dated.End > i + 1)
        {
            return dated;
        }

        if (Is(i - 1, TimeWordKind.At) || Is(i - 1, TimeWordKind.By) || Is(i - 1, TimeWordKind.In) && Text(i) is "daytime" or "nighttime")
        {
            dated.Origin = TimeOrigin.None;
            dated.Relation = TimeRelation.None;
            dated.FixedValue = "generic";
            return dated;
        }

        return null;
    }

    /// <summary>today, yesterday morning, tomorrow night, tonight, overnight.</summary>
    private TimeExpression? MatchDayShift(int i)
    {
        int shift = p[i].Word.Value;
        var fields = new CalendarFields();
        int end = i + 1;
        if (shift >= 100)
        {
            if (shift == 101 && IsTaggedOther(i))
            {
                return null;
            }

            fields.DayPart = DayPart.Night;
            shift = shift == 101 ? -1 : 0;
        }
        else if (Is(end, TimeWordKind.DayPart) && !p[end].Word.Has(TimeWordFlags.Plural))
        {
            fields.DayPart = (DayPart)p[end].Word.Value;
            end++;
        }

        return WithClockBehind(new TimeExpression
        {
            First = i,
            End = end,
            Operator = TimeOperator.Shift,
            Type = fields.DayPart == DayPart.None ? TimexType.Date : TimexType.Time,
            Origin = TimeOrigin.Speech,
            Unit = TimeUnit.Day,
            Amount = new TimeAmount(Math.Abs(shift), false),
            Direction = Math.Sign(shift),
            Fields = fields,
        });
    }
}
