using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>
/// Learns edit rules for word endings and exceptions to them. An ending gets a list of its own only where its best rules differ from
/// those of the next shorter ending; an exception is a form whose lemma the rules miss.
/// </summary>
internal sealed class LemmaTrainer(WordLexicon lexicon)
{
    private const int MinimumTypes = 2;
    private const int LongestList = 4;

    private readonly Dictionary<LemmaRule, ushort> _rules = [];

    /// <summary>Learns from tagged sentences and returns the container.</summary>
    public byte[] Train(IReadOnlyList<TokenSentence> sentences)
    {
        List<Item> items = Items(sentences);
        var (endings, lists) = Endings(items);
        HashedMap endingMap = HashedMap.Of(endings);
        ushort[][] rules = [.. lists.Select(list => list.Split(' ').Select(ushort.Parse).ToArray())];
        var plain = new Lemmatizer(lexicon, [.. _rules.Keys], rules, endingMap, HashedMap.Of(new Dictionary<uint, ushort>()));
        var exceptions = new SortedDictionary<uint, ushort>();
        foreach (Item item in items)
        {
            if (!string.Equals(plain.Lemmatize(item.Word, item.Upos, item.Xpos), item.Lemma, StringComparison.OrdinalIgnoreCase))
            {
                exceptions[Lemmatizer.ExceptionKey(WordHash.Lower(item.Word), item.Upos, item.Xpos)] =
                    (ushort)(Number(LemmaRule.Between(item.Word, item.Lemma)) + 1);
            }
        }

        var builder = new ModelFileBuilder(Lemmatizer.Kind);
        builder.AddStrings("rules", _rules.Keys.Select(rule => rule.ToString()));
        builder.AddStrings("lists", lists);
        HashedMap.Write(builder, "endings", endings);
        HashedMap.Write(builder, "exceptions", new Dictionary<uint, ushort>(exceptions));
        return builder.ToArray();
    }

    private static List<Item> Items(IReadOnlyList<TokenSentence> sentences) => [.. sentences
        .SelectMany(sentence => sentence.Words.Select((word, i) =>
            (Word: word.ToLowerInvariant(), Upos: sentence.Upos[i], Xpos: sentence.Xpos[i], Lemma: sentence.Lemmas[i].ToLowerInvariant())))
        .Where(token => token.Word.Length <= Lemmatizer.LongestWord && token.Lemma.Length <= Lemmatizer.LongestWord && token.Lemma.Length > 0)
        .GroupBy(token => (token.Word, token.Upos, token.Xpos))
        .Select(group =>
        {
            var best = group.GroupBy(token => token.Lemma).OrderByDescending(lemma => lemma.Count()).ThenBy(lemma => lemma.Key, StringComparer.Ordinal).First();
            return new Item(group.Key.Word, group.Key.Upos, group.Key.Xpos, best.Key);
        })
        .OrderBy(item => item.Word, StringComparer.Ordinal).ThenBy(item => item.Upos).ThenBy(item => item.Xpos)];

    private (Dictionary<uint, ushort> Endings, List<string> Lists) Endings(List<Item> items)
    {
        var votes = new SortedDictionary<(int Length, string Ending, Xpos Xpos), Dictionary<LemmaRule, int>>(
            Comparer<(int Length, string Ending, Xpos Xpos)>.Create((a, b) =>
                a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Xpos != b.Xpos ? a.Xpos.CompareTo(b.Xpos) : string.CompareOrdinal(a.Ending, b.Ending)));
        foreach (Item item in items)
        {
            LemmaRule rule = LemmaRule.Between(item.Word, item.Lemma);
            if (rule.Cut == LemmaRule.Whole || rule.Append.Length > 4)
            {
                continue;
            }

            for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, item.Word.Length); length++)
            {
                var key = (length, item.Word[^length..], item.Xpos);
                if (!votes.TryGetValue(key, out Dictionary<LemmaRule, int>? counts))
                {
                    votes[key] = counts = [];
                }

                counts[rule] = counts.GetValueOrDefault(rule) + 1;
            }
        }

        var endings = new Dictionary<uint, ushort>();
        var lists = new List<string>();
        var chosen = new Dictionary<(string, Xpos), string>();
        foreach (var (key, counts) in votes)
        {
            string list = string.Join(' ', counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.ToString(), StringComparer.Ordinal)
                .Take(LongestList).Select(count => Number(count.Key)));
            string? parent = key.Length == 0 ? null : chosen.GetValueOrDefault((key.Ending[1..], key.Xpos));
            bool own = parent is null || (list != parent && counts.Values.Sum() >= MinimumTypes);
            chosen[(key.Ending, key.Xpos)] = own ? list : parent!;
            if (own)
            {
                int number = lists.IndexOf(list);
                if (number < 0)
                {
                    number = lists.Count;
                    lists.Add(list);
                }

                endings[Lemmatizer.EndingKey(key.Ending, key.Xpos)] = checked((ushort)(number + 1));
            }
        }

        return (endings, lists);
    }

    private ushort Number(LemmaRule rule)
    {
        if (!_rules.TryGetValue(rule, out ushort number))
        {
            number = checked((ushort)_rules.Count);
            _rules.Add(rule, number);
        }

        return number;
    }

    private sealed record Item(string Word, Upos Upos, Xpos Xpos, string Lemma);
}
