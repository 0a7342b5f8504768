using System.Collections.Frozen;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// The time words of English. Looked up by the characters of a word, without regard to case; a word that is no time word is turned away
/// by its length and first letter. Thread-safe.
/// </summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, TimeWord> Words = Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each first letter the lengths that time words with it have, as bits.</summary>
    private static readonly int[] Lengths = LengthsByLetter();

    /// <summary>The entry of a word; the default value when it is no time word.</summary>
    public static TimeWord Find(ReadOnlySpan<char> word)
    {
        uint letter = (uint)((word[0] | 0x20) - 'a');
        return letter < 26 && word.Length < 32 && (Lengths[letter] & (1 << word.Length)) != 0 && Lookup.TryGetValue(word, out TimeWord entry) ? entry : default;
    }

    private static int[] LengthsByLetter()
    {
        int[] lengths = new int[26];
        foreach (string word in Words.Keys)
        {
            lengths[(word[0] | 0x20) - 'a'] |= 1 << word.Length;
        }

        return lengths;
    }

    private static Dictionary<string, TimeWord> Build()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        AddNumbered(words, TimeWordKind.Month, 1, TimeWordFlags.None,
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
        AddNumbered(words, TimeWordKind.Month, 1, TimeWordFlags.Abbreviation,
            "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept", "oct", "nov", "dec");
        Add(words, TimeWordKind.Month, 9, TimeWordFlags.Abbreviation, "sep");
        foreach ((string month, short number) in new (string, short)[] { ("march", 3), ("may", 5), ("april", 4), ("june", 6), ("august", 8) })
        {
            words[month] = new TimeWord(TimeWordKind.Month, number, TimeWordFlags.Ambiguous);
        }

        AddNumbered(words, TimeWordKind.Weekday, 1, TimeWordFlags.None,
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        AddNumbered(words, TimeWordKind.Weekday, 1, TimeWordFlags.Plural,
            "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays");
        AddNumbered(words, TimeWordKind.Weekday, 1, TimeWordFlags.Abbreviation, "mon", "tue", "wed", "thu", "fri", "sat", "sun");
        Add(words, TimeWordKind.Weekday, 2, TimeWordFlags.Abbreviation, "tues");
        Add(words, TimeWordKind.Weekday, 4, TimeWordFlags.Abbreviation, "thur", "thurs");

        AddUnits(words);
        AddDayAndYear(words);
        AddNumbers(words);
        AddReferences(words);
        AddFunctionWords(words);
        return words;
    }

    private static void AddUnits(Dictionary<string, TimeWord> words)
    {
        foreach ((string name, TimeUnit unit) in new[]
        {
            ("second", TimeUnit.Second), ("minute", TimeUnit.Minute), ("hour", TimeUnit.Hour), ("day", TimeUnit.Day),
            ("weekend", TimeUnit.Weekend), ("week", TimeUnit.Week), ("fortnight", TimeUnit.Fortnight), ("month", TimeUnit.Month),
            ("quarter", TimeUnit.Quarter), ("year", TimeUnit.Year), ("decade", TimeUnit.Decade),
        })
        {
            Add(words, TimeWordKind.Unit, (short)unit, TimeWordFlags.None, name);
            Add(words, TimeWordKind.Unit, (short)unit, TimeWordFlags.Plural, name + "s");
        }

        Add(words, TimeWordKind.Unit, (short)TimeUnit.Century, TimeWordFlags.None, "century");
        Add(words, TimeWordKind.Unit, (short)TimeUnit.Century, TimeWordFlags.Plural, "centuries");
        Add(words, TimeWordKind.Unit, (short)TimeUnit.Millennium, TimeWordFlags.None, "millennium");
        Add(words, TimeWordKind.Unit, (short)TimeUnit.Millennium, TimeWordFlags.Plural, "millennia", "millenniums");
        Add(words, TimeWordKind.Unit, (short)TimeUnit.Minute, TimeWordFlags.Abbreviation, "mins", "min");
        Add(words, TimeWordKind.Unit, (short)TimeUnit.Hour, TimeWordFlags.Abbreviation, "hrs", "hr");
        Add(words, TimeWordKind.DayPart, (short)DayPart.Night, TimeWordFlags.None, "night");
        Add(words, TimeWordKind.DayPart, (short)DayPart.Night, TimeWordFlags.Plural, "nights");
    }

    private static void AddDayAndYear(Dictionary<string, TimeWord> words)
    {
        foreach ((string name, DayPart part) in new[]
        {
            ("morning", DayPart.Morning), ("afternoon", DayPart.Afternoon), ("evening", DayPart.Evening),
        })
        {
            Add(words, TimeWordKind.DayPart, (short)part, TimeWordFlags.None, name);
            Add(words, TimeWordKind.DayPart, (short)part, TimeWordFlags.Plural, name + "s");
        }

        Add(words, TimeWordKind.DayPart, (short)DayPart.Day, TimeWordFlags.None, "daytime");
        Add(words, TimeWordKind.DayPart, (short)DayPart.Night, TimeWordFlags.None, "nighttime");
        Add(words, TimeWordKind.DayPart, (short)DayPart.Morning, TimeWordFlags.None, "dawn", "daybreak", "sunrise");
        Add(words, TimeWordKind.DayPart, (short)DayPart.Evening, TimeWordFlags.None, "dusk", "sunset", "nightfall");
        Add(words, TimeWordKind.ClockPoint, 12, TimeWordFlags.None, "noon", "midday", "noontime");
        Add(words, TimeWordKind.ClockPoint, 24, TimeWordFlags.None, "midnight");
        foreach ((string name, Season season) in new[] { ("spring", Season.Spring), ("summer", Season.Summer), ("autumn", Season.Fall), ("winter", Season.Winter) })
        {
            Add(words, TimeWordKind.Season, (short)season, TimeWordFlags.None, name);
            Add(words, TimeWordKind.Season, (short)season, TimeWordFlags.Plural, name + "s");
        }

        words["spring"] = new TimeWord(TimeWordKind.Season, (short)Season.Spring, TimeWordFlags.Ambiguous);
        Add(words, TimeWordKind.Season, (short)Season.Fall, TimeWordFlags.Ambiguous, "fall");
        Add(words, TimeWordKind.DayShift, 0, TimeWordFlags.None, "today");
        Add(words, TimeWordKind.DayShift, -1, TimeWordFlags.None, "yesterday");
        Add(words, TimeWordKind.DayShift, 1, TimeWordFlags.None, "tomorrow");
        Add(words, TimeWordKind.DayShift, 100, TimeWordFlags.None, "tonight", "tonite");
        Add(words, TimeWordKind.DayShift, 101, TimeWordFlags.None, "overnight");
        AddNumbered(words, TimeWordKind.Frequency, (short)TimeUnit.Hour, TimeWordFlags.None, "hourly");
        Add(words, TimeWordKind.Frequency, (short)TimeUnit.Day, TimeWordFlags.None, "daily", "nightly");
        Add(words, TimeWordKind.Frequency, (short)TimeUnit.Week, TimeWordFlags.None, "weekly");
        Add(words, TimeWordKind.Frequency, (short)TimeUnit.Month, TimeWordFlags.None, "monthly");
        Add(words, TimeWordKind.Frequency, (short)TimeUnit.Year, TimeWordFlags.None, "annually", "yearly");
        Add(words, TimeWordKind.Decade, 2, TimeWordFlags.Plural, "twenties");
        Add(words, TimeWordKind.Decade, 3, TimeWordFlags.Plural, "thirties");
        Add(words, TimeWordKind.Decade, 4, TimeWordFlags.Plural, "forties");
        Add(words, TimeWordKind.Decade, 5, TimeWordFlags.Plural, "fifties");
        Add(words, TimeWordKind.Decade, 6, TimeWordFlags.Plural, "sixties");
        Add(words, TimeWordKind.Decade, 7, TimeWordFlags.Plural, "seventies");
        Add(words, TimeWordKind.Decade, 8, TimeWordFlags.Plural, "eighties");
        Add(words, TimeWordKind.Decade, 9, TimeWordFlags.Plural, "nineties");
    }

    private static void AddNumbers(Dictionary<string, TimeWord> words)
    {
        AddNumbered(words, TimeWordKind.Cardinal, 0, TimeWordFlags.None,
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] tenths = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];
        for (short i = 0; i < tens.Length; i++)
        {
            Add(words, TimeWordKind.Cardinal, (short)((i + 2) * 10), TimeWordFlags.None, tens[i]);
            Add(words, TimeWordKind.Ordinal, (short)((i + 2) * 10), TimeWordFlags.None, tenths[i]);
        }

        Add(words, TimeWordKind.Multiplier, 100, TimeWordFlags.None, "hundred");
        Add(words, TimeWordKind.Multiplier, 1000, TimeWordFlags.None, "thousand");
        Add(words, TimeWordKind.Multiplier, 12, TimeWordFlags.None, "dozen");
        AddNumbered(words, TimeWordKind.Ordinal, 1, TimeWordFlags.None,
            "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth");
        Add(words, TimeWordKind.Vague, 0, TimeWordFlags.None, "several", "few", "many", "numerous", "countless");
        Add(words, TimeWordKind.Vague, 2, TimeWordFlags.None, "couple");
        Add(words, TimeWordKind.Half, 0, TimeWordFlags.None, "half");
        Add(words, TimeWordKind.Suffix, 0, TimeWordFlags.None, "st", "nd", "rd", "th");
    }

    private static void AddReferences(Dictionary<string, TimeWord> words)
    {
        Add(words, TimeWordKind.PresentRef, 0, TimeWordFlags.None, "now", "currently", "nowadays", "presently");
        Add(words, TimeWordKind.PastRef, 0, TimeWordFlags.None, "recently", "lately");
        Add(words, TimeWordKind.FutureRef, 0, TimeWordFlags.None, "future");
        Add(words, TimeWordKind.This, 0, TimeWordFlags.None, "this", "these");
        Add(words, TimeWordKind.That, 0, TimeWordFlags.None, "that", "those");
        Add(words, TimeWordKind.Last, 0, TimeWordFlags.None, "last");
        Add(words, TimeWordKind.Past, 0, TimeWordFlags.None, "past");
        Add(words, TimeWordKind.Next, 0, TimeWordFlags.None, "next");
        Add(words, TimeWordKind.Previous, 0, TimeWordFlags.None, "previous", "preceding", "prior");
        Add(words, TimeWordKind.Following, 0, TimeWordFlags.None, "following", "subsequent", "ensuing");
        Add(words, TimeWordKind.Coming, 0, TimeWordFlags.None, "coming", "upcoming");
        Add(words, TimeWordKind.Current, 0, TimeWordFlags.None, "current");
        Add(words, TimeWordKind.Same, 0, TimeWordFlags.None, "same", "very");
        Add(words, TimeWordKind.Latest, 0, TimeWordFlags.None, "latest");
        Add(words, TimeWordKind.Recent, 0, TimeWordFlags.None, "recent");
        Add(words, TimeWordKind.Early, 0, TimeWordFlags.None, "early");
        Add(words, TimeWordKind.Late, 0, TimeWordFlags.None, "late");
        Add(words, TimeWordKind.Mid, 0, TimeWordFlags.None, "mid");
        Add(words, TimeWordKind.Start, 0, TimeWordFlags.None, "beginning", "start", "outset");
        Add(words, TimeWordKind.Middle, 0, TimeWordFlags.None, "middle");
        Add(words, TimeWordKind.End, 0, TimeWordFlags.None, "end", "close");
        Add(words, TimeWordKind.Later, 0, TimeWordFlags.None, "later");
        Add(words, TimeWordKind.Earlier, 0, TimeWordFlags.None, "earlier", "previously");
        Add(words, TimeWordKind.Ago, 0, TimeWordFlags.None, "ago");
        Add(words, TimeWordKind.Before, 0, TimeWordFlags.None, "before");
        Add(words, TimeWordKind.After, 0, TimeWordFlags.None, "after");
        Add(words, TimeWordKind.Afterwards, 0, TimeWordFlags.None, "afterwards", "afterward", "thereafter");
        Add(words, TimeWordKind.Each, 0, TimeWordFlags.None, "each", "every");
        Add(words, TimeWordKind.Fiscal, 0, TimeWordFlags.None, "fiscal");
        Add(words, TimeWordKind.Shortly, 0, TimeWordFlags.None, "shortly", "soon", "immediately");
        Add(words, TimeWordKind.Sometime, 0, TimeWordFlags.None, "sometime");
        Add(words, TimeWordKind.Moment, 0, TimeWordFlags.None, "moment", "time", "point", "date");
        Add(words, TimeWordKind.Period, 0, TimeWordFlags.None, "period");
    }

    private static void AddFunctionWords(Dictionary<string, TimeWord> words)
    {
        Add(words, TimeWordKind.The, 0, TimeWordFlags.None, "the");
        Add(words, TimeWordKind.Possessive, 0, TimeWordFlags.None, "its", "their", "his", "her", "our", "my", "your");
        Add(words, TimeWordKind.Article, 1, TimeWordFlags.None, "a", "an", "another");
        Add(words, TimeWordKind.Approximator, 1, TimeWordFlags.None, "about", "around", "approximately", "roughly", "some", "circa", "ca");
        Add(words, TimeWordKind.Approximator, 2, TimeWordFlags.None, "nearly", "almost", "under");
        Add(words, TimeWordKind.Approximator, 3, TimeWordFlags.None, "over");
        Add(words, TimeWordKind.Degree, 2, TimeWordFlags.None, "less", "fewer");
        Add(words, TimeWordKind.Degree, 3, TimeWordFlags.None, "more");
        Add(words, TimeWordKind.Degree, 4, TimeWordFlags.None, "least");
        Add(words, TimeWordKind.Degree, 5, TimeWordFlags.None, "most");
        Add(words, TimeWordKind.Than, 0, TimeWordFlags.None, "than");
        Add(words, TimeWordKind.At, 0, TimeWordFlags.None, "at");
        Add(words, TimeWordKind.In, 0, TimeWordFlags.None, "in");
        Add(words, TimeWordKind.On, 0, TimeWordFlags.None, "on");
        Add(words, TimeWordKind.Of, 0, TimeWordFlags.None, "of");
        Add(words, TimeWordKind.To, 0, TimeWordFlags.None, "to", "through", "thru");
        Add(words, TimeWordKind.From, 0, TimeWordFlags.None, "from");
        Add(words, TimeWordKind.Between, 0, TimeWordFlags.None, "between");
        Add(words, TimeWordKind.By, 0, TimeWordFlags.None, "by");
        Add(words, TimeWordKind.Preposition, 0, TimeWordFlags.None, "since", "until", "till", "during", "within", "for", "throughout");
        Add(words, TimeWordKind.And, 0, TimeWordFlags.None, "and");
        Add(words, TimeWordKind.Or, 0, TimeWordFlags.None, "or");
        Add(words, TimeWordKind.Per, 0, TimeWordFlags.None, "per");
        Add(words, TimeWordKind.AmPm, 0, TimeWordFlags.None, "am");
        Add(words, TimeWordKind.AmPm, 12, TimeWordFlags.None, "pm");
        Add(words, TimeWordKind.Clock, 0, TimeWordFlags.None, "clock");
        Add(words, TimeWordKind.Era, -1, TimeWordFlags.None, "bc", "bce");
        Add(words, TimeWordKind.Era, 1, TimeWordFlags.None, "ad", "ce");
        Add(words, TimeWordKind.Long, 0, TimeWordFlags.None, "long");
        Add(words, TimeWordKind.Old, 0, TimeWordFlags.None, "old");
        Add(words, TimeWordKind.Holiday, 0, TimeWordFlags.None, [.. HolidayNames.TriggerWords]);
        Add(words, TimeWordKind.Zone, 0, TimeWordFlags.Ambiguous, [.. ZoneNames.All]);
    }

    private static void AddNumbered(Dictionary<string, TimeWord> words, TimeWordKind kind, short first, TimeWordFlags flags, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (name.Length > 0)
            {
                words[name] = new TimeWord(kind, first, flags);
            }

            first++;
        }
    }

    private static void Add(Dictionary<string, TimeWord> words, TimeWordKind kind, short value, TimeWordFlags flags, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            words.TryAdd(name, new TimeWord(kind, value, flags));
        }
    }
}
