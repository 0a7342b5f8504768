using System.Runtime.Intrinsics;
using Verbatim.Language.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Trains a <see cref="ChainModel"/> by maximum likelihood with AdaGrad (Duchi, Hazan, Singer 2011), a part of the features left out at random each
/// time against overfitting. Single-threaded and deterministic.
/// </summary>
internal sealed class ChainTrainer(int epochs, float rate, double keep)
{
    private const float Initial = 0.1f;
    private const int States = ChainModel.States;
    private const int Pairs = ChainModel.Pairs;

    private readonly float[] _unary = new float[States << ChainModel.UnaryBits];
    private readonly float[] _step = new float[Pairs << ChainModel.StepBits];
    private readonly float[] _unarySquares = new float[States << ChainModel.UnaryBits];
    private readonly float[] _stepSquares = new float[Pairs << ChainModel.StepBits];

    /// <summary>Trains on rows in an order that the seed decides.</summary>
    /// <returns>The weights of positions and of steps.</returns>
    public (float[] Unary, float[] Step) Train(List<ChainInstance> instances, TextWriter log)
    {
        Array.Fill(_unarySquares, Initial);
        Array.Fill(_stepSquares, Initial);
        var features = new ChainFeatures();
        var scratch = new ChainScratch();
        var random = new Random(TrainingContext.Seed);
        int[] order = [.. Enumerable.Range(0, instances.Count)];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int index in order)
            {
                instances[index].Load(features, keep, random);
                loss += Update(instances[index], features, scratch);
            }

            log.WriteLine(FormattableString.Invariant($"  epoch {epoch}: loss {loss / instances.Count:F3}"));
        }

        return (Scale(_unary), Scale(_step));
    }

    /// <summary>A weight counts as much at run time, when no feature is left out, as it did on average in training.</summary>
    private float[] Scale(float[] weights) => [.. weights.Select(weight => (float)(weight * keep))];

    private double Update(ChainInstance instance, ChainFeatures features, ChainScratch scratch)
    {
        int n = features.Count;
        scratch.Reserve(n);
        for (int i = 0; i < n; i++)
        {
            Score(features, i, instance.Allowed[i], scratch);
        }

        double total = scratch.Weigh(n), gold = 0;
        Span<float> gradient = stackalloc float[States], stepGradient = stackalloc float[Pairs];
        for (int i = 0; i < n; i++)
        {
            int state = instance.States[i];
            gold += scratch.Unary[(i * States) + state];
            for (int k = 0; k < States; k++)
            {
                gradient[k] = (k == state ? 1 : 0) - scratch.Probability[(i * States) + k];
            }

            Add(features.Unary(i), gradient, _unary, _unarySquares);
            if (i == 0)
            {
                continue;
            }

            int pair = (instance.States[i - 1] * States) + state;
            gold += scratch.Step[(i * Pairs) + pair];
            scratch.WeighPairs(i, stepGradient);
            for (int k = 0; k < Pairs; k++)
            {
                stepGradient[k] = (k == pair ? 1 : 0) - stepGradient[k];
            }

            Add(features.Step(i), stepGradient, _step, _stepSquares);
        }

        return total - gold;
    }

    private void Score(ChainFeatures features, int i, byte allowed, ChainScratch scratch)
    {
        Vector128<float> unary = Vector128<float>.Zero;
        foreach (int feature in features.Unary(i))
        {
            unary += Vector128.Create<float>(_unary.AsSpan(feature * States, States));
        }

        Span<float> step = scratch.Step.AsSpan(i * Pairs, Pairs);
        step.Clear();
        foreach (int feature in features.Step(i))
        {
            ReadOnlySpan<float> weights = _step.AsSpan(feature * Pairs, Pairs);
            for (int k = 0; k < step.Length; k++)
            {
                step[k] += weights[k];
            }
        }

        scratch.Enter(i, unary, allowed, from: -1);
    }

    private void Add(ReadOnlySpan<int> features, ReadOnlySpan<float> gradient, float[] weights, float[] squares)
    {
        int width = gradient.Length;
        foreach (int feature in features)
        {
            int at = feature * width;
            for (int k = 0; k < width; k++)
            {
                float g = gradient[k];
                if (g is > 1e-4f or < -1e-4f)
                {
                    squares[at + k] += g * g;
                    weights[at + k] += rate * g / MathF.Sqrt(squares[at + k]);
                }
            }
        }
    }
}
