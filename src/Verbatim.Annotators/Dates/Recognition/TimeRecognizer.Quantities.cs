using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>Amounts of time and what is counted with them: durations, "ago", "later", "after".</content>
internal sealed partial class TimeRecognizer
{
    /// <summary>
    /// A number of units: digits, number words, "a", "a few", "several", "a couple of", "half a", "one and a half", "12 to 18".
    /// <paramref name="end"/> is the piece behind it.
    /// </summary>
    private TimeAmount? AmountAt(int i, out int end)
    {
        end = i + 1;
        double value;
        switch (p[i].Word.Kind)
        {
            case TimeWordKind.Article:
                if (Is(end, TimeWordKind.Vague))
                {
                    bool isCouple = p[end].Word.Value == 2;
                    end = Is(end + 1, TimeWordKind.Of) ? end + 2 : end + 1;
                    return isCouple ? new TimeAmount(2, false) : TimeAmount.Vague;
                }

                if (Is(end, TimeWordKind.Multiplier))
                {
                    value = p[end].Word.Value;
                    end++;
                    break;
                }

                if (Is(end, TimeWordKind.Half))
                {
                    end = SkipHyphen(end + 1);
                    return new TimeAmount(0.5, false);
                }

                if (IsWord(i, "another") && AmountAt(end, out int anotherEnd) is { } another && !Is(end, TimeWordKind.Article))
                {
                    end = anotherEnd;
                    return another;
                }

                return TimeAmount.One;
            case TimeWordKind.Vague:
                bool couple = p[i].Word.Value == 2;
                end = Is(end, TimeWordKind.Of) ? end + 1 : end;
                return couple ? new TimeAmount(2, false) : TimeAmount.Vague;
            case TimeWordKind.Half:
                end = Is(end, TimeWordKind.Article) ? end + 1 : SkipHyphen(end);
                return new TimeAmount(0.5, false);
            case TimeWordKind.Multiplier:
                value = p[i].Word.Value;
                break;
            case TimeWordKind.Cardinal:
                value = SpelledNumber(i, out end);
                break;
            case TimeWordKind.None when p[i].Number >= 0:
                value = DigitNumber(i, out end);
                break;
            default:
                return null;
        }

        if (Is(end, TimeWordKind.And) && Is(end + 1, TimeWordKind.Article) && Is(end + 2, TimeWordKind.Half))
        {
            value += 0.5;
            end += 3;
        }

        int or = Is(end, TimeWordKind.To) || Is(end, TimeWordKind.Or) || IsDash(end) ? end + 1 : end;
        if (or > end && p[or].Word.Kind is TimeWordKind.Cardinal or TimeWordKind.None && (p[or].Number >= 0 || Is(or, TimeWordKind.Cardinal)))
        {
            double high = p[or].Number >= 0 ? DigitNumber(or, out int highEnd) : SpelledNumber(or, out highEnd);
            if (IsUnitBehind(highEnd))
            {
                end = highEnd;
                return high > value ? TimeAmount.Vague : null;
            }
        }

        end = IsWord(end, "more") || IsWord(end, "additional") ? end + 1 : end;
        return new TimeAmount(value, false);
    }

    private bool IsUnitBehind(int i) => Is(SkipHyphen(i), TimeWordKind.Unit) || Is(i + 1, TimeWordKind.Unit) && IsLowerWord(i);

    private double DigitNumber(int i, out int end)
    {
        double value = p[i].Number;
        end = i + 1;
        while (IsComma(end) && p[end].IsGlued && p[end + 1].IsGlued && p[end + 1].Digits == 3)
        {
            value = (value * 1000) + p[end + 1].Number;
            end += 2;
        }

        if (IsPeriod(end) && p[end].IsGlued && p[end + 1].IsGlued && p[end + 1].Number >= 0)
        {
            value += p[end + 1].Number / Math.Pow(10, p[end + 1].Digits);
            end += 2;
        }
        else if (p[end].Number == 1 && Is(end + 1, '/') && p[end + 2].Number == 2 && p[end + 1].IsGlued)
        {
            value += 0.5;
            end += 3;
        }

        return value;
    }

    private double SpelledNumber(int i, out int end)
    {
        double total = 0, group = 0;
        for (end = i; ; end++)
        {
            if (Is(end, TimeWordKind.Cardinal))
            {
                group += p[end].Word.Value;
            }
            else if (Is(end, TimeWordKind.Multiplier))
            {
                group = (group == 0 ? 1 : group) * p[end].Word.Value;
                if (p[end].Word.Value == 1000)
                {
                    total += group;
                    group = 0;
                }
            }
            else if (!(end > i && (IsHyphen(end) || Is(end, TimeWordKind.And) && Is(end - 1, TimeWordKind.Multiplier)) && Is(end + 1, TimeWordKind.Cardinal)))
            {
                break;
            }
        }

        return total + group;
    }

    /// <summary>An amount with its unit and what the unit is followed by.</summary>
    /// <param name="first">Where the expression begins (a modifier or determiner may stand before).</param>
    /// <param name="i">Where the amount begins.</param>
    /// <param name="mod">The modifier that stands before, or <c>null</c>.</param>
    private TimeExpression? MatchQuantity(int first, int i, string? mod)
    {
        if (AmountAt(i, out int j) is not { } amount)
        {
            return null;
        }

        bool isArticle = Is(i, TimeWordKind.Article) && j == i + 1;
        bool hyphenated = IsHyphen(j) && p[j].IsGlued;
        int unitAt = hyphenated ? j + 1 : j;
        if (!hyphenated && !Is(unitAt, TimeWordKind.Unit) && IsLowerWord(unitAt) && p[unitAt].Word.Kind is TimeWordKind.None or TimeWordKind.Fiscal or TimeWordKind.Past
            or TimeWordKind.Previous or TimeWordKind.Long && Is(unitAt + 1, TimeWordKind.Unit)
            && (isArticle ? IsFullWord(unitAt) : p[unitAt + 1].Word.Has(TimeWordFlags.Plural) && !Is(i, TimeWordKind.Half)))
        {
            unitAt++;
        }

        if (!Is(unitAt, TimeWordKind.Unit) || isArticle && p[unitAt].Word.Has(TimeWordFlags.Plural) && Is(i, TimeWordKind.Article) && !IsApostrophe(unitAt + 1))
        {
            return null;
        }

        var unit = (TimeUnit)p[unitAt].Word.Value;
        int end = SkipPeriodOfAbbreviation(unitAt);
        if (p[unitAt].Word.Has(TimeWordFlags.Abbreviation) && p[i].Number < 0 || unit == TimeUnit.Quarter && (isArticle || Is(end, TimeWordKind.Of) || hyphenated && Is(i, TimeWordKind.Cardinal) is false))
        {
            return null;
        }

        if (IsAge(end))
        {
            return Skip(end + 2);
        }

        // "a year-earlier figure", "a several-year plan": the article belongs to the noun
        if (Is(i, TimeWordKind.Article) && first == i && IsHyphen(end) && p[end].IsGlued && p[end + 1].Word.Kind is TimeWordKind.Earlier or TimeWordKind.Ago or TimeWordKind.Long
            || Is(i, TimeWordKind.Article) && hyphenated && first == i)
        {
            return null;
        }

        // "an hour and a half", "an hour-and-a-half"
        int and = SkipHyphen(end);
        if (Is(and, TimeWordKind.And) && Is(SkipHyphen(and + 1), TimeWordKind.Article) && Is(SkipHyphen(SkipHyphen(and + 1) + 1), TimeWordKind.Half))
        {
            amount = amount with { Count = amount.Count + 0.5 };
            end = SkipHyphen(SkipHyphen(and + 1) + 1) + 1;
        }

        return Finish(first, i, end, amount, unit, mod, isArticle);
    }

    private int SkipPeriodOfAbbreviation(int unitAt) => p[unitAt].Word.Has(TimeWordFlags.Abbreviation) ? SkipPeriod(unitAt + 1) : unitAt + 1;

    private bool IsFullWord(int i) => Text(i) is "full" or "whole" or "single" or "mere" or "entire" or "solid" or "good" or "brief" or "short" or "long";

    /// <summary>Whether "old" follows: "30-year-old", "22 years old".</summary>
    private bool IsAge(int end) => Is(SkipHyphen(end), TimeWordKind.Old) || Is(end, TimeWordKind.Of) && IsWord(end + 1, "age");

    private TimeExpression? Finish(int first, int i, int end, TimeAmount amount, TimeUnit unit, string? mod, bool isArticle)
    {
        var expression = new TimeExpression
        {
            First = first,
            End = end,
            Operator = TimeOperator.Duration,
            Type = TimexType.Duration,
            Unit = unit,
            Amount = amount,
            Mod = mod,
        };
        int afterSo = Is(end, TimeWordKind.Or) && IsWord(end + 1, "so") ? end + 2 : end;
        expression.End = afterSo;
        if (WithDirection(expression))
        {
            return expression;
        }

        expression.End = end;
        if (isArticle && unit is TimeUnit.Second or TimeUnit.Minute && first == i)
        {
            return null;
        }

        if (isArticle && first == i && unit >= TimeUnit.Hour && IsRate(i))
        {
            expression.Operator = TimeOperator.Set;
            expression.Type = TimexType.Set;
            return expression;
        }

        int j = SkipHyphen(end);
        if (Is(j, TimeWordKind.Long))
        {
            expression.End = j + 1;
        }
        else if (Is(end, TimeWordKind.Or) && IsWord(end + 1, "so"))
        {
            expression.End = end + 2;
            expression.Mod = "APPROX";
        }

        return expression;
    }
}
