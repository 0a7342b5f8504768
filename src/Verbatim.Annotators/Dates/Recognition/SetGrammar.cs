using System.Globalization;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Times that come back: every day, each Thursday, every two weeks, per month, daily.</summary>
internal sealed class SetGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    /// <summary>every day, each Thursday, every two weeks, every morning, each July, every other year.</summary>
    public TimeExpression? MatchEach(int i)
    {
        bool isOther = tokens.IsWord(i + 1, "other");
        int head = isOther || tokens.IsWord(i + 1, "single") ? i + 2 : i + 1;
        TimeWord word = tokens[head].Word;
        switch (word.Kind)
        {
            case Weekday when !tokens[head].IsAbbreviation:
                return grammar.Weekdays.SetOf(i, head);
            case Month when tokens[head].IsCapitalized:
                string month = string.Create(CultureInfo.InvariantCulture, $"XXXX-{word.Value:00}");
                return TimeExpression.OfSet(i, head + 1, TimeUnit.Month, month);
            case TimeWordKind.DayPart:
                return TimeExpression.OfSet(i, head + 1, TimeUnit.Day, "XXXX-XX-XX" + TimexValues.Suffix(tokens[head].DayPart));
            case TimeWordKind.Season:
                return TimeExpression.OfSet(i, head + 1, TimeUnit.Year, "XXXX-" + TimexValues.Code(tokens[head].Season));
            default:
                return MatchUnits(i, head, isOther);
        }
    }

    private TimeExpression? MatchUnits(int i, int head, bool isOther)
    {
        TimeAmount amount = TimeAmount.One;
        int unit = head;
        if (grammar.Numbers.AmountAt(head, out int end) is { } stated)
        {
            (amount, unit) = (stated, end);
        }

        if (!tokens.Is(unit, Unit) || tokens[unit].IsAbbreviation || tokens.IsUnit(unit, TimeUnit.Second) && unit == i + 1)
        {
            return null;
        }

        TimeExpression set = TimeExpression.OfSet(i, unit + 1, tokens[unit].Unit, null);
        set.Amount = isOther ? new TimeAmount(2, false) : amount;
        return set;
    }

    /// <summary>per day, per month.</summary>
    public TimeExpression? MatchPer(int i) =>
        tokens.Is(i + 1, Unit) && !tokens[i + 1].IsPlural && tokens[i + 1].Unit >= TimeUnit.Day
            ? TimeExpression.OfSet(i, i + 2, tokens[i + 1].Unit, null) : null;

    /// <summary>daily, annually; not in a name (the Daily Mail).</summary>
    public TimeExpression? MatchFrequency(int i) => tokens[i].IsCapitalized && (i > 0 || tokens.IsCapitalizedName(i + 1))
        ? null : TimeExpression.OfSet(i, i + 1, tokens[i].Unit, null);
}
