using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Calendar fields: what is missing is filled from the anchor.</summary>
internal sealed class CalendarResolver(TimeResolver resolver, Narration narration, TimeAnchors anchors, IResolverContext context)
{
    public ResolvedTime Resolve(TimeExpression e, int i)
    {
        CalendarFields f = e.Fields;
        if (e.FixedValue == "generic")
        {
            return ResolvedTime.Unresolved(e, f);
        }

        if (e.Holiday is { } holiday)
        {
            return resolver.Holidays.Resolve(e, holiday);
        }

        if (e.Inner is not null)
        {
            return resolver.TimesOfDay.Inside(e, i);
        }

        if (f.Quarter == 9 && f.Year != 0)
        {
            return QuarterOfYear(e, f);
        }

        if (f.Year != 0 || f.Decade != 0 || f.Century != 0)
        {
            if (e.FixedValue == "short" && narration.Focus is { } near && narration.Retrospect > 0.6)
            {
                f.Year = (near.Fields.Year / 100 * 100) + (f.Year % 100);
            }

            return ResolvedTime.Of(e, f, DateBasis.Explicit, -2, "complete in itself", 0.97f);
        }

        if (e.TakesFromNext && NextDate(i) is { } next)
        {
            CalendarFields whole = f with { Year = next.Year, Month = f.Month == 0 ? next.Month : f.Month };
            return ResolvedTime.Of(e, whole, DateBasis.Narrative, i + 1, "as the date behind it", 0.98f);
        }

        return f switch
        {
            { Month: > 0 } => InMonth(e, f),
            { Day: > 0 } => OnDay(e, f),
            { Weekday: > 0 } => OnWeekday(e, f),
            { Season: not Season.None } => InSeason(e, f),
            { Quarter: > 0 } => InQuarter(e, f),
            _ => resolver.TimesOfDay.Resolve(e, i, f),
        };
    }

    /// <summary>The year and month of the next expressions of the same sentence, for the first part of a range or list.</summary>
    private CalendarFields? NextDate(int i)
    {
        IReadOnlyList<TimeExpression> all = narration.Expressions;
        for (int j = i + 1; j < all.Count && j <= i + 4 && all[j].Sentence == all[i].Sentence; j++)
        {
            CalendarFields fields = narration.Expressions[j].Fields;
            if (fields.Year != 0)
            {
                return fields;
            }

            if (narration.Expressions[j].TakesFromNext)
            {
                continue;
            }

            if (fields.Month > 0 && narration.Expressions[i].Fields.Month == 0)
            {
                ResolvedTime month = InMonth(narration.Expressions[j], fields);
                return month.Fields;
            }

            return null;
        }

        return null;
    }

    private ResolvedTime InMonth(TimeExpression e, CalendarFields f)
    {
        bool isRetold = narration.Quoted is { } at && e.Sentence - at.Sentence <= 4 && (narration.Retrospect > 0.5 || at.Sentence == e.Sentence);
        if (e.IsQuoted && isRetold && narration.Quoted is { } told)
        {
            CalendarFields fields = f with { Year = NarrativeYear(f, told) };
            return ResolvedTime.Of(e, fields, DateBasis.Message, told.Index, "year of the date before in the same words", 0.8f);
        }

        (int byNarrative, int byPublication) = (0, 0);
        if (narration.Year is { } focus)
        {
            byNarrative = NarrativeYear(f, focus);
        }

        if (narration.Published is { } published)
        {
            byPublication = PublicationYear(f, published, context.TenseOf(e));
        }

        bool narrative = byPublication == 0 || byNarrative != 0 && narration.IsAtYear(e);
        if (byPublication != 0 && byNarrative != 0 && HasWeekday(f, byNarrative) != HasWeekday(f, byPublication))
        {
            narrative = HasWeekday(f, byNarrative);
        }

        int year = narrative ? byNarrative : byPublication;
        if (year == 0)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        int other = narrative ? byPublication : byNarrative;
        CalendarFields resolved = f with { Year = year };
        ResolvedTime time = narrative
            ? ResolvedTime.Of(e, resolved, DateBasis.Narrative, narration.Year!.Index, "year of the date before", 0.91f)
            : ResolvedTime.Of(e, resolved, DateBasis.Document, -1, "the nearest to the publication date that the tense allows", 0.95f);
        return other != 0 && other != year
            ? time with { Alternative = TimexValues.Of(f with { Year = other }), Confidence = narrative ? 0.91f : 0.88f }
            : time;
    }

    /// <summary>Whether a day of a month falls on the weekday that stands beside it in this year; true when there is none.</summary>
    private static bool HasWeekday(in CalendarFields f, int year) =>
        f is not { Weekday: > 0, Day: > 0 } || CalendarMath.FirstDay(f with { Year = year }) is not { } day
        || (int)day.DayOfWeek == f.Weekday;

    /// <summary>
    /// The year of a month in a narration that stands at a time: the same year, or the next when that is much nearer going forward.
    /// </summary>
    private static int NarrativeYear(in CalendarFields f, TemporalFocus focus)
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

    private ResolvedTime OnDay(TimeExpression e, CalendarFields f)
    {
        bool isOfFocus = narration.Focus is { Fields.Month: > 0 } focus && (narration.IsAtYear(e) || e.Sentence - focus.Sentence <= 2);
        TimeAnchor? anchor = isOfFocus ? TimeAnchor.Of(narration.Focus)
            : narration.Day is not null && narration.Retrospect > 0.6 ? TimeAnchor.Of(narration.Day)
            : anchors.Publication ?? TimeAnchor.Of(narration.Day);
        if (anchor is not { Fields: { Month: > 0, Year: not 0 } } month)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        bool isNext = f.Day + 20 < month.Day.Day && month.Fields.Day > 0;
        if (month.Day.AddMonths(isNext ? 1 : 0) is not { } at)
        {
            return ResolvedTime.Beyond(e, month.Basis, month.Index, isAhead: true);
        }

        CalendarFields fields = f with { Year = CalendarMath.FromNoda(at.Year), Month = at.Month };
        return ResolvedTime.Of(e, fields, month.Basis, month.Index, "month of " + month.Name, 0.75f);
    }

    private ResolvedTime OnWeekday(TimeExpression e, CalendarFields f)
    {
        bool narrative = narration.Day is { } spoken
            && (narration.Published is null || narration.Retrospect > 0.6 && spoken.Sentence >= e.Sentence - 8);
        TimeAnchor? anchor = narrative ? TimeAnchor.Of(narration.Day)
            : e.IsQuoted ? anchors.OfSpeech(e)
            : anchors.Publication ?? TimeAnchor.Of(narration.Day);
        if (anchor is not { } from)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        ClauseTime tense = context.TenseOf(e);
        bool isForward = narrative || from.Basis == DateBasis.Message || tense == ClauseTime.Future;
        int back = ((int)from.Day.DayOfWeek - f.Weekday + 7) % 7;
        if (from.Day.AddDays(isForward && back > 0 ? 7 - back : -back) is not { } day)
        {
            return ResolvedTime.Beyond(e, from.Basis, from.Index, isForward);
        }

        CalendarFields fields = TimexValues.FieldsOf(day) with
        {
            Weekday = f.Weekday, DayPart = f.DayPart, Hour = f.Hour, Minute = f.Minute, Second = f.Second,
        };
        string which = isForward ? "the first from " : "the last up to ";
        float confidence = narrative ? 0.7f : isForward ? 0.55f : back == 0 ? 0.95f : 0.82f;
        ResolvedTime time = ResolvedTime.Of(e, fields, from.Basis, from.Index, which + from.Name, confidence);
        return back > 0 && day.AddDays(isForward ? -7 : 7) is { } other ? time with { Alternative = TimexValues.Day(other) } : time;
    }

    private ResolvedTime InSeason(TimeExpression e, CalendarFields f)
    {
        if (narration.Year is { } focus && narration.IsAtYear(e))
        {
            int year = focus.Fields.Year + (IsNextYear(f.Season, focus.Fields) ? 1 : 0);
            return ResolvedTime.Of(e, f with { Year = year }, DateBasis.Narrative, focus.Index, "year of the date before", 0.55f);
        }

        if (narration.Published is not { } published)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        int start = CalendarMath.FirstMonth(f.Season);
        bool isPast = context.TenseOf(e) != ClauseTime.Future;
        int shift = isPast && start > published.Month ? -1 : !isPast && start + 2 < published.Month ? 1 : 0;
        CalendarFields nearest = f with { Year = published.Year + shift };
        return ResolvedTime.Of(e, nearest, DateBasis.Document, -1, "the nearest to the publication date that the tense allows", 0.8f);
    }

    /// <summary>Whether a season told of after a time is that of the next year.</summary>
    private static bool IsNextYear(Season season, in CalendarFields told)
    {
        bool winterIsOver = season != Season.Winter && told.Season == Season.Winter;
        return winterIsOver
            || told.Month >= 11 && season is Season.Spring or Season.Summer && told.Month - CalendarMath.FirstMonth(season) >= 5;
    }

    private ResolvedTime InQuarter(TimeExpression e, CalendarFields f)
    {
        if (e.Relation == TimeRelation.YearAgo && anchors.CurrentQuarter(e) is { } now)
        {
            CalendarFields ago = now.Fields with { Year = now.Fields.Year - 1, Quarter = f.Quarter == 9 ? now.Fields.Quarter : f.Quarter };
            return ResolvedTime.Of(e, ago, now.Basis, now.Index, "a year before the quarter spoken of", 0.7f);
        }

        bool isBesideYear = narration.Focus is { Grain: TimeUnit.Year, HasOwnYear: true } focus && focus.Sentence == e.Sentence
            && narration.Retrospect > 0.3;
        if ((isBesideYear || narration.Published is null) && f.Quarter <= 4 && narration.Focus is { } at)
        {
            CalendarFields fields = f with { Year = at.Fields.Year };
            return ResolvedTime.Of(e, fields, DateBasis.Narrative, at.Index, "year of the date before", 0.7f);
        }

        if (narration.Published is not { } published)
        {
            return ResolvedTime.Unresolved(e, f);
        }

        int ahead = f.Quarter - ((published.Month - 1) / 3) - 1;
        bool isFuture = context.TenseOf(e) == ClauseTime.Future;
        int step = ahead >= (isFuture ? 3 : 2) ? -1 : isFuture && ahead <= -2 ? 1 : 0;
        CalendarFields nearest = f with { Year = published.Year + step };
        return ResolvedTime.Of(e, nearest, DateBasis.Document, -1, "the quarter nearest to the publication date", 0.96f);
    }

    private ResolvedTime QuarterOfYear(TimeExpression e, CalendarFields f)
    {
        CalendarFields fields = anchors.CurrentQuarter(e) is { } now ? f with { Quarter = now.Fields.Quarter } : f;
        return ResolvedTime.Of(e, fields, DateBasis.Document, -1, "the quarter spoken of, in that year", 0.75f);
    }
}
