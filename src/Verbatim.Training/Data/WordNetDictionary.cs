using Verbatim.Language.Tagging;

namespace Verbatim.Training.Data;

/// <summary>
/// Reads the WordNet database (<c>index.*</c>, <c>data.*</c>; format: wndb(5WN)) and forms the regular inflections of its words.
/// </summary>
internal static class WordNetDictionary
{
    private static readonly (string File, WordSenses Sense)[] Parts =
    [
        ("noun", WordSenses.Noun), ("verb", WordSenses.Verb), ("adj", WordSenses.Adjective), ("adv", WordSenses.Adverb),
    ];

    /// <summary>The single words of the database and their regular inflections, in lower case.</summary>
    /// <param name="path">Gives the path of a database file by its name.</param>
    public static SortedDictionary<string, WordSenses> ReadForms(Func<string, string> path)
    {
        var lemmas = new SortedDictionary<string, WordSenses>(StringComparer.Ordinal);
        foreach (var (file, sense) in Parts)
        {
            foreach (string line in File.ReadLines(path("index." + file)))
            {
                int end = line.IndexOf(' ', StringComparison.Ordinal);
                if (end > 0 && !line.AsSpan(0, end).Contains('_'))
                {
                    Add(lemmas, line[..end], sense);
                }
            }
        }

        var forms = new SortedDictionary<string, WordSenses>(lemmas, StringComparer.Ordinal);
        foreach (var (lemma, senses) in lemmas)
        {
            AddInflections(forms, lemma, senses);
        }

        return forms;
    }

    /// <summary>The definitions and examples of the database, one text each.</summary>
    /// <param name="path">Gives the path of a database file by its name.</param>
    public static IEnumerable<string> ReadGlosses(Func<string, string> path)
    {
        foreach (var (file, _) in Parts)
        {
            foreach (string line in File.ReadLines(path("data." + file)))
            {
                int bar = line.IndexOf('|', StringComparison.Ordinal);
                if (bar > 0 && line[0] != ' ')
                {
                    foreach (string text in line[(bar + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    {
                        yield return text;
                    }
                }
            }
        }
    }

    private static void AddInflections(SortedDictionary<string, WordSenses> forms, string lemma, WordSenses senses)
    {
        string stem = lemma[^1] == 'e' ? lemma[..^1] : lemma;
        if (senses.HasFlag(WordSenses.Noun))
        {
            Add(forms, WithS(lemma), WordSenses.NounPlural);
        }

        if (senses.HasFlag(WordSenses.Verb))
        {
            Add(forms, WithS(lemma), WordSenses.VerbThirdPerson);
            Add(forms, stem + "ing", WordSenses.VerbIng);
            Add(forms, EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : stem + "ed", WordSenses.VerbPast);
            if (DoublesLastConsonant(lemma))
            {
                Add(forms, lemma + lemma[^1] + "ing", WordSenses.VerbIng);
                Add(forms, lemma + lemma[^1] + "ed", WordSenses.VerbPast);
            }
        }

        if (senses.HasFlag(WordSenses.Adjective) && lemma.Length < 8)
        {
            string graded = EndsInConsonantY(lemma) ? lemma[..^1] + "i" : stem;
            Add(forms, graded + "er", WordSenses.AdjectiveGraded);
            Add(forms, graded + "est", WordSenses.AdjectiveGraded);
        }
    }

    private static string WithS(string lemma)
    {
        if (EndsInConsonantY(lemma))
        {
            return lemma[..^1] + "ies";
        }

        bool sibilant = lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        return lemma + (sibilant ? "es" : "s");
    }

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && !IsVowel(lemma[^2]);

    private static bool DoublesLastConsonant(string lemma) =>
        lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static void Add(SortedDictionary<string, WordSenses> forms, string form, WordSenses sense) =>
        forms[form] = forms.GetValueOrDefault(form) | sense;
}
