using System.Numerics;
using System.Runtime.InteropServices;

namespace Verbatim.Training.Parts;

/// <summary>
/// Weights in training: one dense row of labels per hashed feature, with the running sums that averaging needs (Daumé's trick:
/// a second table weighted by the update's time).
/// </summary>
internal sealed class PerceptronTable
{
    private readonly Dictionary<uint, int> _rows;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _sums;
    private readonly double[] _total;
    private int _runs;
    private double _time = 1;

    /// <summary>Creates a table for features that were seen often enough.</summary>
    /// <param name="features">The features to keep.</param>
    /// <param name="labels">Number of labels.</param>
    public PerceptronTable(IEnumerable<uint> features, int labels)
    {
        _rows = [];
        foreach (uint feature in features)
        {
            _rows.Add(feature, _rows.Count);
        }

        Labels = labels;
        _width = (labels + 15) / 16 * 16;
        _weights = new float[(long)_rows.Count * _width];
        _sums = new float[_weights.LongLength];
        _total = new double[_weights.LongLength];
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Length of the buffer that <see cref="AddTo"/> adds to.</summary>
    public int Width => _width;

    /// <summary>Adds the rows of the features that the table knows to <paramref name="scores"/>.</summary>
    /// <param name="features">Feature hashes.</param>
    /// <param name="rows">Receives the row numbers; as long as <paramref name="features"/>.</param>
    /// <param name="scores">The sums; <see cref="Width"/> long.</param>
    /// <returns>Number of rows.</returns>
    public int AddTo(ReadOnlySpan<uint> features, Span<int> rows, Span<float> scores)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        int count = 0;
        foreach (uint feature in features)
        {
            if (_rows.TryGetValue(feature, out int row))
            {
                rows[count++] = row;
                ReadOnlySpan<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * _width, _width));
                for (int i = 0; i < sums.Length; i++)
                {
                    sums[i] += weights[i];
                }
            }
        }

        return count;
    }

    /// <summary>Moves the weights of the rows towards one label and away from another.</summary>
    public void Update(ReadOnlySpan<int> rows, int right, int wrong)
    {
        float time = (float)_time;
        foreach (int row in rows)
        {
            int start = row * _width;
            _weights[start + right] += 1;
            _weights[start + wrong] -= 1;
            _sums[start + right] += time;
            _sums[start + wrong] -= time;
        }
    }

    /// <summary>Counts one decision, whether it led to an update or not.</summary>
    public void Tick() => _time++;

    /// <summary>Ends one run: adds its averaged weights to the result and starts again from nothing.</summary>
    public void EndRun()
    {
        for (long i = 0; i < _weights.LongLength; i++)
        {
            _total[i] += _weights[i] - (_sums[i] / _time);
        }

        Array.Clear(_weights);
        Array.Clear(_sums);
        _time = 1;
        _runs++;
    }

    /// <summary>The averaged weights, the mean over all runs that have ended.</summary>
    public IEnumerable<(uint Feature, ReadOnlyMemory<float> Weights)> Average()
    {
        foreach (var (feature, row) in _rows)
        {
            float[] average = new float[Labels];
            for (int label = 0; label < Labels; label++)
            {
                average[label] = (float)(_total[(row * (long)_width) + label] / _runs);
            }

            yield return (feature, average);
        }
    }
}
