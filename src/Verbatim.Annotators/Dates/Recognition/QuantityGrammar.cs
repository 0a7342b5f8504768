using System.Collections.Frozen;
using Verbatim.Language.Tags;
using Verbatim.Records;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Amounts of time: "two weeks", "a year and a half ago", "twice a day", "months later", "a decade-long".</summary>
internal sealed class QuantityGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>Words that may stand between a number and its unit.</summary>
    private static readonly TimeWordKinds BetweenWords = TimeWordKinds.Of(None, Fiscal, Past, Previous, Long);

    /// <summary>Words that turn "year-" into an adjective: "a year-earlier figure".</summary>
    private static readonly TimeWordKinds AdjectiveWords = TimeWordKinds.Of(Earlier, Ago, Long);

    private static readonly TimeWordKinds DirectionWords = TimeWordKinds.Of(Ago, Later, Earlier, Before, After);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FullWords =
        WordSet.Of("full whole single mere entire solid good brief short long");

    /// <summary>What is counted, or how often, before "a day", "a month".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RateWords =
        WordSet.Of("once twice times percent % cents dollars million billion hours days barrels pounds thrice tons miles");

    /// <summary>An amount with its unit and what the unit is followed by.</summary>
    /// <param name="first">Where the expression begins (a modifier or determiner may stand before).</param>
    /// <param name="i">Where the amount begins.</param>
    /// <param name="mod">The modifier that stands before, or <c>null</c>.</param>
    public TimeExpression? Match(int first, int i, string? mod)
    {
        if (grammar.Numbers.AmountAt(i, out int amountEnd) is not { } amount)
        {
            return null;
        }

        bool isArticle = tokens.Is(i, Article) && amountEnd == i + 1;
        bool isHyphenated = tokens.IsHyphen(amountEnd) && tokens[amountEnd].IsGlued;
        int unit = isHyphenated ? amountEnd + 1 : UnitBehind(i, amountEnd, isArticle);
        if (!IsUnitOf(i, unit, isArticle, isHyphenated))
        {
            return null;
        }

        int end = tokens.SkipUnit(unit);
        if (IsAge(end))
        {
            return tokens.Nothing(end + 2);
        }

        if (tokens.Is(i, Article) && first == i && (isHyphenated || IsAdjective(end)))
        {
            return null;
        }

        // "an hour and a half", "an hour-and-a-half"
        if (grammar.Numbers.IsAndAHalf(tokens.SkipHyphen(end), out int halfEnd))
        {
            amount = amount with { Count = amount.Count + 0.5 };
            end = halfEnd;
        }

        TimeExpression quantity = TimeExpression.OfDuration(first, end, tokens[unit].Unit, amount);
        quantity.Mod = mod;
        return Finish(quantity, i, isArticle);
    }

    /// <summary>The unit behind an amount, over one word: "a full year", "two straight weeks", "three fiscal years".</summary>
    private int UnitBehind(int i, int at, bool isArticle)
    {
        if (!tokens[at].IsLower || !tokens.Is(at, BetweenWords) || !tokens.Is(at + 1, Unit))
        {
            return at;
        }

        bool isBetween = isArticle ? FullWords.Contains(tokens.Text(at)) : tokens[at + 1].IsPlural && !tokens.Is(i, TimeWordKind.Half);
        return isBetween ? at + 1 : at;
    }

    /// <summary>Whether the unit is one that the amount counts: no "a weeks", no abbreviation without digits, no "a quarter of".</summary>
    private bool IsUnitOf(int i, int unit, bool isArticle, bool isHyphenated)
    {
        if (!tokens.Is(unit, Unit) || isArticle && tokens[unit].IsPlural && !tokens.IsApostrophe(unit + 1))
        {
            return false;
        }

        if (tokens[unit].IsAbbreviation && tokens[i].Number < 0)
        {
            return false;
        }

        return tokens[unit].Unit != TimeUnit.Quarter
            || !isArticle && !tokens.Is(tokens.SkipUnit(unit), Of) && (!isHyphenated || tokens.Is(i, Cardinal));
    }

    /// <summary>"a year-earlier figure", "a decade-long war": the article belongs to the noun.</summary>
    private bool IsAdjective(int end) => tokens.IsHyphen(end) && tokens[end].IsGlued && tokens.Is(end + 1, AdjectiveWords);

    /// <summary>Whether "old" follows: "30-year-old", "22 years old", "30 years of age".</summary>
    public bool IsAge(int end) => tokens.Is(tokens.SkipHyphen(end), Old) || tokens.Is(end, Of) && tokens.IsWord(end + 1, "age");

    /// <summary>Takes in what follows an amount and its unit: "or so", "ago", "long"; <c>null</c> when it is no length of time.</summary>
    private TimeExpression? Finish(TimeExpression quantity, int i, bool isArticle)
    {
        int end = quantity.End;
        bool isOrSo = tokens.IsOrSo(end);
        quantity.End = isOrSo ? end + 2 : end;
        if (grammar.Directions.TakeBehind(quantity))
        {
            return quantity;
        }

        quantity.End = end;
        bool isBareArticle = isArticle && quantity.First == i;
        if (isBareArticle && quantity.Unit is TimeUnit.Second or TimeUnit.Minute)
        {
            return null;
        }

        if (isBareArticle && quantity.Unit >= TimeUnit.Hour && IsRate(i))
        {
            quantity.Operator = TimeOperator.Set;
            quantity.Type = TimexType.Set;
            return quantity;
        }

        int adjective = tokens.SkipHyphen(end);
        if (tokens.Is(adjective, Long))
        {
            quantity.End = adjective + 1;
        }
        else if (isOrSo)
        {
            quantity.End = end + 2;
            quantity.Mod = "APPROX";
        }

        return quantity;
    }

    /// <summary>Whether "a day" behind the words before it says how often: "twice a day", "$5 a month", "3 percent a year".</summary>
    private bool IsRate(int i)
    {
        if (i == 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = tokens.Text(i - 1);
        return tokens[i - 1].Number >= 0 || tokens.TagOf(i - 1) is Upos.Noun && before[^1] == 's' || RateWords.Contains(before);
    }

    /// <summary>"days later", "weeks ago", "months-long", "year-ago", "years of …", "month-and-a-half", "year's end".</summary>
    public TimeExpression? MatchBareUnit(int i)
    {
        if (!tokens[i].IsPlural && tokens.IsUnit(i, TimeUnit.Second))
        {
            return grammar.Determined.Match(i);
        }

        if (tokens[i].IsAbbreviation)
        {
            return null;
        }

        bool isHyphenated = tokens.IsHyphen(i + 1) && tokens[i + 1].IsGlued;
        int behind = isHyphenated ? i + 2 : i + 1;
        return tokens[i].IsPlural ? MatchUnits(i, behind) : MatchUnit(i, behind, isHyphenated);
    }

    /// <summary>"year-ago", "month-and-a-half", "year-long", "year's end".</summary>
    private TimeExpression? MatchUnit(int i, int behind, bool isHyphenated)
    {
        TimeUnit unit = tokens[i].Unit;
        if (isHyphenated && unit == TimeUnit.Year && tokens[behind].Kind is Ago or Earlier)
        {
            return grammar.Quarters.MatchYearAgo(i);
        }

        if (isHyphenated && grammar.Numbers.IsAndAHalf(behind, out int halfEnd))
        {
            return Finish(TimeExpression.OfDuration(i, halfEnd, unit, new TimeAmount(1.5, false)), i, isArticle: false);
        }

        return (isHyphenated || unit is TimeUnit.Year or TimeUnit.Month) && tokens.Is(behind, Long)
            ? TimeExpression.OfDuration(i, behind + 1, unit, TimeAmount.One)
            : MatchEnd(i);
    }

    /// <summary>"days later", "weeks ago", "months-long", "weeks or months", "for years", "Years of …".</summary>
    private TimeExpression? MatchUnits(int i, int behind)
    {
        TimeUnit unit = tokens[i].Unit;
        if (IsAge(i + 1) || tokens.Is(i + 1, The) || unit is TimeUnit.Quarter or TimeUnit.Second)
        {
            return null;
        }

        TimeExpression units = TimeExpression.OfDuration(i, i + 1, unit, TimeAmount.Vague);
        if (tokens.Is(behind, DirectionWords) && grammar.Directions.TakeBehind(units))
        {
            return units;
        }

        if (tokens.Is(behind, Long) && behind > i + 1)
        {
            units.End = behind + 1;
            return units;
        }

        if (tokens.Is(i + 1, Or) && tokens.Is(i + 2, Unit))
        {
            units.End = i + 3;
            return units;
        }

        bool isLed = tokens[i - 1].Kind is Preposition or In || tokens.IsWord(i - 1, "took") || tokens.IsWord(i - 1, "take");
        return isLed || tokens.Is(i + 1, Of) && i == 0 ? units : null;
    }

    /// <summary>"year's end", "month's end", "year end".</summary>
    private TimeExpression? MatchEnd(int i)
    {
        int end = tokens.SkipPossessive(i + 1);
        end = end == i + 1 ? tokens.SkipHyphen(end) : end;
        if (!tokens.IsWord(end, "end") || tokens[i].Unit is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Week))
        {
            return null;
        }

        TimeExpression close = TimeExpression.OfRelation(i, end + 1, tokens[i].Unit, TimeRelation.The);
        close.Mod = "END";
        return close;
    }
}
