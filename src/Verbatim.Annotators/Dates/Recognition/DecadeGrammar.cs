using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Decades and centuries: the 1990s, the nineties, the 20th century, the fourth century BC.</summary>
internal sealed class DecadeGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private const int LastCentury = 30;

    private static readonly TimeWordKinds Leading = TimeWordKinds.Of(The, Mid, Early, Late);

    /// <summary>1990s, 1990's, 480s BC.</summary>
    public TimeExpression? InDigits(int first, int i)
    {
        ref readonly TimeToken number = ref tokens[i];
        if (number.Digits is not (3 or 4) || number.Number % 10 != 0 || number.Number == 0 || !tokens[i + 1].IsGlued)
        {
            return null;
        }

        int plural = tokens.IsApostrophe(i + 1) ? i + 2 : i + 1;
        if (!tokens.IsWord(plural, "s"))
        {
            return null;
        }

        int era = EraBehind(plural + 1, out int end) ?? (number.Digits == 3 && grammar.Years.HasAncientYears ? -1 : 1);
        return TimeExpression.OfCalendar(first, end, new CalendarFields { Decade = era * number.Number });
    }

    /// <summary>"the nineties", "the early eighties".</summary>
    public TimeExpression? InWords(int first, int i) => first < i || tokens.Is(i - 1, Leading)
        ? TimeExpression.OfCalendar(first, i + 1, new CalendarFields { Decade = 1900 + (tokens[i].Word.Value * 10) })
        : null;

    /// <summary>"20th century", "nineteenth-century", "4th century BC".</summary>
    public TimeExpression? MatchCentury(int first, int i)
    {
        if (grammar.Numbers.OrdinalAt(i, out int ordinalEnd) is not { } number || number > LastCentury)
        {
            return null;
        }

        int unit = tokens.SkipHyphen(ordinalEnd);
        if (!tokens.IsUnit(unit, TimeUnit.Century))
        {
            return null;
        }

        int era = EraBehind(unit + 1, out int end) ?? 1;
        return TimeExpression.OfCalendar(first, end, new CalendarFields { Century = era * number });
    }

    private int? EraBehind(int i, out int end)
    {
        int? era = grammar.Years.EraAt(i, out int eraEnd);
        end = era is null ? i : eraEnd;
        return era;
    }
}
