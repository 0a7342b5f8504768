using System.Collections.Frozen;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Years in digits and words, with an era, by their last two digits: 1998, nineteen ninety-eight, 480 BC, '98, "that year".</summary>
internal sealed class YearGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private static readonly TimeWordKinds Leading = TimeWordKinds.Of(
        In, Preposition, By, From, Between, Early, Late, Mid, After, Before, TimeWordKind.Season, Fiscal, Earlier, Later);

    private static readonly TimeWordKinds Joining = TimeWordKinds.Of(Of, To, And, Or, The, This);

    private static readonly TimeWordKinds RelativeWords = TimeWordKinds.Of(The, This, That, Same, Last, Next, Previous, Following);

    /// <summary>What newspapers and histories count in thousands.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedNouns = WordSet.Of(
        "people men women troops km kilometres kilometers miles metres meters feet tons tonnes pounds dollars soldiers prisoners casualties "
        + "killed wounded dead aircraft tanks guns ships votes shares points jobs workers employees members homes students percent hp mi ft "
        + "yards acres civilians square wagons rifles rounds infantry cavalry");

    /// <summary>Whether the article has told of a time before Christ, so that three digits may be a year.</summary>
    public bool HasAncientYears { get; private set; }

    /// <summary>Takes note of an expression that the article states.</summary>
    public void Note(TimeExpression expression) =>
        HasAncientYears |= expression.Fields is { Year: < 0 } or { Decade: < 0 } or { Century: < 0 };

    /// <summary>
    /// A year that the words before it (a month, a season, a quarter) let one expect; <paramref name="end"/> is the token behind it.
    /// </summary>
    public int? YearAt(int i, out int end)
    {
        end = i + 1;
        ref readonly TimeToken token = ref tokens[i];
        if (token.Number < 0)
        {
            return IsShort(i) && !tokens[i + 2].IsGlued ? OfTwoDigits(i + 1, out end) : SpelledYearAt(i, out end);
        }

        if (YearOfEraAt(i, out int eraEnd) is { } ofEra)
        {
            end = eraEnd;
            return ofEra;
        }

        if (token.Digits == 3 && HasAncientYears)
        {
            return -token.Number;
        }

        return token.Digits == 4 && token.Number is >= 1000 and <= 2199 && !IsInLarger(end) && !(tokens[end].IsGlued && tokens[end].IsLetters)
            ? token.Number : null;
    }

    /// <summary>Whether the number before <paramref name="end"/> goes on: 1,998; 1998.5; 1998/99.</summary>
    private bool IsInLarger(int end) =>
        tokens[end].First is ',' or '.' or ':' or '/' && tokens.IsGluedOn(end) && tokens[end + 1].Number >= 0;

    private bool IsShort(int i) => tokens.IsApostrophe(i) && tokens[i + 1].IsGlued && tokens[i + 1].Digits == 2;

    private int OfTwoDigits(int i, out int end)
    {
        end = i + 1;
        return CenturyOf(tokens[i].Number) + tokens[i].Number;
    }

    private static int CenturyOf(int twoDigits) => twoDigits < 30 ? 2000 : 1900;

    /// <summary>"480 BC"; negative before Christ.</summary>
    private int? YearOfEraAt(int i, out int end) => EraAt(i + 1, out end) is { } era && tokens[i] is { Number: > 0, Digits: <= 4 }
        ? era * tokens[i].Number : null;

    /// <summary>BC, B.C., BCE, AD, CE; -1 or 1.</summary>
    public int? EraAt(int i, out int end)
    {
        end = i + 1;
        if (tokens.Is(i, Era) && char.IsUpper(tokens.Text(i)[^1]))
        {
            return tokens[i].Word.Value;
        }

        char first = tokens[i].First, second = tokens[i + 2].First;
        if (tokens[i].IsSingle && tokens[i + 2].IsSingle && tokens.IsPeriod(i + 1) && (first, second) is ('B', 'C') or ('A', 'D'))
        {
            end = tokens.SkipPeriod(i + 3);
            return first == 'B' ? -1 : 1;
        }

        return null;
    }

    /// <summary>A year that stands alone, with a season behind it, or a decade in digits.</summary>
    /// <param name="first">Where the expression begins.</param>
    /// <param name="i">The number.</param>
    public TimeExpression? Match(int first, int i)
    {
        if (grammar.Decades.InDigits(first, i) is { } decade)
        {
            return decade;
        }

        int? stated = YearOfEraAt(i, out int end) ?? (YearAt(i, out end) is { } plain && IsYearHere(i, end) ? plain : null);
        if (stated is not { } year)
        {
            return null;
        }

        if (tokens.Is(end, TimeWordKind.Season) && !tokens[end].IsPlural && first == i)
        {
            return TimeExpression.OfCalendar(first, end + 1, new CalendarFields { Year = year, Season = tokens[end].Season });
        }

        return year != 0 ? TimeExpression.OfCalendar(first, end, new CalendarFields { Year = year }) : null;
    }

    /// <summary>Whether a number that could be a year is one, by the words around it.</summary>
    private bool IsYearHere(int i, int end)
    {
        if (IsPrice(i) || IsCountOf(end))
        {
            return false;
        }

        int number = tokens[i].Number;
        bool isBeforeWord = tokens[end].IsLower;
        bool isLed = IsLed(i);
        if (tokens[i].Digits == 3)
        {
            return isLed && (!isBeforeWord || tokens[i - 1].Kind is In or Early or Late);
        }

        bool isCounted = isBeforeWord && tokens.Is(end, None) && CountedNouns.Contains(tokens.Text(end));
        if (isLed)
        {
            return !isCounted || tokens[i - 1].Kind is In or Fiscal;
        }

        if (isCounted)
        {
            return false;
        }

        if (tokens.Is(i - 1, Joining) || tokens.IsComma(i - 1) || tokens.IsDash(i - 1) || i == 0)
        {
            return number is >= 1400 and <= 2100;
        }

        return tokens.Is(i - 1, Approximator)
            ? number is >= 1400 and <= 2100 && !isBeforeWord
            : number is >= 1700 and <= 2100 && !tokens.Is(i - 1, Than);
    }

    /// <summary>"in 1998", "(1998", "the year 1998".</summary>
    private bool IsLed(int i) =>
        tokens.Is(i - 1, Leading) || tokens[i - 1].First is '(' or '[' or '\u2013' || tokens.IsUnit(i - 1, TimeUnit.Year);

    /// <summary>Whether a currency, a number sign or another number stands before: $1998, # 1998, 5 1998.</summary>
    private bool IsPrice(int i) => i > 0
        && (tokens[i - 1].First is '$' or '\u00A3' or '\u20AC' or '#' || tokens[i - 1].Number >= 0 && !tokens[i - 1].IsGlued);

    /// <summary>Whether a unit or a sign of measure stands behind: "1998 days", 1998%.</summary>
    private bool IsCountOf(int end) => end < tokens.Count && tokens[end].First is '%' or '\u00B0'
        || tokens.Is(end, Unit) && tokens[end].Unit is not (TimeUnit.Quarter or TimeUnit.Half);

    /// <summary>'99, '80s.</summary>
    public TimeExpression? MatchShort(int i)
    {
        if (!IsShort(i) || tokens.IsApostrophe(i - 1) && tokens[i].IsGlued || tokens.Is(i + 2, Unit))
        {
            return null;
        }

        int number = tokens[i + 1].Number;
        ref readonly TimeToken behind = ref tokens[i + 2];
        if (tokens.IsWord(i + 2, "s") && behind.IsGlued && number % 10 == 0)
        {
            return TimeExpression.OfCalendar(i, i + 3, new CalendarFields { Decade = CenturyOf(number) + number });
        }

        if (behind.IsGlued && (behind.IsLetters || tokens.IsApostrophe(i + 2)) || tokens[i].IsGlued)
        {
            return tokens.Nothing(i + 2);
        }

        TimeExpression year = TimeExpression.OfCalendar(i, i + 2, new CalendarFields { Year = OfTwoDigits(i + 1, out _) });
        year.FixedValue = "short";
        return year;
    }

    /// <summary>A spelled year: nineteen ninety-seven.</summary>
    public TimeExpression? MatchSpelled(int i)
    {
        int century = tokens[i].Word.Value, tens = tokens[i + 1].Word.Value;
        if (!tokens.Is(i, Cardinal) || century is < 17 or > 20 || !tokens.Is(i + 1, Cardinal) || tens < 10)
        {
            return null;
        }

        int end = i + 2, year = (century * 100) + tens;
        int next = tokens.SkipHyphen(end);
        if (tens >= 20 && tokens.Is(next, Cardinal) && tokens[next].Word.Value < 10)
        {
            year += tokens[next].Word.Value;
            end = next + 1;
        }

        return tokens.Is(end, Unit) ? null : TimeExpression.OfCalendar(i, end, new CalendarFields { Year = year });
    }

    /// <summary>A spelled year behind a month or a season: "two thousand seventeen", "nineteen ninety-seven".</summary>
    private int? SpelledYearAt(int i, out int end)
    {
        if (tokens.Is(i, Cardinal) && tokens[i].Word.Value == 2 && tokens.Is(i + 1, Multiplier) && tokens[i + 1].Word.Value == 1000)
        {
            double year = grammar.Numbers.InWords(i, out end);
            return year < 2100 && !tokens.Is(end, Unit) ? (int)year : null;
        }

        TimeExpression? expression = MatchSpelled(i);
        end = expression?.End ?? i;
        return expression?.Fields.Year;
    }

    /// <summary>"this year", "last year", "of that year", "of the same year" behind a month, a day, a season or a quarter.</summary>
    public TimeExpression? RelativeYearAt(int i)
    {
        int first = tokens.Is(i, Of) || tokens.IsComma(i) ? i + 1 : i;
        int head = first;
        bool isRelative = false;
        for (; tokens.Is(head, RelativeWords); head++)
        {
            isRelative |= !tokens.Is(head, The);
        }

        return isRelative && tokens.IsSingularUnit(head, TimeUnit.Year) ? grammar.Determined.Match(first) : null;
    }
}
