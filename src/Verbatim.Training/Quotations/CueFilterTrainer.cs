using System.Runtime.InteropServices;
using Verbatim.Language.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>Trains a <see cref="CueFilter"/> by maximum likelihood with AdaGrad. Deterministic.</summary>
internal sealed class CueFilterTrainer
{
    private const int Epochs = 3;
    private const float Rate = 0.05f;

    /// <summary>A word is kept when its probability of beginning a cue is above this.</summary>
    private const float Least = 0.015f;

    private readonly List<int> _buckets = [];
    private readonly List<bool> _begins = [];

    /// <summary>Adds one word.</summary>
    /// <param name="buckets">Its features, the one that every word has first.</param>
    /// <param name="begins">Whether a cue begins with it.</param>
    public void Add(ReadOnlySpan<int> buckets, bool begins)
    {
        _buckets.AddRange(buckets);
        _begins.Add(begins);
    }

    /// <summary>The weights, shifted so that a positive sum means that the word is kept.</summary>
    public float[] Train(TextWriter log)
    {
        float[] weights = new float[1 << CueFilter.Bits], squares = new float[1 << CueFilter.Bits];
        Array.Fill(squares, 0.1f);
        var random = new Random(TrainingContext.Seed);
        int[] order = [.. Enumerable.Range(0, _begins.Count)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int word in order)
            {
                ReadOnlySpan<int> buckets = Of(word);
                float gradient = (_begins[word] ? 1 : 0) - (1 / (1 + MathF.Exp(-CueFilter.Sum(weights, buckets))));
                foreach (int bucket in buckets)
                {
                    squares[bucket] += gradient * gradient;
                    weights[bucket] += Rate * gradient / MathF.Sqrt(squares[bucket]);
                }
            }
        }

        weights[_buckets[0]] -= MathF.Log(Least / (1 - Least));
        int kept = order.Count(word => CueFilter.Sum(weights, Of(word)) > 0), begins = order.Count(word => _begins[word]);
        int both = order.Count(word => _begins[word] && CueFilter.Sum(weights, Of(word)) > 0);
        log.WriteLine(FormattableString.Invariant($"filter keeps {100.0 * kept / order.Length:F1} % of the words, {100.0 * both / begins:F2} % of the beginnings"));
        return weights;
    }

    private ReadOnlySpan<int> Of(int word) => CollectionsMarshal.AsSpan(_buckets).Slice(word * CueFilter.Features, CueFilter.Features);
}
