using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Numbers: ordinals, counts in digits and words, amounts of a unit that is named behind them.</summary>
internal sealed class NumberGrammar(TimeTokens tokens)
{
    /// <summary>A count from here on is none of time: doubles no longer hold its halves, and no calendar its units.</summary>
    private const double TooMany = 1e15;

    /// <summary>An ordinal from here on names no day, week or year.</summary>
    private const int TooFar = 10_000;

    private static readonly TimeWordKinds RangeWords = TimeWordKinds.Of(To, Or);

    /// <summary>An ordinal: fifth, twenty-first, 21st; <paramref name="end"/> is the token behind it.</summary>
    public int? OrdinalAt(int i, out int end)
    {
        end = i + 1;
        int number = tokens[i].Number;
        if (number > 0)
        {
            if (!tokens.Is(end, Suffix) || !tokens[end].IsGlued || number >= TooFar)
            {
                return null;
            }

            end++;
            return number;
        }

        if (OrdinalWordAt(i) is { } word)
        {
            return word;
        }

        int next = tokens.SkipHyphen(i + 1);
        if (tokens.Is(i, Cardinal) && tokens[i].Word.Value is >= 20 and <= 90
            && (tokens.Is(next, Ordinal) ? tokens[next].Word.Value : SecondAt(next)) is < 10 and { } units)
        {
            end = next + 1;
            return tokens[i].Word.Value + units;
        }

        return null;
    }

    private int? OrdinalWordAt(int i) => tokens.Is(i, Ordinal) ? tokens[i].Word.Value : tokens[i].IsPlural ? null : SecondAt(i);

    /// <summary>2 for "second", which the lexicon has as a unit.</summary>
    private int? SecondAt(int i) => tokens.IsUnit(i, TimeUnit.Second) ? 2 : null;

    /// <summary>
    /// A number of units: digits, number words, "a", "a few", "several", "a couple of", "half a", "one and a half", "12 to 18".
    /// <paramref name="end"/> is the token behind it.
    /// </summary>
    public TimeAmount? AmountAt(int i, out int end)
    {
        end = i + 1;
        switch (tokens[i].Kind)
        {
            case Article:
                return BehindArticle(i, out end);
            case Vague:
                return VagueAt(i, out end);
            case TimeWordKind.Half:
                end = tokens.Is(end, Article) ? end + 1 : tokens.SkipHyphen(end);
                return TimeAmount.Half;
            case Multiplier:
                return Extend(tokens[i].Word.Value, ref end);
            default:
                return NumberAt(i, out end) is { } number ? Extend(number, ref end) : null;
        }
    }

    /// <summary>"a few", "a couple of", "a hundred", "a half", "another two", "a".</summary>
    private TimeAmount? BehindArticle(int article, out int end)
    {
        int i = article + 1;
        switch (tokens[i].Kind)
        {
            case Vague:
                return VagueAt(i, out end);
            case Multiplier:
                end = i + 1;
                return Extend(tokens[i].Word.Value, ref end);
            case TimeWordKind.Half:
                end = tokens.SkipHyphen(i + 1);
                return TimeAmount.Half;
        }

        if (tokens.IsWord(article, "another") && !tokens.Is(i, Article) && AmountAt(i, out end) is { } another)
        {
            return another;
        }

        end = i;
        return TimeAmount.One;
    }

    /// <summary>"several", "a couple of"; the couple is two.</summary>
    private TimeAmount VagueAt(int i, out int end)
    {
        end = tokens.Skip(i + 1, Of);
        return tokens[i].Word.Value == 2 ? new TimeAmount(2, false) : TimeAmount.Vague;
    }

    /// <summary>Takes in what follows a number: "and a half", "to 18", "more".</summary>
    private TimeAmount? Extend(double value, ref int end)
    {
        if (tokens.Is(end, And) && tokens.Is(end + 1, Article) && tokens.Is(end + 2, TimeWordKind.Half))
        {
            value += 0.5;
            end += 3;
        }

        if ((tokens.Is(end, RangeWords) || tokens.IsDash(end)) && NumberAt(end + 1, out int highEnd) is { } high && IsUnitBehind(highEnd))
        {
            end = highEnd;
            return high > value ? TimeAmount.Vague : null;
        }

        end = tokens.IsWord(end, "more") || tokens.IsWord(end, "additional") ? end + 1 : end;
        return value < TooMany ? new TimeAmount(value, false) : null;
    }

    private bool IsUnitBehind(int i) => tokens.Is(tokens.SkipHyphen(i), Unit) || tokens.Is(i + 1, Unit) && tokens[i].IsLower;

    /// <summary>A number in digits or words; <c>null</c> when none stands here.</summary>
    private double? NumberAt(int i, out int end)
    {
        end = i + 1;
        return tokens[i].Number >= 0 ? InDigits(i, out end) : tokens.Is(i, Cardinal) ? InWords(i, out end) : null;
    }

    /// <summary>1,500; 3.5; 2 1/2.</summary>
    private double InDigits(int i, out int end)
    {
        double value = tokens[i].Number;
        end = i + 1;
        while (tokens.IsComma(end) && tokens.IsGluedOn(end) && tokens[end + 1].Digits == 3)
        {
            value = (value * 1000) + tokens[end + 1].Number;
            end += 2;
        }

        if (tokens.IsPeriod(end) && tokens.IsGluedOn(end) && tokens[end + 1].Number >= 0)
        {
            value += tokens[end + 1].Number / Math.Pow(10, tokens[end + 1].Digits);
            end += 2;
        }
        else if (tokens[end].Number == 1 && tokens.Is(end + 1, '/') && tokens[end + 2].Number == 2 && tokens[end + 1].IsGlued)
        {
            value += 0.5;
            end += 3;
        }

        return value;
    }

    /// <summary>"twenty-five", "two hundred and six", "two thousand seventeen".</summary>
    public double InWords(int i, out int end)
    {
        double total = 0, group = 0;
        for (end = i; ; end++)
        {
            if (tokens.Is(end, Cardinal))
            {
                group += tokens[end].Word.Value;
            }
            else if (tokens.Is(end, Multiplier))
            {
                group = (group == 0 ? 1 : group) * tokens[end].Word.Value;
                if (tokens[end].Word.Value == 1000)
                {
                    total += group;
                    group = 0;
                }
            }
            else if (!(end > i && IsLink(end)))
            {
                return total + group;
            }
        }
    }

    /// <summary>The hyphen in "twenty-five", the "and" in "hundred and five".</summary>
    private bool IsLink(int i) =>
        (tokens.IsHyphen(i) || tokens.Is(i, And) && tokens.Is(i - 1, Multiplier)) && tokens.Is(i + 1, Cardinal);

    /// <summary>"and a half" behind a unit, hyphens between the words or not.</summary>
    public bool IsAndAHalf(int i, out int end)
    {
        int article = tokens.SkipHyphen(i + 1), half = tokens.SkipHyphen(article + 1);
        end = half + 1;
        return tokens.Is(i, And) && tokens.Is(article, Article) && tokens.Is(half, TimeWordKind.Half);
    }
}
