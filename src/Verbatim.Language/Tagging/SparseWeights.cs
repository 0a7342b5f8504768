using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Tagging;

/// <summary>
/// Weights of hashed features: for each feature the few labels that it speaks for or against. Weights are one byte in the container,
/// with one square-root companded scale for all (<see cref="QuantizedWeights"/>), and integers proportional to the real ones at run
/// time: <c>q·|q|/4</c>, which leaves room for sums in 16 bits; sums beyond them stay at the end of the range.
/// Immutable and thread-safe.
/// </summary>
internal sealed class SparseWeights
{
    /// <summary>Labels at most.</summary>
    public const int MaximumLabels = 128;

    private const int Batch = 64;

    // A feature that speaks for more labels than this has a dense row.
    private const int MostPairs = 8;
    private const uint DenseRow = 0x8000_0000;
    private const int Precision = 4;
    private const int FilterBits = 3;

    private static readonly short[] s_values = [.. Enumerable.Range(0, 256).Select(value => (short)((sbyte)value * Math.Abs((int)(sbyte)value) / Precision))];

    // For each key the number of its pairs and where they begin, or its dense row.
    private readonly SortedKeys _keys;
    private readonly byte[] _counts;
    private readonly uint[] _entries;
    private readonly byte[] _labels;
    private readonly byte[] _weights;
    private readonly short[] _rows;
    private readonly ulong[] _filter;
    private readonly int _filterShift;

    /// <summary>Takes keys and for each of them, one behind the other, the labels and their weights.</summary>
    private SparseWeights(SortedKeys keys, byte[] counts, byte[] labels, byte[] weights, float scale, int width)
    {
        Width = width;
        Scale = scale * Precision / (127f * 127f);
        (_keys, _counts, _labels, _weights) = (keys, counts, labels, weights);
        int filterBits = Math.Max(6, BitOperations.Log2((uint)counts.Length + 1) + FilterBits);
        _filterShift = 32 - filterBits;
        ulong[] filter = _filter = new ulong[1 << (filterBits - 6)];
        uint[] entries = _entries = GC.AllocateUninitializedArray<uint>(counts.Length);
        int dense = 0;
        foreach (byte count in counts)
        {
            dense += count > MostPairs ? 1 : 0;
        }

        _rows = new short[dense * width];
        int pair = 0, row = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            uint place = keys.Values[i] >> _filterShift;
            filter[place >> 6] |= 1UL << (int)(place & 63);
            int count = counts[i];
            if (count <= MostPairs)
            {
                entries[i] = (uint)pair;
            }
            else
            {
                entries[i] = DenseRow | (uint)row;
                Span<short> values = _rows.AsSpan(width * row++, width);
                for (int j = pair; j < pair + count; j++)
                {
                    values[labels[j]] = s_values[weights[j]];
                }
            }

            pair += count;
        }
    }

    /// <summary>What one unit of an integer score is in units of the trained weights.</summary>
    public float Scale { get; }

    /// <summary>Length of a row of scores: the number of labels, rounded up to a multiple of sixteen.</summary>
    public int Width { get; }

    /// <summary>Adds the weights of every feature to the scores of all labels.</summary>
    /// <param name="features">At most 64 feature hashes.</param>
    /// <param name="scores"><see cref="Width"/> places.</param>
    public void AddTo(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Span<int> found = stackalloc int[Batch];
        foreach (int index in found[..Find(features, found)])
        {
            uint entry = _entries[index];
            if (entry < DenseRow)
            {
                for (int pair = (int)entry, end = pair + _counts[index]; pair < end; pair++)
                {
                    ref short score = ref scores[_labels[pair]];
                    score = (short)Math.Clamp(score + s_values[_weights[pair]], short.MinValue, short.MaxValue);
                }

                continue;
            }

            ReadOnlySpan<Vector256<short>> row = MemoryMarshal.Cast<short, Vector256<short>>(Row(entry));
            Span<Vector256<short>> sums = MemoryMarshal.Cast<short, Vector256<short>>(scores);
            for (int i = 0; i < row.Length && i < sums.Length; i++)
            {
                sums[i] = Vector256.AddSaturate(sums[i], row[i]);
            }
        }
    }

    /// <summary>Adds the weights of every feature to the scores of some labels.</summary>
    /// <param name="features">At most 64 feature hashes.</param>
    /// <param name="labels">The labels whose scores are asked for.</param>
    /// <param name="scores"><see cref="MaximumLabels"/> places; those of other labels get any value.</param>
    public void AddTo(ReadOnlySpan<uint> features, ReadOnlySpan<byte> labels, Span<int> scores)
    {
        Span<int> found = stackalloc int[Batch];
        scores = scores[..MaximumLabels];
        foreach (int index in found[..Find(features, found)])
        {
            uint entry = _entries[index];
            if (entry < DenseRow)
            {
                for (int pair = (int)entry, end = pair + _counts[index]; pair < end; pair++)
                {
                    scores[_labels[pair] & (MaximumLabels - 1)] += s_values[_weights[pair]];
                }

                continue;
            }

            ReadOnlySpan<short> row = Row(entry);
            foreach (byte label in labels)
            {
                scores[label & (MaximumLabels - 1)] += row[label];
            }
        }
    }

    private ReadOnlySpan<short> Row(uint entry) => _rows.AsSpan((int)(entry & ~DenseRow) * Width, Width);

    /// <summary>Finds the places of the features that have weights, and returns how many there are.</summary>
    private int Find(ReadOnlySpan<uint> features, Span<int> found)
    {
        // In passes without branches on what was found, so that the memory accesses of all features overlap. A small filter says of most
        // features without weights that they have none, without a look at the large table.
        Span<uint> present = stackalloc uint[Batch];
        ulong[] filter = _filter;
        int shift = _filterShift, count = 0;
        foreach (uint feature in features)
        {
            uint place = feature >> shift;
            present[count & (Batch - 1)] = feature;
            count += (int)(filter[place >> 6] >> (int)(place & 63)) & 1;
        }

        SortedKeys keys = _keys;
        for (int i = 0; i < count; i++)
        {
            found[i] = keys.StartOf(present[i]);
        }

        int right = 0;
        for (int i = 0; i < count; i++)
        {
            int index = keys.IndexFrom(found[i], present[i]);
            found[right] = index;
            right += index >= 0 ? 1 : 0;
        }

        return right;
    }

    /// <summary>
    /// Adds trained weights to a container: sections <c>NAME.keys</c>, <c>.counts</c>, <c>.labels</c>, <c>.weights</c>, <c>.scale</c>.
    /// Weights that quantize to zero, and features without any other, are left out.
    /// </summary>
    /// <param name="builder">The container.</param>
    /// <param name="name">Prefix of the section names.</param>
    /// <param name="features">Feature hash and its weight per label, at most <see cref="MaximumLabels"/> labels.</param>
    /// <param name="threshold">Weights of a smaller magnitude are left out too.</param>
    public static void Write(ModelFileBuilder builder, string name, IEnumerable<(uint Feature, ReadOnlyMemory<float> Weights)> features, float threshold)
    {
        var sorted = features.Where(feature => feature.Feature != 0).OrderBy(feature => feature.Feature).ToList();
        float scale = 0;
        foreach (var (_, weights) in sorted)
        {
            foreach (float weight in weights.Span)
            {
                scale = Math.Max(scale, Math.Abs(weight));
            }
        }

        var keys = new List<uint>();
        var counts = new List<byte>();
        var labels = new List<byte>();
        var quantized = new List<byte>();
        foreach (var (feature, weights) in sorted)
        {
            int before = labels.Count;
            for (int label = 0; label < weights.Length; label++)
            {
                float weight = weights.Span[label];
                sbyte q = Math.Abs(weight) < threshold ? (sbyte)0 : QuantizedWeights.Quantize(weight, scale);
                if (q != 0)
                {
                    labels.Add((byte)label);
                    quantized.Add((byte)q);
                }
            }

            if (labels.Count > before)
            {
                keys.Add(feature);
                counts.Add((byte)(labels.Count - before));
            }
        }

        SortedKeys.Write(builder, $"{name}.keys", keys.ToArray());
        builder.Add($"{name}.counts", counts.ToArray(), compress: true);
        builder.Add($"{name}.labels", labels.ToArray(), compress: true);
        builder.Add($"{name}.weights", quantized.ToArray(), compress: true);
        builder.Add($"{name}.scale", new ReadOnlySpan<float>(in scale));
    }

    /// <summary>Reads weights back.</summary>
    /// <param name="file">The container.</param>
    /// <param name="name">Prefix of the section names.</param>
    /// <param name="count">Number of labels that weights may stand for, at most <see cref="MaximumLabels"/>.</param>
    /// <exception cref="ModelException">A section is missing, or the sections do not fit one another.</exception>
    public static SparseWeights Read(ModelFile file, string name, int count)
    {
        byte[] counts = file.ToArray($"{name}.counts"), labels = file.ToArray($"{name}.labels"), weights = file.ToArray($"{name}.weights");
        float[] scale = file.Floats($"{name}.scale");
        var keys = SortedKeys.Read(file, $"{name}.keys", counts.Length);
        int total = 0;
        foreach (byte number in counts)
        {
            total += number;
        }

        return labels.Length == weights.Length && total == labels.Length && !counts.Contains((byte)0) && scale.Length == 1
            && !labels.AsSpan().ContainsAnyInRange((byte)count, byte.MaxValue)
            ? new SparseWeights(keys, counts, labels, weights, scale[0], (count + 15) / 16 * 16)
            : throw file.Fault($"{name}.labels", "the labels do not fit the weights");
    }
}
