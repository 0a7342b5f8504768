using NodaTime;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <content>Calendar fields: what is missing is filled from the anchor.</content>
internal sealed partial class TimeResolver
{
    private ResolvedTime ResolveCalendar(TimeExpression e, int i)
    {
        CalendarFields f = e.Fields;
        if (e.FixedValue == "generic")
        {
            return Unresolved(e, f);
        }

        if (e.Holiday is { } holiday)
        {
            return ResolveHoliday(e, i, holiday);
        }

        if (e.Inner is not null)
        {
            return ResolveInside(e, i);
        }

        if (f.Quarter == 9 && f.Year != 0)
        {
            return QuarterOfYear(e, f);
        }

        if (f.Year != 0 || f.Decade != 0 || f.Century != 0)
        {
            if (e.FixedValue == "short" && _focus is { } near && _retrospect > 0.6)
            {
                f.Year = (near.Fields.Year / 100 * 100) + (f.Year % 100);
            }

            return Of(e, f, DateBasis.Explicit, -2, "complete in itself", 0.97f);
        }

        if (e.TakesFromNext && NextDate(i) is { } next)
        {
            return Of(e, f with { Year = next.Year, Month = f.Month == 0 ? next.Month : f.Month }, DateBasis.Narrative, i + 1, "as the date behind it", 0.98f);
        }

        return f switch
        {
            { Month: > 0 } => ResolveMonth(e, f),
            { Day: > 0 } => ResolveDayOnly(e, f),
            { Weekday: > 0 } => ResolveWeekday(e, f),
            { Season: not Season.None } => ResolveSeason(e, f),
            { Quarter: > 0 } => ResolveQuarter(e, f),
            _ => ResolveTimeOfDay(e, i, f),
        };
    }

    /// <summary>The year and month of the next expressions of the same sentence, for the first part of a range or list.</summary>
    private CalendarFields? NextDate(int i)
    {
        for (int j = i + 1; j < _expressions.Count && j <= i + 4 && _expressions[j].Sentence == _expressions[i].Sentence; j++)
        {
            CalendarFields fields = _expressions[j].Fields;
            if (fields.Year != 0)
            {
                return fields;
            }

            if (_expressions[j].TakesFromNext)
            {
                continue;
            }

            if (fields.Month > 0 && _expressions[i].Fields.Month == 0)
            {
                ResolvedTime month = ResolveMonth(_expressions[j], fields);
                return month.Fields;
            }

            return null;
        }

        return null;
    }

    private ResolvedTime ResolveMonth(TimeExpression e, CalendarFields f)
    {
        if (e.IsQuoted && _quoted is { } told && e.Sentence - told.Sentence <= 4 && (_retrospect > 0.5 || told.Sentence == e.Sentence))
        {
            return Of(e, f with { Year = NarrativeYear(f, told) }, DateBasis.Message, told.Index, "year of the date before in the same words", 0.8f);
        }

        (int byNarrative, int byPublication) = (0, 0);
        if (_year is { } focus)
        {
            byNarrative = NarrativeYear(f, focus);
        }

        if (_published is { } published)
        {
            byPublication = PublicationYear(f, published, _context.TenseOf(e));
        }

        bool narrative = byPublication == 0 || byNarrative != 0 && IsNarrativeYear(e);
        if (byPublication != 0 && byNarrative != 0 && HasWeekday(f, byNarrative) != HasWeekday(f, byPublication))
        {
            narrative = HasWeekday(f, byNarrative);
        }

        int year = narrative ? byNarrative : byPublication;
        if (year == 0)
        {
            return Unresolved(e, f);
        }

        int other = narrative ? byPublication : byNarrative;
        CalendarFields resolved = f with { Year = year };
        ResolvedTime time = narrative
            ? Of(e, resolved, DateBasis.Narrative, _year!.Index, "year of the date before", 0.91f)
            : Of(e, resolved, DateBasis.Document, -1, "the nearest to the publication date that the tense allows", 0.95f);
        return other != 0 && other != year ? time with { Alternative = TimexValues.Of(f with { Year = other }), Confidence = narrative ? 0.91f : 0.88f } : time;
    }

    /// <summary>Whether a day of a month falls on the weekday that stands beside it in this year; true when there is none.</summary>
    private static bool HasWeekday(in CalendarFields f, int year) =>
        f is not { Weekday: > 0, Day: > 0 } || CalendarMath.FirstDay(f with { Year = year }) is not { } day || (int)day.DayOfWeek == f.Weekday;

    /// <summary>The year of a month in a narration that stands at a time: the same year, or the next when that is much nearer going forward.</summary>
    private static int NarrativeYear(in CalendarFields f, TimeFocus focus)
    {
        int year = focus.Fields.Year;
        int at = focus.Fields is { Season: Season.Winter } ? 12 : focus.Fields.Month;
        if (at > 0 && f.Month < at && at - f.Month >= 8)
        {
            year++;
        }

        return year == 0 ? 1 : year;
    }

    /// <summary>The year that brings a month or day nearest to the publication date on the side that the tense names.</summary>
    private static int PublicationYear(in CalendarFields f, LocalDate published, ClauseTime tense)
    {
        int day = f.Day > 0 ? Math.Min(f.Day, CalendarSystem.Iso.GetDaysInMonth(published.Year, f.Month)) : 1;
        var here = new LocalDate(published.Year, f.Month, day);
        int months = f.Month - published.Month;
        bool isAhead = f.Day > 0 ? here > published : months > 0;
        bool isBehind = f.Day > 0 ? here < published : months < 0;
        return tense switch
        {
            ClauseTime.Future when isBehind && months <= -1 => published.Year + 1,
            ClauseTime.Future => published.Year,
            ClauseTime.Past when f.Day == 0 && isAhead => published.Year - 1,
            ClauseTime.Past when f.Day == 0 => published.Year,
            ClauseTime.Past when isBehind && months >= -10 => published.Year,
            _ when isAhead && months > 4 => published.Year - 1,
            _ when isBehind && months < -7 => published.Year + 1,
            _ => published.Year,
        };
    }

    private ResolvedTime ResolveDayOnly(TimeExpression e, CalendarFields f)
    {
        TimeAnchor? anchor = _focus is { Fields.Month: > 0 } focus && (IsNarrativeYear(e) || e.Sentence - focus.Sentence <= 2) ? Of(focus)
            : _day is not null && _retrospect > 0.6 ? Of(_day) : Published ?? Of(_day);
        if (anchor is not { Fields: { Month: > 0, Year: not 0 } } month)
        {
            return Unresolved(e, f);
        }

        bool isNext = f.Day + 20 < month.Day.Day && month.Fields.Day > 0;
        if (month.Day.AddMonths(isNext ? 1 : 0) is not { } at)
        {
            return Beyond(e, month.Basis, month.Index, isAhead: true);
        }

        CalendarFields fields = f with { Year = CalendarMath.FromNoda(at.Year), Month = at.Month };
        return Of(e, fields, month.Basis, month.Index, "month of " + month.Name, 0.75f);
    }

    private ResolvedTime ResolveWeekday(TimeExpression e, CalendarFields f)
    {
        bool narrative = _day is { } spoken && (_published is null || _retrospect > 0.6 && spoken.Sentence >= e.Sentence - 8);
        TimeAnchor? anchor = narrative ? Of(_day) : e.IsQuoted ? SpeechBase(e) : Published ?? Of(_day);
        if (anchor is not { } from)
        {
            return Unresolved(e, f);
        }

        ClauseTime tense = _context.TenseOf(e);
        bool isForward = narrative || from.Basis == DateBasis.Message || tense == ClauseTime.Future;
        int back = ((int)from.Day.DayOfWeek - f.Weekday + 7) % 7;
        if (from.Day.AddDays(isForward && back > 0 ? 7 - back : -back) is not { } day)
        {
            return Beyond(e, from.Basis, from.Index, isForward);
        }

        CalendarFields fields = TimexValues.FieldsOf(day) with { Weekday = f.Weekday, DayPart = f.DayPart, Hour = f.Hour, Minute = f.Minute, Second = f.Second };
        string which = isForward ? "the first from " : "the last up to ";
        ResolvedTime time = Of(e, fields, from.Basis, from.Index, which + from.Name, narrative ? 0.7f : isForward ? 0.55f : back == 0 ? 0.95f : 0.82f);
        return back > 0 && day.AddDays(isForward ? -7 : 7) is { } other ? time with { Alternative = TimexValues.Day(other) } : time;
    }

    private ResolvedTime ResolveSeason(TimeExpression e, CalendarFields f)
    {
        if (_year is { } focus && IsNarrativeYear(e))
        {
            int year = focus.Fields.Year;
            bool winterIsOver = f.Season != Season.Winter && focus.Fields is { Season: Season.Winter };
            bool nextYear = winterIsOver || focus.Fields.Month >= 11 && f.Season is Season.Spring or Season.Summer && focus.Fields.Month - CalendarMath.FirstMonth(f.Season) >= 5;
            return Of(e, f with { Year = year + (nextYear ? 1 : 0) }, DateBasis.Narrative, focus.Index, "year of the date before", 0.55f);
        }

        if (_published is not { } published)
        {
            return Unresolved(e, f);
        }

        int start = CalendarMath.FirstMonth(f.Season);
        bool isPast = _context.TenseOf(e) != ClauseTime.Future;
        int shift = isPast && start > published.Month ? -1 : !isPast && start + 2 < published.Month ? 1 : 0;
        return Of(e, f with { Year = published.Year + shift }, DateBasis.Document, -1, "the nearest to the publication date that the tense allows", 0.8f);
    }

    private ResolvedTime ResolveQuarter(TimeExpression e, CalendarFields f)
    {
        if (e.Relation == TimeRelation.YearAgo && CurrentQuarter(e) is { } now)
        {
            CalendarFields ago = now.Fields with { Year = now.Fields.Year - 1, Quarter = f.Quarter == 9 ? now.Fields.Quarter : f.Quarter };
            return Of(e, ago, now.Basis, now.Index, "a year before the quarter spoken of", 0.7f);
        }

        if (_focus is { } focus && focus.Sentence == e.Sentence && focus.Grain == TimeUnit.Year && focus.HasOwnYear && f.Quarter <= 4 && _retrospect > 0.3)
        {
            return Of(e, f with { Year = focus.Fields.Year }, DateBasis.Narrative, focus.Index, "year of the date before", 0.7f);
        }

        if (_published is not { } published)
        {
            return _focus is { } at && f.Quarter <= 4 ? Of(e, f with { Year = at.Fields.Year }, DateBasis.Narrative, at.Index, "year of the date before", 0.7f) : Unresolved(e, f);
        }

        int here = ((published.Month - 1) / 3) + 1;
        int year = published.Year;
        ClauseTime tense = _context.TenseOf(e);
        if (f.Quarter - here >= (tense == ClauseTime.Future ? 3 : 2))
        {
            year--;
        }
        else if (tense == ClauseTime.Future && here - f.Quarter >= 2)
        {
            year++;
        }

        return Of(e, f with { Year = year }, DateBasis.Document, -1, "the quarter nearest to the publication date", 0.96f);
    }

    private ResolvedTime QuarterOfYear(TimeExpression e, CalendarFields f)
    {
        CalendarFields fields = CurrentQuarter(e) is { } now ? f with { Quarter = now.Fields.Quarter } : f;
        return Of(e, fields, DateBasis.Document, -1, "the quarter spoken of, in that year", 0.75f);
    }

    /// <summary>The quarter spoken of: the last one named, else the last one that was over when the article was published.</summary>
    private TimeAnchor? CurrentQuarter(TimeExpression e)
    {
        bool isOver = _quarter is not null && (_published is not { } today || CalendarMath.Plus(_quarter.Day, 1, TimeUnit.Quarter) is { } end && (today.AddDays(20) ?? today) >= end);
        if (_quarter is { } named && e.Sentence - named.Sentence <= 12 && isOver)
        {
            return Of(named);
        }

        if (_published is not { } published)
        {
            return null;
        }

        CalendarFields fields = CalendarMath.Containing(published.AddMonths(-3) ?? published, TimeUnit.Quarter);
        return CalendarMath.FirstDay(fields) is { } first ? new TimeAnchor(fields, first, -1, DateBasis.Document) : null;
    }
}
