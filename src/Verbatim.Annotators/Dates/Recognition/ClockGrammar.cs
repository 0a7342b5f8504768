using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Clock times in digits and words, with their zone and the date beside them.</summary>
internal sealed class ClockGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private static readonly TimeWordKinds Leading = TimeWordKinds.Of(At, By, From, Between, Approximator, Preposition, After, Before);

    /// <summary>Whether a clock time stands here that is no bare 9:29.</summary>
    public bool IsAt(int i) => tokens[i].Number >= 0 && ReadAt(i, requireSign: true) is not null;

    /// <summary>A clock time in digits with the date behind it.</summary>
    public TimeExpression? Match(int i)
    {
        ClockReading? clock = ReadAt(i, requireSign: true);
        if (clock is null && ReadAt(i, requireSign: false) is { } bare && IsBareHere(i, bare.End))
        {
            clock = bare;
        }

        return clock is { } read ? ExpressionOf(i, read) : null;
    }

    /// <summary>Spelled: "ten o'clock", "nine in the morning".</summary>
    public TimeExpression? MatchSpelled(int i)
    {
        if (!tokens.Is(i, Cardinal) || tokens[i].Word.Value > 12)
        {
            return null;
        }

        int hour = tokens[i].Word.Value, behind = i + 1;
        if (IsOClock(behind))
        {
            ClockReading clock = InPartOfDay(hour, behind + 3) ?? new ClockReading(hour, -1, -1, behind + 3);
            return ExpressionOf(i, clock);
        }

        return tokens.Is(i - 1, At) && HalfOfDay(behind, out int end) is { } half && !tokens.Is(behind, AmPm)
            ? ExpressionOf(i, new ClockReading((hour % 12) + half, -1, -1, end)) : null;
    }

    /// <summary>
    /// A clock time in digits: 9:29, 9:29 am, 9.30 p.m., 6:35pm, 03:00hrs, 0530 hours, 10 o'clock, 4 in the morning.
    /// </summary>
    /// <param name="i">The first token.</param>
    /// <param name="requireSign">Whether a bare 9:29 without am, pm, hours or the like does not count.</param>
    public ClockReading? ReadAt(int i, bool requireSign)
    {
        ref readonly TimeToken first = ref tokens[i];
        int hour = first.Number, end = i + 1;
        if (hour is < 0 or > 2400 || first.Digits is > 4 or 3 || !ReadMinutes(i, ref end, out int minute, out int second))
        {
            return null;
        }

        if (HalfOfDay(end, out int halfEnd) is { } half)
        {
            return hour is >= 1 and <= 12 ? new ClockReading((hour % 12) + half, minute, second, halfEnd) : null;
        }

        if (first.Digits == 4 && minute < 0)
        {
            return Military(i);
        }

        if (!IsInDay(hour, minute, second))
        {
            return null;
        }

        if (minute >= 0 && tokens.IsUnit(end, TimeUnit.Hour))
        {
            return new ClockReading(hour, minute, second, end + 1);
        }

        if (IsOClock(end))
        {
            return new ClockReading(hour, minute, second, end + 3);
        }

        if (minute < 0)
        {
            return hour is >= 1 and <= 12 && tokens.Is(i - 1, At) ? InPartOfDay(hour, end) : null;
        }

        return requireSign && !tokens.Is(end, Zone) ? null : new ClockReading(hour, minute, second, end);
    }

    /// <summary>Reads ":29", ":29:30" and ".29"; false when no clock goes on so: a decimal number, 61 seconds.</summary>
    private bool ReadMinutes(int hour, ref int end, out int minute, out int second)
    {
        minute = second = -1;
        bool isColon = tokens[end].First == ':';
        if (tokens[hour].Digits > 2 || !(isColon || tokens[end].First == '.') || !IsTwoDigitsBehind(end) || tokens[end + 1].Number >= 60)
        {
            return true;
        }

        minute = tokens[end + 1].Number;
        end += 2;
        if (!isColon)
        {
            return HalfOfDay(end, out _) is not null;
        }

        if (tokens[end].First == ':' && IsTwoDigitsBehind(end))
        {
            second = tokens[end + 1].Number;
            end += 2;
        }

        return second <= 60;
    }

    /// <summary>Whether a day has the time; 24:00 is its end, and nothing lies behind it.</summary>
    private static bool IsInDay(int hour, int minute, int second) => hour < 24 || hour == 24 && minute <= 0 && second <= 0;

    private bool IsTwoDigitsBehind(int sign) => tokens.IsGluedOn(sign) && tokens[sign + 1].Digits == 2;

    /// <summary>0530 hours, 0930 GMT, at 1700 hours.</summary>
    private ClockReading? Military(int i)
    {
        int number = tokens[i].Number, hour = number / 100, minute = number % 100, end = i + 1;
        if (minute >= 60 || !IsInDay(hour, minute, -1))
        {
            return null;
        }

        bool isTime = tokens[i].First == '0' || minute != 0 || hour >= 10 && tokens.Is(i - 1, At);
        if (tokens.IsUnit(end, TimeUnit.Hour) && isTime)
        {
            return new ClockReading(hour, minute, -1, end + 1);
        }

        return tokens.Is(end, Zone) ? new ClockReading(hour, minute, -1, end) : null;
    }

    private bool IsOClock(int i) => tokens.IsWord(i, "o") && tokens.IsApostrophe(i + 1) && tokens.Is(i + 2, Clock);

    /// <summary>"in the morning" behind an hour.</summary>
    private ClockReading? InPartOfDay(int hour, int i)
    {
        if (!tokens.Is(i, In) || !tokens.Is(i + 1, The) || !tokens.Is(i + 2, TimeWordKind.DayPart))
        {
            return null;
        }

        bool isLate = tokens[i + 2].DayPart is DayPart.Afternoon or DayPart.Evening or DayPart.Night;
        return new ClockReading(isLate && hour < 12 ? hour + 12 : hour, -1, -1, i + 3);
    }

    /// <summary>am, pm, a.m., p.m.; 0 or 12.</summary>
    private int? HalfOfDay(int i, out int end)
    {
        end = i + 1;
        if (tokens.Is(i, AmPm))
        {
            return tokens[i].Word.Value;
        }

        bool isLetters = tokens[i].First is 'a' or 'p' or 'A' or 'P' && tokens[i].IsSingle && tokens.IsPeriod(i + 1)
            && tokens[i + 2].First is 'm' or 'M' && tokens[i + 2].IsSingle;
        if (!isLetters)
        {
            return null;
        }

        end = tokens.SkipPeriod(i + 3);
        return tokens[i].First is 'p' or 'P' ? 12 : 0;
    }

    private TimeExpression ExpressionOf(int i, ClockReading clock) => WithDateBehind(WithZone(
        TimeExpression.OfCalendar(i, clock.End, new CalendarFields { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second })));

    /// <summary>Whether the words around a bare 9:29 show that it is a clock time.</summary>
    private bool IsBareHere(int i, int end) => tokens.Is(i - 1, Leading)
        || tokens.IsDash(end) && ReadAt(end + 1, requireSign: true) is not null
        || tokens.IsWord(end, "local")
        || tokens.Is(i - 1, To) && i >= 4 && tokens[i - 2].Number >= 0;

    /// <summary>Takes in the zone behind a clock time: ET, GMT, (GMT), Eastern time, Eastern Standard Time.</summary>
    public TimeExpression WithZone(TimeExpression time)
    {
        int i = time.End;
        ReadOnlySpan<char> word = tokens.Text(i);
        if (tokens.Is(i, Zone) && char.IsUpper(word[^1]) && !tokens[i].IsGlued)
        {
            time.Zone = word.ToString();
            time.End = i + 1;
        }
        else if (word is "Z" && tokens[i].IsGlued)
        {
            time.Zone = "UTC";
            time.End = i + 1;
        }
        else if (ZoneNames.RegionOf(word) is { } region)
        {
            int noun = tokens.IsWord(i + 1, "standard") || tokens.IsWord(i + 1, "daylight") ? i + 2 : i + 1;
            if (tokens.IsWord(noun, "time"))
            {
                time.Zone = region;
                time.End = noun + 1;
            }
        }

        return time;
    }

    /// <summary>
    /// Takes in the date behind a clock time or a part of the day: "10 p.m. Wednesday", "9:29 am on July 11", "midnight that day".
    /// </summary>
    public TimeExpression WithDateBehind(TimeExpression time)
    {
        int i = time.End;
        bool isListed = tokens.IsComma(i);
        i = isListed || tokens.Is(i, On) || tokens.Is(i, Of) ? i + 1 : i;
        if (grammar.Dates.OfDay(i) is not { } date || isListed && date.Fields is { Day: 0, Weekday: 0 })
        {
            return time;
        }

        time.Mod ??= date.Mod;
        if (date is { Operator: TimeOperator.Calendar, Inner: null, Holiday: null, Fields.Grain: TimeUnit.Day })
        {
            CalendarFields clock = time.Fields;
            time.End = date.End;
            time.Fields = date.Fields with { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second, DayPart = clock.DayPart };
        }
        else
        {
            time.Inside(date);
        }

        return time.Zone is null && time.Fields.HasClock ? WithZone(time) : time;
    }

    /// <summary>Takes in a clock time behind a date: "November 13 at 10:28 pm", "May 8 1:00AM".</summary>
    public TimeExpression WithClockBehind(TimeExpression date)
    {
        if (date.Fields.Grain != TimeUnit.Day)
        {
            return date;
        }

        int i = tokens.SkipComma(date.End);
        bool hasAt = tokens.Is(i, At);
        i = hasAt ? i + 1 : i;
        if (tokens[i].Number < 0 || ReadAt(i, requireSign: !hasAt) is not { } clock)
        {
            return date;
        }

        date.End = clock.End;
        date.Type = TimexType.Time;
        date.Fields = date.Fields with { Hour = clock.Hour, Minute = clock.Minute, Second = clock.Second };
        return WithZone(date);
    }
}
