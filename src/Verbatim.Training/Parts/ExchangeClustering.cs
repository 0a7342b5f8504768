using System.Runtime.InteropServices;

namespace Verbatim.Training.Parts;

/// <summary>
/// Groups words into classes by the words that stand beside them: the exchange algorithm for the class bigram model
/// (Kneser and Ney, 1993; Martin, Liermann and Ney, 1998). Single-threaded and deterministic.
/// </summary>
internal sealed class ExchangeClustering
{
    private const int TableSize = 1 << 20;

    private readonly int _count;
    private readonly int _stride;
    private readonly int[] _class;
    private readonly int[] _bigrams;
    private readonly long[] _unigrams;
    private readonly long[] _frequency;
    private readonly List<(int Word, int Count)>[] _successors;
    private readonly List<(int Word, int Count)>[] _predecessors;
    private readonly double[] _table = new double[TableSize];

    private ExchangeClustering(IReadOnlyList<int[]> sentences, int words, int classes)
    {
        _count = classes;
        _stride = classes + 2;
        int types = words + 2;
        _successors = [.. Enumerable.Range(0, types).Select(_ => new List<(int, int)>())];
        _predecessors = [.. Enumerable.Range(0, types).Select(_ => new List<(int, int)>())];
        _frequency = new long[types];
        _class = new int[types];
        _class[0] = classes;
        _class[words + 1] = classes + 1;
        for (int word = 1; word <= words; word++)
        {
            _class[word] = (word - 1) % classes;
        }

        for (int i = 1; i < TableSize; i++)
        {
            _table[i] = i * Math.Log(i);
        }

        _bigrams = new int[_stride * _stride];
        _unigrams = new long[_stride];
        CountBigrams(sentences);
        for (int word = 0; word < types; word++)
        {
            _unigrams[_class[word]] += _frequency[word];
            foreach (var (next, count) in _successors[word])
            {
                _bigrams[(_class[word] * _stride) + _class[next]] += count;
            }
        }
    }

    /// <summary>Clusters words.</summary>
    /// <param name="sentences">Word numbers: 1 to <paramref name="words"/>, most frequent first; <paramref name="words"/> + 1 stands for any other word.</param>
    /// <param name="words">Number of words to cluster.</param>
    /// <param name="classes">Number of clusters.</param>
    /// <param name="passes">Passes over all words.</param>
    /// <param name="log">Progress.</param>
    /// <returns>The cluster, from 0, of each word number; the entry 0 has no meaning.</returns>
    public static int[] Run(IReadOnlyList<int[]> sentences, int words, int classes, int passes, TextWriter log)
    {
        var clustering = new ExchangeClustering(sentences, words, classes);
        for (int pass = 1; pass <= passes; pass++)
        {
            log.WriteLine($"clusters: pass {pass} of {passes}, {clustering.Pass(words)} of {words} words moved");
        }

        return clustering._class[..(words + 1)];
    }

    private void CountBigrams(IReadOnlyList<int[]> sentences)
    {
        var bigrams = new Dictionary<(int, int), int>();
        foreach (int[] sentence in sentences)
        {
            int previous = 0;
            foreach (int word in sentence)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bigrams, (previous, word), out _)++;
                previous = word;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(bigrams, (previous, 0), out _)++;
        }

        foreach (var ((first, second), count) in bigrams.OrderBy(bigram => bigram.Key))
        {
            _successors[first].Add((second, count));
            _predecessors[second].Add((first, count));
            _frequency[second] += count;
        }
    }

    private int Pass(int words)
    {
        int[] after = new int[_stride], before = new int[_stride];
        var afterClasses = new List<int>();
        var beforeClasses = new List<int>();
        int moved = 0;
        for (int word = 1; word <= words; word++)
        {
            int self = Gather(_successors[word], word, after, afterClasses);
            Gather(_predecessors[word], word, before, beforeClasses);
            int old = _class[word];
            Move(word, old, -1, self, after, afterClasses, before, beforeClasses);
            int best = BestClass(word, self, after, afterClasses, before, beforeClasses);
            Move(word, best, 1, self, after, afterClasses, before, beforeClasses);
            _class[word] = best;
            moved += best != old ? 1 : 0;
            Clear(after, afterClasses);
            Clear(before, beforeClasses);
        }

        return moved;
    }

    private int Gather(List<(int Word, int Count)> neighbours, int word, int[] counts, List<int> classes)
    {
        int self = 0;
        foreach (var (neighbour, count) in neighbours)
        {
            if (neighbour == word)
            {
                self = count;
                continue;
            }

            int index = _class[neighbour];
            if (counts[index] == 0)
            {
                classes.Add(index);
            }

            counts[index] += count;
        }

        return self;
    }

    private void Move(int word, int to, int sign, int self, int[] after, List<int> afterClasses, int[] before, List<int> beforeClasses)
    {
        foreach (int index in afterClasses)
        {
            _bigrams[(to * _stride) + index] += sign * after[index];
        }

        foreach (int index in beforeClasses)
        {
            _bigrams[(index * _stride) + to] += sign * before[index];
        }

        _bigrams[(to * _stride) + to] += sign * self;
        _unigrams[to] += sign * _frequency[word];
    }

    private int BestClass(int word, int self, int[] after, List<int> afterClasses, int[] before, List<int> beforeClasses)
    {
        int best = 0;
        double bestGain = double.NegativeInfinity;
        long frequency = _frequency[word];
        for (int to = 0; to < _count; to++)
        {
            double gain = 0;
            int row = to * _stride;
            foreach (int index in afterClasses)
            {
                gain += index == to ? 0 : Gain(_bigrams[row + index], after[index]);
            }

            foreach (int index in beforeClasses)
            {
                gain += index == to ? 0 : Gain(_bigrams[(index * _stride) + to], before[index]);
            }

            gain += Gain(_bigrams[row + to], after[to] + before[to] + self) - (2 * Gain(_unigrams[to], frequency));
            if (gain > bestGain)
            {
                (best, bestGain) = (to, gain);
            }
        }

        return best;
    }

    private double Gain(long count, long added) => XLogX(count + added) - XLogX(count);

    private double XLogX(long value) => value < TableSize ? _table[value] : value * Math.Log(value);

    private static void Clear(int[] counts, List<int> classes)
    {
        foreach (int index in classes)
        {
            counts[index] = 0;
        }

        classes.Clear();
    }
}
