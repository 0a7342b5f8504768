using System.Runtime.Intrinsics;
using Verbatim.Language.Parser;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// A matrix of weights with its gradient and the moments of Adam (Kingma and Ba 2015). A sparse one keeps track of the rows that a
/// batch touched, and only they are updated.
/// </summary>
internal sealed class Parameter
{
    /// <summary>Decay of the first moment.</summary>
    public const float Decay1 = 0.9f;

    /// <summary>Decay of the second moment.</summary>
    public const float Decay2 = 0.99f;

    private const float Epsilon = 1e-6f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly List<int>? _touched;
    private readonly bool[]? _isTouched;

    /// <summary>Creates a matrix of small random weights.</summary>
    /// <param name="part">Which matrix of the network.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="range">The weights start uniform in ±range.</param>
    /// <param name="random">Source of randomness.</param>
    /// <param name="sparse">Whether only touched rows are updated.</param>
    /// <param name="layer">Number of the recurrent layer.</param>
    public Parameter(ParserPart part, int rows, int columns, float range, SplitMix random, bool sparse = false, int layer = 0)
    {
        Part = part;
        Layer = layer;
        Rows = rows;
        Columns = columns;
        Values = new float[rows * columns];
        Gradient = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        if (sparse)
        {
            _touched = [];
            _isTouched = new bool[rows];
        }

        for (int i = 0; i < Values.Length && range > 0; i++)
        {
            Values[i] = ((2 * random.NextFloat()) - 1) * range;
        }
    }

    public ParserPart Part { get; }

    public int Layer { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[] Gradient { get; }

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of a row, which from now on counts as touched.</summary>
    public Span<float> TouchedGradient(int row)
    {
        if (_isTouched is not null && !_isTouched[row])
        {
            _isTouched[row] = true;
            _touched!.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Moves the weights against the gradient, and clears it.</summary>
    /// <param name="rate">Learning rate, divided by the bias of the first moment.</param>
    /// <param name="scale">Inverse of the bias of the second moment.</param>
    public void Step(float rate, float scale)
    {
        if (_touched is null)
        {
            Update(0, Values.Length, rate, scale);
            return;
        }

        foreach (int row in _touched)
        {
            Update(row * Columns, Columns, rate, scale);
            _isTouched![row] = false;
        }

        _touched.Clear();
    }

    private void Update(int start, int length, float rate, float scale)
    {
        Span<float> values = Values.AsSpan(start, length), gradient = Gradient.AsSpan(start, length);
        Span<float> first = _first.AsSpan(start, length), second = _second.AsSpan(start, length);
        int i = 0;
        for (; i + 8 <= length; i += 8)
        {
            var g = Vector256.Create<float>(gradient[i..]);
            var m = (Vector256.Create<float>(first[i..]) * Decay1) + (g * (1 - Decay1));
            var v = (Vector256.Create<float>(second[i..]) * Decay2) + (g * g * (1 - Decay2));
            var w = Vector256.Create<float>(values[i..]) - (m * rate / (Vector256.Sqrt(v * scale) + Vector256.Create(Epsilon)));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            w.CopyTo(values[i..]);
        }

        for (; i < length; i++)
        {
            float g = gradient[i];
            first[i] = (first[i] * Decay1) + (g * (1 - Decay1));
            second[i] = (second[i] * Decay2) + (g * g * (1 - Decay2));
            values[i] -= first[i] * rate / (MathF.Sqrt(second[i] * scale) + Epsilon);
        }

        gradient.Clear();
    }
}
