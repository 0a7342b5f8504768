using System.Collections.Frozen;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>The named days that the grammar knows, by the words that name them.</summary>
internal static class HolidayNames
{
    private static readonly (string[] Words, string Key)[] Names =
    [
        (["New", "Year", "'s", "Day"], "new-year"), (["New", "Year", "'s", "Eve"], "new-year-eve"),
        (["New", "Years", "Day"], "new-year"), (["Christmas", "Eve"], "christmas-eve"), (["Christmas", "Day"], "christmas"),
        (["Christmas"], "christmas"), (["Boxing", "Day"], "boxing-day"), (["Good", "Friday"], "good-friday"),
        (["Easter", "Sunday"], "easter"), (["Easter", "Monday"], "easter-monday"), (["Easter"], "easter"),
        (["Palm", "Sunday"], "palm-sunday"), (["Ash", "Wednesday"], "ash-wednesday"), (["Maundy", "Thursday"], "maundy-thursday"),
        (["Ascension", "Day"], "ascension"), (["Pentecost"], "pentecost"), (["Thanksgiving", "Day"], "thanksgiving"),
        (["Thanksgiving"], "thanksgiving"), (["Election", "Day"], "election-day"), (["Inauguration", "Day"], "inauguration-day"),
        (["Labor", "Day"], "labor-day"), (["Memorial", "Day"], "memorial-day"), (["Veterans", "'s", "Day"], "veterans-day"),
        (["Independence", "Day"], "independence-day"), (["Columbus", "Day"], "columbus-day"),
        (["Presidents", "'s", "Day"], "presidents-day"), (["Martin", "Luther", "King", "Jr", ".", "Day"], "king-day"),
        (["Martin", "Luther", "King", "Day"], "king-day"), (["Valentine", "'s", "Day"], "valentine"), (["Halloween"], "halloween"),
        (["May", "Day"], "may-day"), (["Juneteenth"], "juneteenth"), (["Groundhog", "Day"], "groundhog"),
        (["Flag", "Day"], "flag-day"), (["Mother", "'s", "Day"], "mothers-day"), (["Father", "'s", "Day"], "fathers-day"),
        (["Saint", "Patrick", "'s", "Day"], "patrick"), (["St", ".", "Patrick", "'s", "Day"], "patrick"),
        (["Anzac", "Day"], "anzac"), (["ANZAC", "Day"], "anzac"), (["Australia", "Day"], "australia-day"),
        (["Melbourne", "Cup", "Day"], "melbourne-cup"), (["Guy", "Fawkes", "Night"], "guy-fawkes"),
        (["Guy", "Fawkes", "Day"], "guy-fawkes"), (["Remembrance", "Day"], "remembrance-day"),
        (["Remembrance", "Sunday"], "remembrance-sunday"), (["Armistice", "Day"], "remembrance-day"),
        (["Bastille", "Day"], "bastille"), (["Epiphany"], "epiphany"), (["Yom", "Kippur"], "yom-kippur"),
        (["Rosh", "Hashanah"], "rosh-hashanah"), (["Rosh", "Hashana"], "rosh-hashanah"), (["Passover"], "passover"),
        (["Hanukkah"], "hanukkah"), (["Chanukah"], "hanukkah"), (["Purim"], "purim"), (["Sukkot"], "sukkot"),
        (["Shavuot"], "shavuot"), (["Ramadan"], "ramadan"), (["Eid", "al", "-", "Fitr"], "eid-al-fitr"),
        (["Eid", "al", "-", "Adha"], "eid-al-adha"), (["Ashura"], "ashura"), (["Mawlid"], "mawlid"),
    ];

    /// <summary>The names by their first word, in the order of the list.</summary>
    private static readonly FrozenDictionary<string, (string[] Words, string Key)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Names
            .GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keys of all named days.</summary>
    public static IEnumerable<string> Keys => Names.Select(name => name.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The first words of all names.</summary>
    public static IEnumerable<string> TriggerWords => Names.Select(name => name.Words[0]).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the named day that stands at a token, or <c>null</c>; <paramref name="end"/> is the token behind it.</summary>
    public static string? Match(TimeTokens tokens, int i, out int end)
    {
        if (ByFirstWord.TryGetValue(tokens.Text(i), out (string[] Words, string Key)[]? names))
        {
            foreach ((string[] words, string key) in names)
            {
                if (IsSpelled(tokens, i, words, out end))
                {
                    return key;
                }
            }
        }

        end = i;
        return null;
    }

    /// <summary>Whether the tokens spell the words; apostrophes, periods and hyphens may be left out.</summary>
    private static bool IsSpelled(TimeTokens tokens, int i, ReadOnlySpan<string> words, out int end)
    {
        end = i;
        foreach (string word in words)
        {
            int next = word switch
            {
                "'s" => tokens.SkipPossessive(end),
                "." => tokens.SkipPeriod(end),
                "-" => tokens.SkipHyphen(end),
                _ => tokens.Text(end).SequenceEqual(word) ? end + 1 : -1,
            };
            if (next < 0)
            {
                return false;
            }

            end = next;
        }

        return true;
    }
}
