using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Tagging;

/// <summary>
/// Turns a margin into a probability by a rising piecewise-linear curve, fitted by isotonic regression on held-out data
/// (Zadrozny and Elkan, 2002). Immutable and thread-safe.
/// </summary>
internal sealed class Calibration
{
    private const int Buckets = 256;

    private readonly float[] _margins;
    private readonly float[] _probabilities;

    // For each of equally wide parts between the first and the last margin: how many margins lie below it.
    private readonly int[] _starts = new int[Buckets];
    private readonly float _perBucket;

    /// <summary>Creates a curve through points with rising margins and probabilities that do not fall.</summary>
    public Calibration(float[] margins, float[] probabilities)
    {
        if (margins.Length == 0 || margins.Length != probabilities.Length)
        {
            throw new ArgumentException("The curve needs as many probabilities as margins, and at least one.", nameof(margins));
        }

        _margins = margins;
        _probabilities = probabilities;
        float width = margins[^1] - margins[0];
        _perBucket = width > 0 ? Buckets / width : 0;
        for (int bucket = 1, index = 0; bucket < Buckets; bucket++)
        {
            while (index < margins.Length && Bucket(margins[index]) < bucket)
            {
                index++;
            }

            _starts[bucket] = index;
        }
    }

    /// <summary>The probability that a decision taken with this margin is right; the curve is flat beyond its ends.</summary>
    public float Probability(float margin)
    {
        float[] margins = _margins;
        int index = _starts[Bucket(margin)];
        while (index < margins.Length && margins[index] < margin)
        {
            index++;
        }

        if (index == 0)
        {
            return _probabilities[0];
        }

        if (index == margins.Length)
        {
            return _probabilities[^1];
        }

        float part = (margin - margins[index - 1]) / (margins[index] - margins[index - 1]);
        return _probabilities[index - 1] + (part * (_probabilities[index] - _probabilities[index - 1]));
    }

    private int Bucket(float margin) => Math.Clamp((int)((margin - _margins[0]) * _perBucket), 0, Buckets - 1);

    /// <summary>Fits the curve: pools adjacent violators over equally filled bins of the sorted margins.</summary>
    /// <param name="decisions">Margin and whether the decision was right; at least one.</param>
    /// <param name="bins">Number of bins at most.</param>
    public static Calibration Fit(IReadOnlyList<(float Margin, bool Right)> decisions, int bins = 64)
    {
        var sorted = decisions.OrderBy(decision => decision.Margin).ToArray();
        bins = Math.Clamp(sorted.Length / 50, 1, bins);
        var pools = new List<(double Margin, double Right, double Count)>();
        for (int bin = 0; bin < bins; bin++)
        {
            var part = sorted[(int)((long)sorted.Length * bin / bins)..(int)((long)sorted.Length * (bin + 1) / bins)];
            pools.Add((part.Sum(decision => (double)decision.Margin), part.Count(decision => decision.Right), part.Length));
            while (pools.Count > 1 && pools[^2].Right / pools[^2].Count >= pools[^1].Right / pools[^1].Count)
            {
                var (a, b) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((a.Margin + b.Margin, a.Right + b.Right, a.Count + b.Count));
            }
        }

        // Laplace's rule keeps the ends away from 0 and 1.
        return new Calibration(
            [.. pools.Select(pool => (float)(pool.Margin / pool.Count))],
            [.. pools.Select(pool => (float)((pool.Right + 1) / (pool.Count + 2)))]);
    }

    /// <summary>Adds the curve to a container as the section NAME: margins, then probabilities.</summary>
    public void Write(ModelFileBuilder builder, string name) => builder.Add(name, new ReadOnlySpan<float>([.. _margins, .. _probabilities]));

    /// <summary>Reads a curve back.</summary>
    /// <exception cref="ModelException">The section is missing or not a curve.</exception>
    public static Calibration Read(ModelFile file, string name)
    {
        float[] values = file.Floats(name);
        return values.Length >= 2 && values.Length % 2 == 0
            ? new Calibration(values[..(values.Length / 2)], values[(values.Length / 2)..])
            : throw file.Fault(name, "this is not a calibration curve");
    }
}
