using Verbatim.Language.Parser;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// A simple recurrent unit in both directions (Lei et al. 2018): gates and candidates are products of the input alone, and only an
/// element-wise sum runs along the sentence. Input and output have the same width; one half of the output runs forward, one backward.
/// With s the gate function of <see cref="Gate"/>: c[t] = s(f)·c[t-1] + (1 - s(f))·z, output = s(r)·c[t] + (1 - s(r))·input.
/// </summary>
internal sealed class RecurrentLayer
{
    private readonly int _width;
    private readonly int _half;
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private float[] _transposed = [];
    private float[] _products = [];
    private float[] _memory = [];
    private float[] _gradient = [];
    private float[] _scratch = [];

    public RecurrentLayer(int layer, int width, SplitMix random)
    {
        _width = width;
        _half = width / 2;
        _weights = new Parameter(ParserPart.Recurrent, width, 3 * width, MathF.Sqrt(3f / width), random, layer: layer);
        _bias = new Parameter(ParserPart.RecurrentBias, 1, 3 * width, 0, random, layer: layer);
        for (int i = 0; i < _half; i++)
        {
            _bias.Values[_half + i] = 1;
            _bias.Values[(3 * _half) + _half + i] = 1;
        }
    }

    public IEnumerable<Parameter> Parameters => [_weights, _bias];

    /// <summary>The weights have changed.</summary>
    public void Refresh()
    {
        _transposed = _transposed.Length == 0 ? new float[_weights.Values.Length] : _transposed;
        Matrices.Transpose(_weights.Values, _transposed, _width, 3 * _width);
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output, int count)
    {
        Grow(count);
        int wide = 3 * _width;
        for (int t = 0; t < count; t++)
        {
            _bias.Values.CopyTo(_products.AsSpan(t * wide));
        }

        Matrices.MultiplyAdd(input, _weights.Values, _products, count, _width, wide);
        for (int direction = 0; direction < 2; direction++)
        {
            for (int step = 0; step < count; step++)
            {
                int t = direction == 0 ? step : count - 1 - step;
                ReadOnlySpan<float> u = _products.AsSpan((t * wide) + (direction * 3 * _half), 3 * _half);
                Span<float> c = _memory.AsSpan((t * _width) + (direction * _half), _half);
                ReadOnlySpan<float> before = Before(direction, t, count);
                ReadOnlySpan<float> x = input.Slice((t * _width) + (direction * _half), _half);
                Span<float> y = output.Slice((t * _width) + (direction * _half), _half);
                for (int j = 0; j < c.Length; j++)
                {
                    float f = Gate(u[_half + j]), r = Gate(u[(2 * _half) + j]);
                    float previous = before.IsEmpty ? 0 : before[j];
                    c[j] = u[j] + (f * (previous - u[j]));
                    y[j] = x[j] + (r * (c[j] - x[j]));
                }
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, int count)
    {
        int wide = 3 * _width;
        Span<float> carry = stackalloc float[_half];
        for (int direction = 0; direction < 2; direction++)
        {
            carry.Clear();
            for (int step = count - 1; step >= 0; step--)
            {
                int t = direction == 0 ? step : count - 1 - step;
                int column = (t * _width) + (direction * _half);
                ReadOnlySpan<float> u = _products.AsSpan((t * wide) + (direction * 3 * _half), 3 * _half);
                Span<float> du = _gradient.AsSpan((t * wide) + (direction * 3 * _half), 3 * _half);
                ReadOnlySpan<float> before = Before(direction, t, count);
                for (int j = 0; j < _half; j++)
                {
                    float f = Gate(u[_half + j]), r = Gate(u[(2 * _half) + j]);
                    float previous = before.IsEmpty ? 0 : before[j];
                    float dy = outputGradient[column + j];
                    inputGradient[column + j] += dy * (1 - r);
                    float dc = carry[j] + (dy * r);
                    du[j] = dc * (1 - f);
                    du[_half + j] = dc * (previous - u[j]) * Slope(u[_half + j]);
                    du[(2 * _half) + j] = dy * (_memory[column + j] - input[column + j]) * Slope(u[(2 * _half) + j]);
                    carry[j] = dc * f;
                }
            }
        }

        Matrices.MultiplyAdd(_gradient, _transposed, inputGradient, count, wide, _width);
        Matrices.Transpose(input, _scratch, count, _width);
        Matrices.MultiplyAdd(_scratch, _gradient, _weights.Gradient, _width, count, wide);
        for (int t = 0; t < count; t++)
        {
            Matrices.Add(_gradient.AsSpan(t * wide, wide), _bias.Gradient);
        }
    }

    /// <summary>The gate: ½ + ½·x/(1 + |x|), exact in IEEE arithmetic on every machine.</summary>
    public static float Gate(float x) => 0.5f + (0.5f * (x / (1 + MathF.Abs(x))));

    private static float Slope(float x)
    {
        float denominator = 1 + MathF.Abs(x);
        return 0.5f / (denominator * denominator);
    }

    private ReadOnlySpan<float> Before(int direction, int t, int count)
    {
        int previous = direction == 0 ? t - 1 : t + 1;
        return previous < 0 || previous >= count ? [] : _memory.AsSpan((previous * _width) + (direction * _half), _half);
    }

    private void Grow(int count)
    {
        if (_memory.Length < count * _width)
        {
            _memory = new float[count * _width];
            _scratch = new float[count * _width];
            _products = new float[count * 3 * _width];
            _gradient = new float[count * 3 * _width];
        }
    }
}
