namespace Verbatim.Models.Quotations;

/// <summary>
/// A linear-chain conditional random field over hashed features (Lafferty, McCallum, Pereira 2001). Immutable; safe to share between threads.
/// </summary>
internal sealed class ChainModel
{
    /// <summary>Binary logarithm of the number of buckets for unary features.</summary>
    internal const int UnaryBits = 18;

    /// <summary>Binary logarithm of the number of buckets for step features.</summary>
    internal const int StepBits = 14;

    private const float Impossible = -1e6f;

    private readonly float[] _unary;
    private readonly float[] _step;

    /// <summary>Wraps weights.</summary>
    /// <param name="states">Number of states.</param>
    /// <param name="unary">For each bucket one weight per state.</param>
    /// <param name="step">For each bucket one weight per pair of states, the earlier one first.</param>
    public ChainModel(int states, float[] unary, float[] step)
    {
        States = states;
        _unary = unary;
        _step = step;
    }

    /// <summary>Number of states.</summary>
    public int States { get; }

    /// <summary>The most probable states.</summary>
    /// <param name="features">The row.</param>
    /// <param name="allowed">For each position a bit set of the states that it may have.</param>
    /// <param name="scratch">Buffers.</param>
    public void Decode(ChainFeatures features, ReadOnlySpan<byte> allowed, ChainScratch scratch)
    {
        int n = features.Count;
        scratch.Prepare(n, States);
        Score(features, allowed, scratch);
        Viterbi(n, scratch);
    }

    /// <summary>For each position the probability of each state, after <see cref="Decode"/>.</summary>
    public void Weigh(ChainFeatures features, ChainScratch scratch) => ForwardBackward(features.Count, scratch);

    /// <summary>Fills the scores of positions and steps.</summary>
    internal void Score(ChainFeatures features, ReadOnlySpan<byte> allowed, ChainScratch scratch)
    {
        int s = States, pairs = s * s;
        for (int i = 0; i < features.Count; i++)
        {
            Span<float> unary = scratch.Unary.AsSpan(i * s, s);
            unary.Clear();
            foreach (int feature in features.Unary(i))
            {
                ReadOnlySpan<float> weights = _unary.AsSpan(feature * s, s);
                for (int k = 0; k < weights.Length; k++)
                {
                    unary[k] += weights[k];
                }
            }

            for (int k = 0; k < s; k++)
            {
                if ((allowed[i] & (1 << k)) == 0)
                {
                    unary[k] = Impossible;
                }
            }

            Span<float> step = scratch.Step.AsSpan(i * pairs, pairs);
            step.Clear();
            if (i == 0)
            {
                continue;
            }

            foreach (int feature in features.Step(i))
            {
                ReadOnlySpan<float> weights = _step.AsSpan(feature * pairs, pairs);
                for (int k = 0; k < weights.Length; k++)
                {
                    step[k] += weights[k];
                }
            }
        }
    }

    private void Viterbi(int n, ChainScratch scratch)
    {
        int s = States;
        Span<float> best = stackalloc float[s], next = stackalloc float[s];
        scratch.Unary.AsSpan(0, s).CopyTo(best);
        for (int i = 1; i < n; i++)
        {
            ReadOnlySpan<float> step = scratch.Step.AsSpan(i * s * s, s * s);
            for (int k = 0; k < s; k++)
            {
                float top = float.NegativeInfinity;
                byte from = 0;
                for (int p = 0; p < s; p++)
                {
                    float score = best[p] + step[(p * s) + k];
                    if (score > top)
                    {
                        (top, from) = (score, (byte)p);
                    }
                }

                next[k] = top + scratch.Unary[(i * s) + k];
                scratch.Back[(i * s) + k] = from;
            }

            next.CopyTo(best);
        }

        int state = 0;
        for (int k = 1; k < s; k++)
        {
            state = best[k] > best[state] ? k : state;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            scratch.States[i] = (byte)state;
            state = scratch.Back[(i * s) + state];
        }
    }

    /// <summary>Fills forward and backward scores, probabilities of states, and returns the logarithm of the sum over all rows.</summary>
    internal float ForwardBackward(int n, ChainScratch scratch)
    {
        int s = States;
        float[] alpha = scratch.Alpha, beta = scratch.Beta, unary = scratch.Unary;
        Span<float> terms = stackalloc float[s];
        unary.AsSpan(0, s).CopyTo(alpha);
        for (int i = 1; i < n; i++)
        {
            for (int k = 0; k < s; k++)
            {
                for (int p = 0; p < s; p++)
                {
                    terms[p] = alpha[((i - 1) * s) + p] + scratch.Step[(i * s * s) + (p * s) + k];
                }

                alpha[(i * s) + k] = LogSum(terms) + unary[(i * s) + k];
            }
        }

        beta.AsSpan((n - 1) * s, s).Clear();
        for (int i = n - 2; i >= 0; i--)
        {
            for (int p = 0; p < s; p++)
            {
                for (int k = 0; k < s; k++)
                {
                    terms[k] = scratch.Step[((i + 1) * s * s) + (p * s) + k] + unary[((i + 1) * s) + k] + beta[((i + 1) * s) + k];
                }

                beta[(i * s) + p] = LogSum(terms);
            }
        }

        float total = LogSum(alpha.AsSpan((n - 1) * s, s));
        for (int i = 0; i < n * s; i++)
        {
            scratch.Probability[i] = MathF.Exp(Math.Min(0, alpha[i] + beta[i] - total));
        }

        return total;
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float max = terms[0];
        foreach (float term in terms)
        {
            max = Math.Max(max, term);
        }

        float sum = 0;
        foreach (float term in terms)
        {
            float gap = term - max;
            sum += gap > -20f ? MathF.Exp(gap) : 0;
        }

        return max + MathF.Log(sum);
    }
}
