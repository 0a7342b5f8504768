using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Tagging;

/// <summary>
/// Finds the base form of a tagged word: exceptions learned from treebanks first, then the edit rules of the longest known ending,
/// of which the first wins whose result is a dictionary word of that part of speech. Proper nouns keep their letter case; other words come in
/// lower case. Deterministic, thread-safe; allocates only for a word that it has not met lately.
/// </summary>
public sealed class Lemmatizer
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "lemmas.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "lemmas";

    /// <summary>Longest ending that rules are learned for.</summary>
    internal const int LongestEnding = 6;

    /// <summary>Longer words are their own lemma.</summary>
    internal const int LongestWord = 64;

    private const int CacheSize = 1 << 14;

    private readonly Entry?[] _cache = new Entry?[CacheSize];
    private readonly WordLexicon _lexicon;
    private readonly LemmaRule[] _rules;
    private readonly ushort[][] _lists;
    private readonly HashedMap _endings;
    private readonly HashedMap _exceptions;

    /// <summary>Creates a lemmatizer.</summary>
    /// <param name="lexicon">The dictionary.</param>
    /// <param name="rules">The edit rules.</param>
    /// <param name="lists">Lists of rule numbers, best first.</param>
    /// <param name="endings">From <see cref="EndingKey"/> to one more than the number of a list.</param>
    /// <param name="exceptions">From <see cref="ExceptionKey"/> to one more than the number of a rule.</param>
    internal Lemmatizer(WordLexicon lexicon, LemmaRule[] rules, ushort[][] lists, HashedMap endings, HashedMap exceptions)
    {
        _lexicon = lexicon;
        _rules = rules;
        _lists = lists;
        _endings = endings;
        _exceptions = exceptions;
    }

    /// <summary>Reads the lemmatizer from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static Lemmatizer Load(ModelFile file, WordLexicon lexicon)
    {
        LemmaRule[] rules = Array.ConvertAll(file.Strings("rules"),
            text => LemmaRule.TryParse(text, out LemmaRule rule) ? rule : throw file.Fault("rules", "this is not a list of edit rules"));
        ushort[][] lists = [.. file.Strings("lists").Select(list => list.Split(' ').Select(number => ushort.TryParse(number, out ushort rule) && rule < rules.Length
            ? rule : throw file.Fault("lists", "a rule number is out of range")).ToArray())];
        return new Lemmatizer(lexicon, rules, lists, HashedMap.Read(file, "endings"), HashedMap.Read(file, "exceptions"));
    }

    /// <summary>The base form of a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="upos">Its universal tag.</param>
    /// <param name="xpos">Its treebank tag.</param>
    public string Lemmatize(ReadOnlySpan<char> word, Upos upos, Xpos xpos)
    {
        int code = ((int)upos << 8) | (int)xpos;
        uint slot = (WordHash.Exact(word) ^ ((uint)code * 0x9E3779B1u)) & (CacheSize - 1);
        Entry? entry = Volatile.Read(ref _cache[slot]);
        if (entry is null || entry.Code != code || !word.SequenceEqual(entry.Word))
        {
            string text = word.ToString();
            entry = new Entry(text, code, Find(text, upos, xpos));
            Volatile.Write(ref _cache[slot], entry);
        }

        return entry.Lemma;
    }

    /// <summary>Key of an exception.</summary>
    internal static uint ExceptionKey(uint lower, Upos upos, Xpos xpos) => WordHash.Feature(61, lower, (uint)upos, (uint)xpos);

    /// <summary>Key of an ending.</summary>
    internal static uint EndingKey(ReadOnlySpan<char> ending, Xpos xpos) => WordHash.Feature(62, WordHash.Lower(ending), (uint)ending.Length, (uint)xpos);

    private string Find(string word, Upos upos, Xpos xpos)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return word;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.Length];
        word.AsSpan().ToLowerInvariant(lower);
        Span<char> lemma = stackalloc char[LongestWord * 2];
        int length = RuleFor(lower, upos, xpos, lemma).Apply(lower, lemma);
        lemma = lemma[..length];
        if (lemma.SequenceEqual(word))
        {
            return word;
        }

        if (upos != Upos.Propn)
        {
            return lemma.ToString();
        }

        // A name keeps the letter case of what the rule leaves of it.
        int kept = 0;
        while (kept < length && kept < word.Length && lemma[kept] == lower[kept])
        {
            lemma[kept] = word[kept];
            kept++;
        }

        return lemma.SequenceEqual(word) ? word : lemma.ToString();
    }

    private LemmaRule RuleFor(ReadOnlySpan<char> lower, Upos upos, Xpos xpos, Span<char> buffer)
    {
        int exception = _exceptions[ExceptionKey(WordHash.Lower(lower), upos, xpos)];
        if (exception > 0 && exception <= _rules.Length && _rules[exception - 1].Fits(lower.Length))
        {
            return _rules[exception - 1];
        }

        for (int ending = Math.Min(LongestEnding, lower.Length); ending >= 0; ending--)
        {
            int list = _endings[EndingKey(lower[^ending..], xpos)];
            if (list > 0 && list <= _lists.Length)
            {
                return Choose(_lists[list - 1], lower, SensesOf(xpos), buffer);
            }
        }

        return LemmaRule.Identity;
    }

    private LemmaRule Choose(ushort[] list, ReadOnlySpan<char> lower, WordSenses senses, Span<char> buffer)
    {
        LemmaRule? first = null;
        foreach (ushort number in list)
        {
            LemmaRule rule = _rules[number];
            if (!rule.Fits(lower.Length))
            {
                continue;
            }

            int length = rule.Apply(lower, buffer);
            if (senses == WordSenses.None || (_lexicon.Senses(WordHash.Lower(buffer[..length])) & senses) != 0)
            {
                return rule;
            }

            first ??= rule;
        }

        return first ?? LemmaRule.Identity;
    }

    private static WordSenses SensesOf(Xpos xpos) => xpos switch
    {
        Xpos.Nns => WordSenses.Noun,
        Xpos.Vbd or Xpos.Vbg or Xpos.Vbn or Xpos.Vbz => WordSenses.Verb,
        Xpos.Jjr or Xpos.Jjs => WordSenses.Adjective,
        Xpos.Rbr or Xpos.Rbs => WordSenses.Adverb | WordSenses.Adjective,
        _ => WordSenses.None,
    };

    private sealed record Entry(string Word, int Code, string Lemma);
}
