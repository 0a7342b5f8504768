using System.Numerics;
using System.Runtime.InteropServices;
using Verbatim.Language.Names;

namespace Verbatim.Training.Names;

/// <summary>
/// A linear-chain conditional random field in training: gradient of the conditional likelihood by forward-backward, AdaGrad steps
/// (Duchi et al., 2011), weights that decay. The words around a stretch are outside of names. Single-threaded and deterministic.
/// </summary>
internal sealed class NameField
{
    private const int Count = NameLabels.Count;
    private const int Width = NameLabels.RowWidth;

    private readonly float[] _squares;
    private readonly float[] _transitionSquares = new float[Count * Count];
    private readonly float[] _factors = new float[Count * Count];
    private readonly float[] _steps = new float[Count * Count];
    private float[] _scores = [];
    private float[] _local = [];
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Creates a field with this many rows of weights, all zero.</summary>
    public NameField(int rows)
    {
        Weights = new float[rows * Width];
        _squares = new float[rows * Width];
    }

    /// <summary>The weights, sixteen a row.</summary>
    public float[] Weights { get; }

    /// <summary>The weights of label transitions.</summary>
    public float[] Transitions { get; } = new float[Count * Count];

    /// <summary>Step size.</summary>
    public float Rate { get; set; }

    /// <summary>Learns from one stretch.</summary>
    /// <param name="rows">The rows of each word.</param>
    /// <param name="gold">The label of each word.</param>
    /// <param name="weight">How much the stretch counts.</param>
    /// <returns>Minus the logarithm of the words' label probabilities, summed.</returns>
    public double Learn(int[][] rows, ReadOnlySpan<byte> gold, float weight)
    {
        int length = rows.Length;
        Reserve(length);
        Score(rows);
        for (int i = 0; i < _factors.Length; i++)
        {
            _factors[i] = NameLabels.CanFollow(i / Count, i % Count) ? MathF.Exp(Transitions[i]) : 0;
        }

        SumForward(length);
        SumBackward(length);
        Array.Clear(_steps);
        double loss = 0;
        Span<float> gradient = stackalloc float[Width];
        for (int i = 0; i < length; i++)
        {
            loss += Gradient(i, gold[i], gradient);
            AddSteps(i, i > 0 ? gold[i - 1] : NameLabels.Outside, gold[i]);
            Update(rows[i], gradient, weight);
        }

        AddLastStep(length, gold[length - 1]);
        for (int i = 0; i < _steps.Length; i++)
        {
            float step = _steps[i] * weight;
            _transitionSquares[i] += step * step;
            Transitions[i] += Rate * step / (MathF.Sqrt(_transitionSquares[i]) + 1);
        }

        return loss;
    }

    /// <summary>Shrinks all weights.</summary>
    public void Decay(float part)
    {
        var factor = new Vector<float>(1 - part);
        Span<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(Weights.AsSpan());
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= factor;
        }
    }

    private void Reserve(int length)
    {
        if (_forward.Length < length * Count)
        {
            _scores = new float[length * Width];
            _local = new float[length * Count];
            _forward = new float[length * Count];
            _backward = new float[length * Count];
        }
    }

    private void Score(int[][] rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            Span<float> scores = _scores.AsSpan(i * Width, Width);
            scores.Clear();
            Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(scores);
            foreach (int row in rows[i])
            {
                ReadOnlySpan<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(Weights.AsSpan(row * Width, Width));
                for (int k = 0; k < sum.Length; k++)
                {
                    sum[k] += weights[k];
                }
            }

            float top = 0;
            foreach (float score in scores)
            {
                top = Math.Max(top, score);
            }

            for (int label = 0; label < Width; label++)
            {
                _local[(i * Count) + label] = MathF.Exp(scores[label] - top);
            }

            _local[(i * Count) + NameLabels.Outside] = MathF.Exp(-top);
        }
    }

    private void SumForward(int length)
    {
        Span<float> start = stackalloc float[Count];
        start.Clear();
        start[NameLabels.Outside] = 1;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> before = i == 0 ? start : _forward.AsSpan((i - 1) * Count, Count);
            Span<float> forward = _forward.AsSpan(i * Count, Count);
            forward.Clear();
            for (int from = 0; from < Count; from++)
            {
                for (int to = 0; before[from] > 0 && to < Count; to++)
                {
                    forward[to] += before[from] * _factors[(from * Count) + to];
                }
            }

            for (int label = 0; label < Count; label++)
            {
                forward[label] *= _local[(i * Count) + label];
            }

            Normalize(forward);
        }
    }

    private void SumBackward(int length)
    {
        Span<float> next = stackalloc float[Count];
        next.Clear();
        next[NameLabels.Outside] = 1;
        for (int i = length - 1; i >= 0; i--)
        {
            Span<float> backward = _backward.AsSpan(i * Count, Count);
            for (int from = 0; from < Count; from++)
            {
                float sum = 0;
                for (int to = 0; to < Count; to++)
                {
                    sum += _factors[(from * Count) + to] * next[to];
                }

                backward[from] = sum;
            }

            Normalize(backward);
            for (int label = 0; label < Count; label++)
            {
                next[label] = backward[label] * _local[(i * Count) + label];
            }
        }
    }

    private double Gradient(int i, int gold, Span<float> gradient)
    {
        float total = 0;
        for (int label = 0; label < Count; label++)
        {
            total += _forward[(i * Count) + label] * _backward[(i * Count) + label];
        }

        for (int label = 0; label < Width; label++)
        {
            gradient[label] = -_forward[(i * Count) + label] * _backward[(i * Count) + label] / total;
        }

        if (gold < Width)
        {
            gradient[gold] += 1;
        }

        return -Math.Log(Math.Max(_forward[(i * Count) + gold] * _backward[(i * Count) + gold] / total, 1e-20));
    }

    private void AddSteps(int i, int goldFrom, int goldTo)
    {
        Span<float> next = stackalloc float[Count];
        for (int label = 0; label < Count; label++)
        {
            next[label] = _local[(i * Count) + label] * _backward[(i * Count) + label];
        }

        float total = 0;
        for (int from = 0; from < Count; from++)
        {
            float before = Before(i, from);
            for (int to = 0; before > 0 && to < Count; to++)
            {
                total += before * _factors[(from * Count) + to] * next[to];
            }
        }

        for (int from = 0; from < Count; from++)
        {
            float before = Before(i, from) / total;
            for (int to = 0; before > 0 && to < Count; to++)
            {
                _steps[(from * Count) + to] -= before * _factors[(from * Count) + to] * next[to];
            }
        }

        _steps[(goldFrom * Count) + goldTo] += 1;
    }

    private void AddLastStep(int length, int gold)
    {
        float total = 0;
        for (int from = 0; from < Count; from++)
        {
            total += Before(length, from) * _factors[(from * Count) + NameLabels.Outside];
        }

        for (int from = 0; from < Count; from++)
        {
            _steps[(from * Count) + NameLabels.Outside] -= Before(length, from) * _factors[(from * Count) + NameLabels.Outside] / total;
        }

        _steps[(gold * Count) + NameLabels.Outside] += 1;
    }

    private float Before(int i, int from) => i > 0 ? _forward[((i - 1) * Count) + from] : from == NameLabels.Outside ? 1 : 0;

    private void Update(int[] rows, Span<float> gradient, float weight)
    {
        float top = 0;
        for (int label = 0; label < Width; label++)
        {
            top = Math.Max(top, Math.Abs(gradient[label]));
            gradient[label] *= weight;
        }

        if (top < 1e-4f)
        {
            return;
        }

        Span<Vector<float>> steps = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var rate = new Vector<float>(Rate);
        foreach (int row in rows)
        {
            Span<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(Weights.AsSpan(row * Width, Width));
            Span<Vector<float>> squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * Width, Width));
            for (int k = 0; k < steps.Length; k++)
            {
                squares[k] += steps[k] * steps[k];
                weights[k] += rate * steps[k] / (Vector.SquareRoot(squares[k]) + Vector<float>.One);
            }
        }
    }

    private static void Normalize(Span<float> values)
    {
        float total = 0;
        foreach (float value in values)
        {
            total += value;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] /= total;
        }
    }
}
