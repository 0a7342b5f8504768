using Verbatim.Models.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Trains a <see cref="ChainModel"/> by maximum likelihood with AdaGrad (Duchi, Hazan, Singer 2011), a part of the features left out at random each
/// time against overfitting. Single-threaded and deterministic.
/// </summary>
internal sealed class ChainTrainer(int states, int epochs, float rate, double keep)
{
    private const float Initial = 0.1f;

    private readonly float[] _unary = new float[states << ChainModel.UnaryBits];
    private readonly float[] _step = new float[(states * states) << ChainModel.StepBits];
    private readonly float[] _unarySquares = new float[states << ChainModel.UnaryBits];
    private readonly float[] _stepSquares = new float[(states * states) << ChainModel.StepBits];

    /// <summary>Trains on rows in an order that the seed decides.</summary>
    /// <returns>The weights of positions and of steps.</returns>
    public (float[] Unary, float[] Step) Train(List<ChainInstance> instances, TextWriter log)
    {
        Array.Fill(_unarySquares, Initial);
        Array.Fill(_stepSquares, Initial);
        var model = new ChainModel(states, _unary, _step);
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
                loss += Update(instances[index], model, features, scratch);
            }

            log.WriteLine(FormattableString.Invariant($"  epoch {epoch}: loss {loss / instances.Count:F3}"));
        }

        return (Scale(_unary), Scale(_step));
    }

    /// <summary>A weight counts as much at run time, when no feature is left out, as it did on average in training.</summary>
    private float[] Scale(float[] weights) => [.. weights.Select(weight => (float)(weight * keep))];

    private double Update(ChainInstance instance, ChainModel model, ChainFeatures features, ChainScratch scratch)
    {
        int n = features.Count, pairs = states * states;
        scratch.Prepare(n, states);
        model.Score(features, instance.Allowed, scratch);
        float total = model.ForwardBackward(n, scratch);
        double gold = 0;
        Span<float> gradient = stackalloc float[states], stepGradient = stackalloc float[pairs];
        for (int i = 0; i < n; i++)
        {
            int state = instance.States[i];
            gold += scratch.Unary[(i * states) + state];
            for (int k = 0; k < states; k++)
            {
                gradient[k] = (k == state ? 1 : 0) - scratch.Probability[(i * states) + k];
            }

            Add(features.Unary(i), gradient, _unary, _unarySquares);
            if (i == 0)
            {
                continue;
            }

            int before = instance.States[i - 1];
            gold += scratch.Step[(i * pairs) + (before * states) + state];
            for (int p = 0; p < states; p++)
            {
                for (int k = 0; k < states; k++)
                {
                    float score = scratch.Alpha[((i - 1) * states) + p] + scratch.Step[(i * pairs) + (p * states) + k]
                        + scratch.Unary[(i * states) + k] + scratch.Beta[(i * states) + k] - total;
                    stepGradient[(p * states) + k] = (p == before && k == state ? 1 : 0) - MathF.Exp(Math.Min(0, score));
                }
            }

            Add(features.Step(i), stepGradient, _step, _stepSquares);
        }

        return total - gold;
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
