using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Seasons with their year: "the summer of 1998", "last fall", "spring and summer 1918".</summary>
internal sealed class SeasonGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private const int LongestName = 3;

    /// <summary>Words behind which "fall" is the season.</summary>
    private static readonly TimeWordKinds Leading = TimeWordKinds.Of(In, By, Preposition, From, This, Last, Next, Between);

    /// <summary>A season and the year behind it.</summary>
    /// <param name="first">Where the expression begins.</param>
    /// <param name="i">The season.</param>
    public TimeExpression? Match(int first, int i)
    {
        if (tokens[i].IsPlural)
        {
            return null;
        }

        int end = i + 1;
        var fields = new CalendarFields { Season = tokens[i].Season };
        int at = tokens.SkipComma(tokens.Skip(end, Of));
        if (grammar.Years.YearAt(at, out int yearEnd) is { } year && (tokens[at].Digits >= 3 || !tokens.IsComma(at - 1)))
        {
            return TimeExpression.OfCalendar(first, yearEnd, fields with { Year = year });
        }

        if (grammar.Years.RelativeYearAt(end) is { } relative)
        {
            return TimeExpression.OfCalendar(first, end, fields).Inside(relative);
        }

        return IsSeason(first, i) ? Alone(first, i, fields) : null;
    }

    private TimeExpression Alone(int first, int i, CalendarFields fields)
    {
        int end = i + 1;
        fields.Year = YearOfName(end);
        // "the summer offensive": the article belongs to the noun
        bool isModifier = tokens.Is(first, The) && first == i - 1 && tokens.IsNounBehind(end);
        TimeExpression season = TimeExpression.OfCalendar(isModifier ? i : first, end, fields);
        int other = tokens[end + 1].Kind is Early or Late ? end + 2 : end + 1;
        season.TakesFromNext = tokens[end].Kind is And or To && tokens.Is(other, TimeWordKind.Season);
        return season;
    }

    /// <summary>The year in "the Spring Offensive of 1918"; 0 when there is none.</summary>
    private int YearOfName(int i)
    {
        int end = i;
        while (tokens.IsCapitalizedName(end) && end < i + LongestName)
        {
            end++;
        }

        return end > i && tokens.Is(end, Of) && grammar.Years.YearAt(end + 1, out _) is { } year ? year : 0;
    }

    /// <summary>Whether "spring" and "fall" are the season here.</summary>
    private bool IsSeason(int first, int i)
    {
        if (!tokens[i].IsAmbiguous)
        {
            return true;
        }

        if (tokens.IsTaggedVerb(i))
        {
            return false;
        }

        return tokens[i].Season == Season.Fall
            ? IsFallLed(first, i) && !tokens.Is(i + 1, Of) && (first < i || !tokens.IsNounBehind(i + 1))
            : !tokens.IsHyphen(i + 1) && !tokens.IsWord(i + 1, "water");
    }

    private bool IsFallLed(int first, int i) => first < i && !tokens.Is(first, The)
        || tokens.Is(first - 1, Leading)
        || tokens.Is(first - 1, And) && tokens.Is(first - 2, TimeWordKind.Season);

    /// <summary>"last summer", "the same spring".</summary>
    public TimeExpression? Determined(int first, in Determination d)
    {
        if (d.Amount is not null || d.Ordinal > 0 || Match(first, d.Head) is not { } season)
        {
            return null;
        }

        if (d.Relation > TimeRelation.The && season.Fields.Year == 0 && season.Inner is null)
        {
            season.Relate(TimeUnit.Season, d.Relation);
        }

        return season;
    }
}
