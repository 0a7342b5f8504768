using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Which way a quantity points: before or after its anchor, and the event it counts from.</content>
internal sealed partial class TimeRecognizer
{
    /// <summary>Whether "a day" behind the words before it says how often: "twice a day", "$5 a month", "3 percent a year".</summary>
    private bool IsRate(int i)
    {
        if (i == 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = Text(i - 1);
        return TagOf(i - 1) is Upos.Noun && before[^1] == 's' || before is "once" or "twice" or "times" or "percent" or "%" or "cents" or "dollars" or "million" or "billion" or "hours" or "days" or "barrels"
            or "pounds" or "thrice" or "tons" or "miles" || p[i - 1].Number >= 0;
    }

    /// <summary>Reads "ago", "later", "earlier", "before", "after", "from now" behind an amount of time.</summary>
    private bool WithDirection(TimeExpression e)
    {
        int j = IsHyphen(e.End) && p[e.End].IsGlued ? e.End + 1 : e.End;
        switch (p[j].Word.Kind)
        {
            case TimeWordKind.Ago:
                SetShift(e, j + 1, -1, TimeOrigin.Speech);
                return true;
            case TimeWordKind.Earlier:
                SetShift(e, j + 1, -1, TimeOrigin.Narrative);
                return true;
            case TimeWordKind.Later or TimeWordKind.Afterwards:
                SetShift(e, j + 1, 1, TimeOrigin.Narrative);
                return true;
            case TimeWordKind.Previous when IsWord(j, "prior"):
                SetShift(e, j + 1, -1, TimeOrigin.Narrative);
                return true;
            case TimeWordKind.From when Is(j + 1, TimeWordKind.PresentRef) || Is(j + 1, TimeWordKind.DayShift):
                SetShift(e, j + 2, 1, TimeOrigin.Speech);
                return true;
            case TimeWordKind.Before:
                return SetAnchored(e, j + 1, -1);
            case TimeWordKind.After:
                return SetAnchored(e, j + 1, 1);
            case TimeWordKind.Following when p[j].Start > p[e.End - 1].End && IsWord(j, "following"):
                return IsWordPiece(j + 1) && SetAnchored(e, j + 1, 1);
            default:
                return false;
        }
    }

    private static void SetShift(TimeExpression e, int end, int direction, TimeOrigin origin)
    {
        e.End = end;
        e.Operator = TimeOperator.Shift;
        e.Type = e.Unit <= TimeUnit.Hour ? TimexType.Time : TimexType.Date;
        e.Direction = direction;
        e.Origin = origin;
    }

    /// <summary>"three days after …": counts from a date or from an event told in the words behind.</summary>
    private bool SetAnchored(TimeExpression e, int end, int direction)
    {
        e.EndOfAmount = e.End;
        SetShift(e, end, direction, TimeOrigin.Narrative);
        if (MatchDate(end) is { } date)
        {
            e.Inner = date;
            e.Origin = TimeOrigin.Inner;
            e.End = date.End;
            return true;
        }

        if (IsWordPiece(end))
        {
            e.Event = EventPhrase(end);
            e.Origin = e.Event is null ? TimeOrigin.Narrative : TimeOrigin.Event;
        }

        return true;
    }

    /// <summary>The words that tell of an event, from a piece up to the next comma, dash, bracket or end of the sentence.</summary>
    private Verbatim.Text.TextSpan? EventPhrase(int i)
    {
        int j = i;
        while (j < p.Count && !(p[j].First is ',' or ';' or ':' or '(' or ')' or '"' or '\u201C' or '\u201D' or '\u2014' or '\u2013' or '?' or '!')
            && !(IsPeriod(j) && j + 1 >= p.Count))
        {
            j++;
        }

        return j > i ? Verbatim.Text.TextSpan.FromBounds(p[i].Start, p[j - 1].End) : null;
    }

    /// <summary>"days later", "weeks ago", "months-long", "year-ago", "years of …", "month-and-a-half".</summary>
    private TimeExpression? MatchBareUnit(int i)
    {
        var unit = (TimeUnit)p[i].Word.Value;
        bool plural = p[i].Word.Has(TimeWordFlags.Plural);
        if (p[i].Word.Has(TimeWordFlags.Abbreviation) || unit == TimeUnit.Second && !plural)
        {
            return unit == TimeUnit.Second && !plural ? MatchDetermined(i) : null;
        }

        int j = IsHyphen(i + 1) && p[i + 1].IsGlued ? i + 2 : i + 1;
        if (!plural)
        {
            if (unit == TimeUnit.Year && j > i + 1 && p[j].Word.Kind is TimeWordKind.Ago or TimeWordKind.Earlier)
            {
                return MatchYearAgo(i, i);
            }

            if (j > i + 1 && Is(j, TimeWordKind.And) && Is(SkipHyphen(j + 1), TimeWordKind.Article) && Is(SkipHyphen(SkipHyphen(j + 1) + 1), TimeWordKind.Half))
            {
                return Finish(i, i, SkipHyphen(SkipHyphen(j + 1) + 1) + 1, new TimeAmount(1.5, false), unit, null, false);
            }

            return (j > i + 1 || unit is TimeUnit.Year or TimeUnit.Month) && Is(j, TimeWordKind.Long)
                ? new TimeExpression { First = i, End = j + 1, Operator = TimeOperator.Duration, Type = TimexType.Duration, Unit = unit, Amount = TimeAmount.One }
                : MatchPossessiveEnd(i);
        }

        var expression = new TimeExpression
        {
            First = i, End = i + 1, Operator = TimeOperator.Duration, Type = TimexType.Duration, Unit = unit, Amount = TimeAmount.Vague,
        };
        if (IsAge(i + 1) || Is(i + 1, TimeWordKind.The) || unit is TimeUnit.Quarter or TimeUnit.Second)
        {
            return null;
        }

        if (p[j].Word.Kind is TimeWordKind.Ago or TimeWordKind.Later or TimeWordKind.Earlier or TimeWordKind.Before or TimeWordKind.After
            && (p[i - 1].Number < 0 || !Is(i - 1, TimeWordKind.Vague)) && WithDirection(expression))
        {
            return expression;
        }

        if (Is(j, TimeWordKind.Long) && j > i + 1)
        {
            expression.End = j + 1;
            return expression;
        }

        if (Is(i + 1, TimeWordKind.Or) && Is(i + 2, TimeWordKind.Unit))
        {
            expression.End = i + 3;
            return expression;
        }

        bool led = p[i - 1].Word.Kind is TimeWordKind.Preposition or TimeWordKind.In || IsWord(i - 1, "took") || IsWord(i - 1, "take");
        return led || Is(i + 1, TimeWordKind.Of) && i == 0 ? expression : null;
    }

    /// <summary>"year's end", "month's end", "year end".</summary>
    private TimeExpression? MatchPossessiveEnd(int i)
    {
        int j = SkipPossessive(i + 1);
        j = j == i + 1 ? SkipHyphen(j) : j;
        if (!IsWord(j, "end") || p[i].Word.Value is not ((short)TimeUnit.Year or (short)TimeUnit.Month or (short)TimeUnit.Quarter or (short)TimeUnit.Week))
        {
            return null;
        }

        return new TimeExpression
        {
            First = i, End = j + 1, Operator = TimeOperator.Relative, Type = TimexType.Date, Relation = TimeRelation.The, Origin = TimeOrigin.Narrative,
            Unit = (TimeUnit)p[i].Word.Value, Mod = "END",
        };
    }
}
