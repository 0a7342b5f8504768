using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Models.Tagging;

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

    private const uint Last = 0x8000_0000;
    private const int Batch = 64;

    // A feature that speaks for more labels than this has a dense row.
    private const int MostPairs = 8;
    private const uint DenseRow = 0x8000_0000;
    private const int Precision = 4;

    private readonly ulong[] _slots;
    private readonly uint[] _pairs;
    private readonly short[] _rows;
    private readonly ulong[] _filter;
    private readonly int _shift;

    private SparseWeights(uint[] keys, byte[] counts, byte[] labels, sbyte[] weights, float scale, int width)
    {
        Width = width;
        Scale = scale * Precision / (127f * 127f);
        int bits = Math.Max(4, 64 - BitOperations.LeadingZeroCount((ulong)keys.Length * 4 / 3));
        _slots = new ulong[1 << bits];
        _shift = 32 - bits;
        _pairs = new uint[labels.Length];
        _rows = new short[counts.Count(count => count > MostPairs) * Width];
        _filter = new ulong[_slots.Length / 16];
        int pair = 0, dense = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            uint place = Scatter(keys[i]) >> (_shift - 2);
            _filter[place >> 6] |= 1UL << (int)(place & 63);
            int slot = (int)(Scatter(keys[i]) >> _shift);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = ((ulong)keys[i] << 32) | (counts[i] > MostPairs ? DenseRow | (uint)dense : (uint)pair);
            Span<short> row = counts[i] > MostPairs ? _rows.AsSpan(Width * dense++, Width) : [];
            for (int end = pair + counts[i]; pair < end; pair++)
            {
                int q = weights[pair];
                short value = (short)((q * Math.Abs(q)) / Precision);
                if (!row.IsEmpty)
                {
                    row[labels[pair]] = value;
                }

                _pairs[pair] = ((uint)labels[pair] << 16) | (ushort)value | (pair == end - 1 ? Last : 0);
            }
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
        Span<ulong> found = stackalloc ulong[Batch];
        foreach (ulong entry in found[..Find(features, found)])
        {
            if (((uint)entry & DenseRow) == 0)
            {
                uint pair;
                int index = (int)(uint)entry;
                do
                {
                    pair = _pairs[index++];
                    ref short score = ref scores[(int)(pair >> 16) & (MaximumLabels - 1)];
                    score = (short)Math.Clamp(score + (short)pair, short.MinValue, short.MaxValue);
                }
                while (pair < Last);
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
        Span<ulong> found = stackalloc ulong[Batch];
        uint[] pairs = _pairs;
        scores = scores[..MaximumLabels];
        foreach (ulong entry in found[..Find(features, found)])
        {
            if (((uint)entry & DenseRow) == 0)
            {
                uint pair;
                int index = (int)(uint)entry;
                do
                {
                    pair = pairs[index++];
                    scores[(int)(pair >> 16) & (MaximumLabels - 1)] += (short)pair;
                }
                while (pair < Last);
                continue;
            }

            ReadOnlySpan<short> row = Row(entry);
            foreach (byte label in labels)
            {
                scores[label & (MaximumLabels - 1)] += row[label];
            }
        }
    }

    private ReadOnlySpan<short> Row(ulong entry) => _rows.AsSpan((int)((uint)entry & ~DenseRow) * Width, Width);

    /// <summary>Finds the entries of the features that have weights, and returns how many there are.</summary>
    private int Find(ReadOnlySpan<uint> features, Span<ulong> found)
    {
        // In passes without branches on what was found, so that the memory accesses of all features overlap. A small filter says of most
        // features without weights that they have none, without a look at the large table.
        Span<uint> present = stackalloc uint[Batch];
        ulong[] filter = _filter, slots = _slots;
        int count = 0;
        foreach (uint feature in features)
        {
            uint place = Scatter(feature) >> (_shift - 2);
            present[count & (Batch - 1)] = feature;
            count += (int)(filter[place >> 6] >> (int)(place & 63)) & 1;
        }

        for (int i = 0; i < count; i++)
        {
            found[i] = slots[Scatter(present[i]) >> _shift];
        }

        int right = 0;
        for (int i = 0; i < count; i++)
        {
            ulong entry = (uint)(found[i] >> 32) == present[i] ? found[i] : Probe(present[i]);
            found[right] = entry;
            right += entry != 0 ? 1 : 0;
        }

        return right;
    }

    private ulong Probe(uint feature)
    {
        ulong[] slots = _slots;
        int slot = (int)(Scatter(feature) >> _shift);
        while (slots[slot] != 0 && (uint)(slots[slot] >> 32) != feature)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slots[slot];
    }

    private static uint Scatter(uint key) => key * 0x9E3779B1u;

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

        builder.Add($"{name}.keys", VarInts.Differences(keys.ToArray()), compress: true);
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
        byte[] counts = file.Bytes($"{name}.counts").ToArray();
        byte[] labels = file.Bytes($"{name}.labels").ToArray();
        sbyte[] weights = MemoryMarshal.Cast<byte, sbyte>(file.Bytes($"{name}.weights")).ToArray();
        float[] scale = file.Floats($"{name}.scale");
        uint[] keys = new uint[counts.Length];
        if (!VarInts.TryReadDifferences(file.Bytes($"{name}.keys"), keys))
        {
            throw file.Fault($"{name}.keys", "the keys do not fit the counts");
        }

        if (labels.Length != weights.Length || counts.Sum(number => number) != labels.Length || counts.Contains((byte)0) || scale.Length != 1
            || labels.Any(label => label >= count))
        {
            throw file.Fault($"{name}.labels", "the labels do not fit the weights");
        }

        return new SparseWeights(keys, counts, labels, weights, scale[0], (count + 15) / 16 * 16);
    }
}
