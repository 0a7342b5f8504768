using System.Collections.Frozen;
using System.Text;

namespace Verbatim.Checking.Linking;

/// <summary>The form of a name in which two spellings of it are equal: lower case, without periods, apostrophes, titles and a leading article.</summary>
internal static class NameKey
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "senator", "sen", "rep", "representative", "congressman",
        "congresswoman", "governor", "gov", "mayor", "judge", "justice", "general", "gen", "captain", "capt", "sergeant", "sgt", "detective", "officer", "coach", "the", "then",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "ii", "iii", "iv", "esq", "qc", "kc", "phd", "md" }.ToFrozenSet(StringComparer.Ordinal);

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
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c) || c is '&' or '@')
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('.' or '\'' or '’'))
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The key.</summary>
    public static string Of(string name) => string.Join(' ', Words(name));

    /// <summary>The surname: the last word that is no suffix; <c>null</c> when there is no word.</summary>
    public static string? Surname(string[] words) => Array.FindLast(words, word => !Suffixes.Contains(word));

    /// <summary>Whether a word is a suffix of a person's name.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);
}
