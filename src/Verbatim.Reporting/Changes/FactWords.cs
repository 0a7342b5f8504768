using System.Globalization;
using System.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>Wordings as their words. Two wordings whose words are the same say the same, whatever their case, marks, dashes and spaces.</summary>
internal static class FactWords
{
    /// <summary>The words: runs of letters, digits and signs of value (%, $, @, …), lower case; apostrophes and the marks inside numbers are no breaks.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            bool inNumber = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (IsOfWord(unit) || (inNumber && unit is '.' or ':' or '/'))
            {
                word.Append(char.ToLowerInvariant(unit));
            }
            else if (!(unit is '\'' or '’' or '‘' or '\u00AD' || (inNumber && unit == ',')))
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return [.. words];
    }

    /// <summary>The words, one space between them.</summary>
    public static string Key(string text) => string.Join(' ', Of(text));

    /// <summary>The text with one space for each white space, none at the edges.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many of the words of two wordings are the same, 0 to 1 (Dice, 1945); each word counts as often as it stands there.</summary>
    /// <param name="left">Words, ordered.</param>
    /// <param name="right">Words, ordered.</param>
    public static double Similarity(string[] left, string[] right)
    {
        int i = 0, j = 0, common = 0;
        while (i < left.Length && j < right.Length)
        {
            int order = string.CompareOrdinal(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return left.Length + right.Length == 0 ? 0 : 2.0 * common / (left.Length + right.Length);
    }

    /// <summary>The pairs of neighbouring letters of a name, ordered.</summary>
    public static string[] LetterPairs(string name)
    {
        string key = Key(name);
        return key.Length < 2 ? [key] : [.. Enumerable.Range(0, key.Length - 1).Select(i => key.Substring(i, 2)).Order(StringComparer.Ordinal)];
    }

    private static bool IsOfWord(char unit) => char.GetUnicodeCategory(unit) switch
    {
        UnicodeCategory.ModifierSymbol => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate => true,
        _ => char.IsLetterOrDigit(unit) || char.IsSymbol(unit) || unit is '%' or '@' or '#' or '&',
    };

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
