using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Parts of the day and the days around today: noon, "the morning of 20 June", "last night", "yesterday evening".</summary>
internal sealed class DayPartGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>The lexicon's value for "tonight"; values below are distances in days.</summary>
    private const int Tonight = 100;

    /// <summary>The lexicon's value for "overnight".</summary>
    private const int Overnight = 101;

    /// <summary>"noon Thursday", "midnight that day", "morning", "night of 20 June", "at night".</summary>
    public TimeExpression? Match(int i) => tokens.Is(i, ClockPoint) ? MatchPoint(i) : MatchPart(i);

    /// <summary>"noon", "before midnight", "the stroke of midnight on Sunday".</summary>
    private TimeExpression? MatchPoint(int i)
    {
        if (tokens[i].IsCapitalized && i > 0 && tokens[i - 1].IsCapitalized)
        {
            return null;
        }

        int hour = tokens[i].Word.Value;
        TimeExpression point = TimeExpression.OfCalendar(i, i + 1, new CalendarFields { Hour = hour, Minute = hour == 12 ? 0 : -1 });
        int before = !tokens.IsWord(i - 2, "stroke") ? i - 1 : tokens.Is(i - 3, The) ? i - 4 : i - 3;
        point.Mod = tokens[before].Kind switch { Before => "BEFORE", After => "AFTER", _ => null };
        return grammar.Clock.WithDateBehind(grammar.Clock.WithZone(point));
    }

    private TimeExpression? MatchPart(int i)
    {
        if (tokens[i].IsPlural)
        {
            return null;
        }

        TimeExpression part = BarePart(i);
        if (tokens.Is(part.End, Of) || tokens.IsComma(part.End) || tokens.Is(part.End, DayShift))
        {
            part = grammar.Clock.WithDateBehind(part);
        }

        if (part.End > i + 1)
        {
            return part;
        }

        bool isGeneric = tokens[i - 1].Kind is At or By || tokens.Is(i - 1, In) && tokens.Text(i) is "daytime" or "nighttime";
        part.FixedValue = "generic";
        return isGeneric ? part : null;
    }

    /// <summary>The part of the day alone.</summary>
    public TimeExpression BarePart(int i) => TimeExpression.OfCalendar(i, i + 1, new CalendarFields { DayPart = tokens[i].DayPart });

    /// <summary>today, yesterday morning, tomorrow night, tonight, overnight.</summary>
    public TimeExpression? MatchShift(int i)
    {
        int shift = tokens[i].Word.Value, end = i + 1;
        var part = DayPart.None;
        if (shift == Overnight && tokens.IsTaggedOther(i))
        {
            return null;
        }

        if (shift is Overnight or Tonight)
        {
            part = DayPart.Night;
            shift = shift == Overnight ? -1 : 0;
        }
        else if (tokens.Is(end, TimeWordKind.DayPart) && !tokens[end].IsPlural)
        {
            part = tokens[end].DayPart;
            end++;
        }

        return grammar.Clock.WithClockBehind(new TimeExpression
        {
            First = i,
            End = end,
            Operator = TimeOperator.Shift,
            Type = part == DayPart.None ? TimexType.Date : TimexType.Time,
            Origin = TimeOrigin.Speech,
            Unit = TimeUnit.Day,
            Amount = new TimeAmount(Math.Abs(shift), false),
            Direction = Math.Sign(shift),
            Fields = new CalendarFields { DayPart = part },
        });
    }

    /// <summary>"that morning", "last night", "the morning of the attack", "the morning after".</summary>
    public TimeExpression? Determined(int first, in Determination d)
    {
        if (tokens[d.Head].IsPlural)
        {
            return null;
        }

        int end = tokens.IsWord(d.Head + 1, "hours") ? d.Head + 2 : d.Head + 1;
        var part = new CalendarFields { DayPart = tokens[d.Head].DayPart };
        if (d.Relation is TimeRelation.None or TimeRelation.The)
        {
            return tokens[end].Kind is Before or After ? Beside(first, end, part) : Dated(first, end, part, d.Relation);
        }

        TimeExpression relative = TimeExpression.OfRelation(first, end, TimeUnit.DayPart, d.Relation);
        relative.Type = TimexType.Time;
        relative.Fields = part;
        return relative;
    }

    /// <summary>"the morning after", "the night before the vote".</summary>
    private TimeExpression Beside(int first, int end, CalendarFields part)
    {
        var beside = new TimeExpression { First = first, End = end, Unit = TimeUnit.Day, Amount = TimeAmount.One, Fields = part };
        grammar.Directions.TakeBehind(beside);
        beside.Type = TimexType.Time;
        return beside;
    }

    /// <summary>"the morning of 20 June", "in the morning".</summary>
    private TimeExpression? Dated(int first, int end, CalendarFields part, TimeRelation relation)
    {
        TimeExpression dated = TimeExpression.OfCalendar(first, end, part);
        if (tokens.Is(end, Of))
        {
            dated = grammar.Clock.WithDateBehind(dated);
            return dated.End > end ? dated : null;
        }

        dated.Relation = TimeRelation.The;
        return relation == TimeRelation.The && tokens.Is(first - 1, In) && !tokens.IsLowerNoun(end) ? dated : null;
    }
}
