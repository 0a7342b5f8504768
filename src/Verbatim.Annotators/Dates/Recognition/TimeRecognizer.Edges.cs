using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Modifiers before an expression, vague references, named days and repeated times.</content>
internal sealed partial class TimeRecognizer
{
    /// <summary>An expression that may stand behind "the end of", "early in", "late": a date of any grain.</summary>
    private TimeExpression? MatchGrained(int i)
    {
        TimeExpression? e = p[i].Word.Kind switch
        {
            TimeWordKind.Month => MatchMonth(i),
            TimeWordKind.Weekday => MatchWeekday(i),
            TimeWordKind.Season => MatchSeason(i, i),
            TimeWordKind.DayPart => MatchDayPart(i) ?? Calendar(i, i + 1, new CalendarFields { DayPart = (DayPart)p[i].Word.Value }),
            TimeWordKind.DayShift => MatchDayShift(i),
            TimeWordKind.ClockPoint => MatchDayPart(i),
            TimeWordKind.The or TimeWordKind.This or TimeWordKind.That or TimeWordKind.Last or TimeWordKind.Next or TimeWordKind.Previous
                or TimeWordKind.Following or TimeWordKind.Same or TimeWordKind.Fiscal or TimeWordKind.Ordinal => MatchEdge(i) ?? MatchDetermined(i),
            TimeWordKind.Decade => MatchDecadeWord(i - 1, i),
            TimeWordKind.Holiday => MatchHoliday(i),
            TimeWordKind.None when p[i].Number >= 0 => MatchNumericDate(i) ?? MatchClock(i) ?? MatchDayMonth(i) ?? MatchYear(i, i),
            TimeWordKind.None => MatchShortYear(i),
            TimeWordKind.Cardinal => MatchSpelledYear(i),
            _ => null,
        };
        return e is { Operator: TimeOperator.Calendar or TimeOperator.Relative or TimeOperator.Shift or TimeOperator.Counted, FixedValue: not "generic" } ? e : null;
    }

    /// <summary>"early May", "late in the year", "mid-1996", "the end of the month", "later that day", "shortly after midnight".</summary>
    private TimeExpression? MatchEdge(int i)
    {
        int j = Is(i, TimeWordKind.The) || Is(i, TimeWordKind.Possessive) || Is(i, TimeWordKind.Article) ? i + 1 : i;
        TimeWordKind kind = p[j].Word.Kind;
        switch (kind)
        {
            case TimeWordKind.Start or TimeWordKind.Middle or TimeWordKind.End when Is(j + 1, TimeWordKind.Of):
                return Edge(i, MatchGrained(j + 2), kind == TimeWordKind.Start ? "START" : kind == TimeWordKind.End ? "END" : "MID");
            case TimeWordKind.Early or TimeWordKind.Late or TimeWordKind.Mid:
                string mod = kind == TimeWordKind.Early ? "START" : kind == TimeWordKind.Late ? "END" : "MID";
                int k = SkipHyphen(j + 1);
                if (IsWord(k, "part") && Is(k + 1, TimeWordKind.Of))
                {
                    return Edge(i, MatchGrained(k + 2), mod);
                }

                if (j > i && p[k].Number < 0 && !IsApostrophe(k) && p[k].Word.Kind is not (TimeWordKind.Decade or TimeWordKind.Season or TimeWordKind.DayPart or TimeWordKind.Ordinal))
                {
                    return null;
                }

                if (j > i && Is(k, TimeWordKind.Ordinal) | p[k].Number > 0)
                {
                    TimeExpression? century = MatchCentury(i, k) ?? (p[k].Number > 0 ? MatchYear(i, k) : null);
                    return Edge(i, century, mod);
                }

                bool isIn = (Is(k, TimeWordKind.In) || Is(k, TimeWordKind.On)) && j == i && kind != TimeWordKind.Mid;
                TimeExpression? core = MatchGrained(isIn ? k + 1 : k);
                bool isBarePart = core is { Operator: TimeOperator.Calendar, Fields: { DayPart: not DayPart.None, Day: 0, Weekday: 0 }, Inner: null };
                return isBarePart && !isIn && kind != TimeWordKind.Mid ? null : Edge(i, core, mod);
            case TimeWordKind.Later or TimeWordKind.Earlier when j == i:
                int at = Is(j + 1, TimeWordKind.In) || Is(j + 1, TimeWordKind.On) ? j + 2 : j + 1;
                TimeExpression? edged = MatchGrained(at);
                bool isOutside = edged is { Operator: TimeOperator.Calendar, Fields.Grain: TimeUnit.Day } or { Operator: TimeOperator.Relative, Unit: TimeUnit.Week };
                return isOutside ? null
                    : Edge(i, edged, kind == TimeWordKind.Later ? "LATE" : "EARLY");
            case TimeWordKind.Sometime when j == i:
                return Edge(i, MatchGrained(Is(j + 1, TimeWordKind.In) ? j + 2 : j + 1), null);
            case TimeWordKind.Shortly when j == i && (Is(j + 1, TimeWordKind.After) || Is(j + 1, TimeWordKind.Before)) && MatchGrained(j + 2) is { Type: TimexType.Time } time:
                return Edge(i, time, Is(j + 1, TimeWordKind.After) ? "AFTER" : "BEFORE");
            case TimeWordKind.Shortly when j == i && Is(j + 1, TimeWordKind.Afterwards):
                return new TimeExpression
                {
                    First = i, End = j + 2, Operator = TimeOperator.Shift, Type = TimexType.Date, Origin = TimeOrigin.Narrative, Unit = TimeUnit.None,
                    Amount = TimeAmount.Vague, Direction = 1,
                };
            default:
                return null;
        }
    }

    private static TimeExpression? Edge(int first, TimeExpression? core, string? mod)
    {
        if (core is null)
        {
            return null;
        }

        core.First = first;
        core.Mod = mod;
        return core;
    }

    /// <summary>"about a week", "more than two years", "at least 30 days", "nearly four years ago", "around June 1942".</summary>
    private TimeExpression? MatchModified(int i)
    {
        int j = i + 1;
        TimeWord word = p[i].Word;
        string? mod = word switch
        {
            { Kind: TimeWordKind.Approximator, Value: 1 } => "APPROX",
            { Kind: TimeWordKind.Approximator, Value: 2 } => "LESS_THAN",
            { Kind: TimeWordKind.Approximator } => "MORE_THAN",
            { Value: 2 } => "LESS_THAN",
            { Value: 3 } => "MORE_THAN",
            { Value: 4 } => "EQUAL_OR_MORE",
            _ => "EQUAL_OR_LESS",
        };
        if (word.Kind == TimeWordKind.Degree)
        {
            if (word.Value <= 3 && !Is(j, TimeWordKind.Than))
            {
                return word.Value == 3 && p[j].Word.Kind is TimeWordKind.PastRef ? MatchAdverb(j) : null;
            }

            if (word.Value > 3)
            {
                return null;
            }

            j++;
        }
        else if (word.Kind == TimeWordKind.At)
        {
            mod = p[j].Word.Value == 4 ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS";
            j++;
        }
        else if (Text(i) is "ca" or "Ca" or "circa")
        {
            j = SkipPeriod(j);
        }

        TimeExpression? core = AmountAt(j, out _) is not null ? MatchQuantity(i, j, mod) : null;
        if (core is null && p[j].Word.Kind is TimeWordKind.The or TimeWordKind.Last or TimeWordKind.Past or TimeWordKind.Next && MatchDetermined(j) is { Operator: TimeOperator.Duration } length)
        {
            core = word.Kind == TimeWordKind.Approximator && word.Value == 3 ? null : Edge(i, length, mod);
        }

        if (core is null && mod == "APPROX" && MatchGrained(j) is { Operator: TimeOperator.Calendar, Type: not TimexType.Time } date)
        {
            core = Edge(i, date, mod);
        }

        return core;
    }

    /// <summary>"at this time".</summary>
    private TimeExpression? MatchMoment(int first, Determination d)
    {
        bool isThis = d.Relation == TimeRelation.This && d.Head == first + 1 && Is(first - 1, TimeWordKind.At);
        return isThis && IsWord(d.Head, "time") ? Reference(first, d.Head + 1, "PRESENT_REF") : null;
    }

    /// <summary>now, currently, recently, the future.</summary>
    private TimeExpression? MatchAdverb(int i)
    {
        switch (p[i].Word.Kind)
        {
            case TimeWordKind.PresentRef:
                return Reference(IsWord(i - 1, "right") ? i - 1 : i, i + 1, "PRESENT_REF");
            case TimeWordKind.PastRef:
                return Reference(Is(i - 1, TimeWordKind.Degree) ? i - 1 : i, i + 1, "PAST_REF");
            case TimeWordKind.FutureRef:
                return IsWord(i + 1, "s") || IsWord(i + 1, "contract") || IsWord(i + 1, "contracts") ? null : Reference(i, i + 1, "FUTURE_REF");
            default:
                return null;
        }
    }

    /// <summary>"current talks", "recent attacks".</summary>
    private TimeExpression? MatchVagueAdjective(int i)
    {
        if (Is(i, TimeWordKind.Recent) && (IsLowerWord(i + 1) || p[i + 1].IsCapitalized) && p[i + 1].Word.Kind is TimeWordKind.None)
        {
            return Reference(i, i + 1, "PAST_REF");
        }

        return Is(i, TimeWordKind.Current) && IsWordPiece(i + 1) && p[i + 1].Word.Kind is TimeWordKind.None ? Reference(i, i + 1, "PRESENT_REF") : null;
    }

    /// <summary>every day, each Thursday, every two weeks, every morning, each July.</summary>
    private TimeExpression? MatchEach(int i)
    {
        int j = IsWord(i + 1, "other") || IsWord(i + 1, "single") ? i + 2 : i + 1;
        TimeWord head = p[j].Word;
        if (head.Kind == TimeWordKind.Weekday && !head.Has(TimeWordFlags.Abbreviation))
        {
            return WeekdaySet(i, j);
        }

        switch (head.Kind)
        {
            case TimeWordKind.Month when p[j].IsCapitalized:
                return SetOf(i, j + 1, TimeUnit.Month, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-{head.Value:00}"));
            case TimeWordKind.DayPart:
                return SetOf(i, j + 1, TimeUnit.Day, "XXXX-XX-XX" + TimexValues.Suffix((DayPart)head.Value));
            case TimeWordKind.Season:
                return SetOf(i, j + 1, TimeUnit.Year, "XXXX-" + TimexValues.Code((Season)head.Value));
        }

        TimeAmount amount = AmountAt(j, out int end) is { } stated ? stated : TimeAmount.One;
        j = AmountAt(j, out _) is null ? j : end;
        if (!Is(j, TimeWordKind.Unit) || p[j].Word.Has(TimeWordFlags.Abbreviation) || IsUnit(j, TimeUnit.Second) && j == i + 1)
        {
            return null;
        }

        TimeExpression set = SetOf(i, j + 1, (TimeUnit)p[j].Word.Value, null);
        set.Amount = IsWord(i + 1, "other") ? new TimeAmount(2, false) : amount;
        return set;
    }

    private static TimeExpression SetOf(int first, int end, TimeUnit unit, string? value) => new()
    {
        First = first, End = end, Operator = TimeOperator.Set, Type = TimexType.Set, Unit = unit, Amount = TimeAmount.One, FixedValue = value,
    };

    private TimeExpression? MatchPer(int i) =>
        Is(i + 1, TimeWordKind.Unit) && !p[i + 1].Word.Has(TimeWordFlags.Plural) && (TimeUnit)p[i + 1].Word.Value >= TimeUnit.Day
            ? SetOf(i, i + 2, (TimeUnit)p[i + 1].Word.Value, null) : null;

    private TimeExpression? MatchFrequency(int i) =>
        p[i].IsCapitalized && i > 0 || IsCapitalizedName(i + 1) && p[i].IsCapitalized ? null : SetOf(i, i + 1, (TimeUnit)p[i].Word.Value, null);

    /// <summary>Tuesdays, Tuesday nights, every Tuesday.</summary>
    private TimeExpression WeekdaySet(int first, int i)
    {
        int end = i + 1;
        string value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-WXX-{p[i].Word.Value}");
        if (Is(end, TimeWordKind.DayPart))
        {
            value += TimexValues.Suffix((DayPart)p[end].Word.Value);
            end++;
        }

        return SetOf(first, end, TimeUnit.Week, value);
    }

    /// <summary>Christmas, Election Day, New Year's Eve, the Fourth of July, with a year behind.</summary>
    private TimeExpression? MatchHoliday(int i)
    {
        int start = Is(i, TimeWordKind.The) ? i + 1 : i;
        if (!p[start].IsCapitalized || HolidayNames.Match(this, start, out int end) is not { } name)
        {
            return null;
        }

        var fields = new CalendarFields();
        if (Is(end, TimeWordKind.DayPart))
        {
            fields.DayPart = (DayPart)p[end].Word.Value;
            end++;
        }

        int comma = IsComma(end) ? end + 1 : end;
        if (YearAt(comma, out int yearEnd) is { } year && p[comma].Digits == 4)
        {
            fields.Year = year;
            end = yearEnd;
        }

        TimeExpression holiday = Calendar(i, end, fields);
        holiday.Holiday = name;
        holiday.Type = fields.DayPart == DayPart.None ? TimexType.Date : TimexType.Time;
        return holiday;
    }

    /// <summary>Whether the pieces from <paramref name="i"/> on spell the words, apostrophes as written or left out.</summary>
    internal bool Spells(int i, ReadOnlySpan<string> words, out int end)
    {
        end = i;
        foreach (string word in words)
        {
            if (word == "'s")
            {
                end = SkipPossessive(end);
                continue;
            }

            if (word == ".")
            {
                end = SkipPeriod(end);
                continue;
            }

            if (word == "-")
            {
                end = SkipHyphen(end);
                continue;
            }

            if (!Text(end).Equals(word, StringComparison.Ordinal))
            {
                return false;
            }

            end++;
        }

        return true;
    }
}
