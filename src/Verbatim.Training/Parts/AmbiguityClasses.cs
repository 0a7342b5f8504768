using System.Runtime.InteropServices;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>
/// Ambiguity classes (Cutting et al., 1992): which labels a form has in the training data, the most frequent ones first, and how sure
/// the first is. Counted per fold, so that a training sentence sees only what the other folds say of its words.
/// </summary>
internal sealed class AmbiguityClasses
{
    private readonly Dictionary<uint, int[]>[] _folds;
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared;
    private readonly Dictionary<uint, int[]> _total;

    /// <summary>Counts the labels of every form.</summary>
    /// <param name="folds">The training sentences with their labels, in folds.</param>
    /// <param name="labels">Number of labels.</param>
    public AmbiguityClasses(IReadOnlyList<IReadOnlyList<(TokenSentence Sentence, int[] Labels)>> folds, int labels)
    {
        _folds = [.. folds.Select(fold => Count(fold, labels))];
        _total = Merge(without: -1);
        _shared = [.. _total.Values.Select(Key).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>The classes that all folds give.</summary>
    public Dictionary<uint, ushort> All() => Number(_total);

    /// <summary>The classes that all folds but one give.</summary>
    public Dictionary<uint, ushort> Without(int fold) => Number(Merge(fold));

    /// <summary>The forms that have one label only, or as good as, with that label plus one; and how often that label is right.</summary>
    /// <param name="count">How often the form must occur.</param>
    /// <param name="share">The share of its most frequent label.</param>
    public (Dictionary<uint, ushort> Forms, float Certainty) Certain(int count, double share)
    {
        var forms = new Dictionary<uint, ushort>();
        long right = 0, all = 0;
        foreach (var (form, counts) in _total)
        {
            int total = counts.Sum(), label = Array.IndexOf(counts, counts.Max());
            if (total >= count && counts[label] >= share * total)
            {
                forms[form] = (ushort)(label + 1);
                right += counts[label];
                all += total;
            }
        }

        return (forms, (float)((right + 1.0) / (all + 2.0)));
    }

    private static Dictionary<uint, int[]> Count(IEnumerable<(TokenSentence Sentence, int[] Labels)> fold, int labels)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var (sentence, gold) in fold)
        {
            for (int i = 0; i < gold.Length; i++)
            {
                uint exact = WordHash.Exact(sentence.Words[i]), lower = WordHash.Lower(sentence.Words[i]);
                Add(exact, gold[i]);
                if (lower != exact)
                {
                    Add(lower, gold[i]);
                }
            }
        }

        return counts;

        void Add(uint form, int label)
        {
            ref int[]? row = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out _);
            row ??= new int[labels];
            row[label]++;
        }
    }

    private Dictionary<uint, int[]> Merge(int without)
    {
        var merged = new Dictionary<uint, int[]>();
        foreach (var (form, counts) in _folds.Where((_, fold) => fold != without).SelectMany(fold => fold))
        {
            ref int[]? row = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, form, out _);
            row ??= new int[counts.Length];
            for (int label = 0; label < counts.Length; label++)
            {
                row[label] += counts[label];
            }
        }

        return merged;
    }

    private static string Key(int[] counts)
    {
        int total = counts.Sum();
        var top = counts.Select((count, label) => (count, label)).Where(entry => entry.count > 0 && entry.count * 20 >= total)
            .OrderByDescending(entry => entry.count).ThenBy(entry => entry.label).Take(3).ToArray();
        string certainty = total == 1 ? "?" : top[0].count * 10 >= total * 9 ? "!" : "";
        return string.Join(',', top.Select(entry => entry.label)) + certainty;
    }

    private Dictionary<uint, ushort> Number(Dictionary<uint, int[]> counts)
    {
        var classes = new Dictionary<uint, ushort>(counts.Count);
        foreach (var (form, row) in counts.OrderBy(entry => entry.Key))
        {
            string key = Key(row);
            if (!_shared.Contains(key))
            {
                key = key.Split(',')[0].TrimEnd('!', '?') + "~";
            }

            if (!_numbers.TryGetValue(key, out ushort number))
            {
                number = checked((ushort)(_numbers.Count + 1));
                _numbers.Add(key, number);
            }

            classes[form] = number;
        }

        return classes;
    }
}
