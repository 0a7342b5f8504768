namespace Verbatim.Training.Dates;

/// <summary>The two kinds of expression that no tool with a fixed mode gets right in both news and narrative.</summary>
internal static class DateSlices
{
    private static readonly string[] Relations =
        ["later", "earlier", "afterwards", "afterward", "the following", "the next", "the previous", "the day before", "the day after"];

    private static readonly string[] Units = ["day", "night", "morning", "afternoon", "evening", "week", "month", "year"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Abbreviations = ["jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec."];

    /// <summary>Whether it counts from a time spoken of: "two days later", "that day", "the following …", "the day before".</summary>
    public static bool IsNarrative(string text)
    {
        string words = Words(text);
        return Relations.Any(relation => Has(words, relation))
            || Units.Any(unit => Has(words, "that " + unit) || Has(words, "same " + unit));
    }

    /// <summary>Whether it names a month and no year.</summary>
    public static bool IsMonthWithoutYear(string text, string type)
    {
        string words = Words(text);
        bool hasMonth = Months.Any(month => Has(words, month)) || Abbreviations.Any(month => words.Contains(" " + month, StringComparison.Ordinal));
        bool hasYear = Has(words, "bc") || words.Contains("nineteen", StringComparison.Ordinal) || words.Contains('\'') || LongestNumber(words) >= 4;
        return type == "DATE" && hasMonth && !hasYear;
    }

    private static string Words(string text) => " " + string.Join(' ', text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '-'], StringSplitOptions.RemoveEmptyEntries)) + " ";

    private static bool Has(string words, string phrase) => words.Contains(" " + phrase + " ", StringComparison.Ordinal);

    private static int LongestNumber(string words)
    {
        int longest = 0, run = 0;
        foreach (char c in words)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
