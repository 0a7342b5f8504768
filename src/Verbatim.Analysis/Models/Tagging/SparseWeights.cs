using System.Numerics;
using System.Runtime.InteropServices;

namespace Verbatim.Models.Tagging;

/// <summary>
/// Weights of hashed features: for each feature the few labels that it speaks for or against. Weights are one byte in the container,
/// with one square-root companded scale for all (<see cref="QuantizedWeights"/>), and integers proportional to the real ones at run
/// time: <c>q·|q|</c>. Immutable and thread-safe.
/// </summary>
internal sealed class SparseWeights
{
    private const uint Last = 0x8000_0000;
    private const int Batch = 64;

    // A feature that speaks for more labels than this has a dense row. Rows are summed in 16 bits: two bits less than the weights, and at
    // most eight rows before the sum is carried over, so that it cannot overflow.
    private const int MostPairs = 8;
    private const uint DenseRow = 0x8000_0000;
    private const int Width = 128;
    private const int Precision = 2;
    private const int MostRows = 8;

    private readonly ulong[] _slots;
    private readonly uint[] _pairs;
    private readonly short[] _rows;
    private readonly ulong[] _filter;
    private readonly int _shift;

    private SparseWeights(uint[] keys, byte[] counts, byte[] labels, sbyte[] weights, float scale)
    {
        Scale = scale / (127f * 127f);
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
                if (!row.IsEmpty)
                {
                    row[labels[pair]] = (short)((q * Math.Abs(q)) >> Precision);
                }

                _pairs[pair] = ((uint)labels[pair] << 16) | (ushort)(short)(q * Math.Abs(q)) | (pair == end - 1 ? Last : 0);
            }
        }
    }

    /// <summary>What one unit of an integer score is in units of the trained weights.</summary>
    public float Scale { get; }

    /// <summary>Adds the weights of every feature to <paramref name="scores"/>, which has 128 places.</summary>
    /// <param name="features">At most 64 feature hashes.</param>
    /// <param name="scores">Places that stand for no label that is asked for may hold anything.</param>
    public void AddTo(ReadOnlySpan<uint> features, Span<int> scores)
    {
        // In passes without branches on what was found, so that the memory accesses of all features overlap. Most features have no
        // weight; a small filter says so of nearly all of them without a look at the large table.
        Span<uint> present = stackalloc uint[Batch];
        Span<ulong> entries = stackalloc ulong[Batch];
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
            entries[i] = slots[Scatter(present[i]) >> _shift];
        }

        Span<short> sums = stackalloc short[Width];
        int rows = 0;
        for (int i = 0; i < count; i++)
        {
            ulong entry = entries[i];
            uint feature = present[i];
            if ((uint)(entry >> 32) != feature)
            {
                entry = Probe(feature);
            }

            if (entry == 0)
            {
                continue;
            }

            if (((uint)entry & DenseRow) == 0)
            {
                AddPairs((int)(uint)entry, scores);
                continue;
            }

            AddRow((int)((uint)entry & ~DenseRow), sums);
            if (++rows == MostRows)
            {
                Carry(sums, scores);
                rows = 0;
            }
        }

        if (rows > 0)
        {
            Carry(sums, scores);
        }
    }

    private void AddRow(int row, Span<short> sums)
    {
        ReadOnlySpan<Vector<short>> weights = MemoryMarshal.Cast<short, Vector<short>>(_rows.AsSpan(row * Width, Width));
        Span<Vector<short>> totals = MemoryMarshal.Cast<short, Vector<short>>(sums);
        for (int i = 0; i < weights.Length && i < totals.Length; i++)
        {
            totals[i] += weights[i];
        }
    }

    private static void Carry(Span<short> sums, Span<int> scores)
    {
        Span<Vector<short>> totals = MemoryMarshal.Cast<short, Vector<short>>(sums);
        Span<Vector<int>> wide = MemoryMarshal.Cast<int, Vector<int>>(scores);
        for (int i = 0; i < totals.Length; i++)
        {
            Vector.Widen(totals[i], out Vector<int> low, out Vector<int> high);
            wide[2 * i] += Vector.ShiftLeft(low, Precision);
            wide[(2 * i) + 1] += Vector.ShiftLeft(high, Precision);
        }

        sums.Clear();
    }

    private void AddPairs(int index, Span<int> scores)
    {
        uint[] pairs = _pairs;
        scores = scores[..128];
        uint pair;
        do
        {
            pair = pairs[index++];
            scores[(int)(pair >> 16) & 127] += (short)pair;
        }
        while (pair < Last);
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
    /// <param name="features">Feature hash and its weight per label, at most 128 labels.</param>
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
    /// <exception cref="ModelException">A section is missing, or the sections do not fit one another.</exception>
    public static SparseWeights Read(ModelFile file, string name)
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

        if (labels.Length != weights.Length || counts.Sum(count => count) != labels.Length || counts.Contains((byte)0) || scale.Length != 1
            || labels.Any(label => label > 127))
        {
            throw file.Fault($"{name}.labels", "the labels do not fit the weights");
        }

        return new SparseWeights(keys, counts, labels, weights, scale[0]);
    }
}
