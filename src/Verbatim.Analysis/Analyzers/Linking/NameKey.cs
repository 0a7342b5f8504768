using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Verbatim.Analyzers.Linking;

/// <summary>
/// The form of a name in which two spellings of it are equal: lower case, accents composed, without periods, apostrophes, titles and a leading
/// article. The one place that cuts names into words.
/// </summary>
internal static class NameKey
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "senator", "sen", "rep", "representative", "congressman",
        "congresswoman", "governor", "gov", "mayor", "judge", "justice", "general", "gen", "captain", "capt", "sergeant", "sgt", "detective", "officer", "coach", "the", "then",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "ii", "iii", "iv", "esq", "qc", "kc", "phd", "md" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is left out inside a word: a period, and what people type for an apostrophe.</summary>
    private const string Silent = ".'’‘‛ʼ`´′＇";

    /// <summary>The words of a name; titles in front are left out unless nothing else is left.</summary>
    public static string[] Words(string name)
    {
        string[] words = Split(name);
        int first = 0;
        while (first < words.Length - 1 && Titles.Contains(words[first]))
        {
            first++;
        }

        return words[first..];
    }

    /// <summary>All words of a text, normalised like those of a name.</summary>
    public static string[] Split(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.Format || (rune.IsBmp && Silent.Contains((char)rune.Value)))
            {
                continue;
            }

            bool isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (isMark && builder.Length > 0 && LatinAccents.Compose(builder[^1], rune.Value) is { } composed)
            {
                builder[^1] = composed;
            }
            else if (isMark || Rune.IsLetterOrDigit(rune) || rune.Value is '&' or '@')
            {
                builder.Append(Rune.ToLowerInvariant(rune));
            }
            else
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The key.</summary>
    public static string Of(string name) => string.Join(' ', Words(name));

    /// <summary>
    /// The surname: the last stretch between white space that is no suffix. One with a hyphen or a slash has several words. <c>null</c> when there
    /// is no word.
    /// </summary>
    public static (string[] Words, string Spelling)? Surname(string name)
    {
        string[] stretches = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = stretches.Length - 1; i >= 0; i--)
        {
            string[] words = Split(stretches[i]);
            if (words.Length > 0 && !Array.TrueForAll(words, IsSuffix))
            {
                return (words, Spelling(stretches[i]));
            }
        }

        return null;
    }

    /// <summary>Whether a word is a suffix of a person's name.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    /// <summary>A stretch without the punctuation around it.</summary>
    private static string Spelling(string stretch)
    {
        ReadOnlySpan<char> left = stretch;
        while (left.Length > 0 && char.IsPunctuation(left[0]))
        {
            left = left[1..];
        }

        while (left.Length > 0 && char.IsPunctuation(left[^1]) && left[^1] != '.')
        {
            left = left[..^1];
        }

        return left.Length > 0 ? left.ToString() : stretch;
    }
}
