using System.Numerics;

namespace Verbatim.Models.Tagging;

/// <summary>
/// A read-only map from 32-bit hashes to 16-bit values: ascending keys, found by their upper bits; a key that it does not hold gives 0.
/// In a container: the keys in ascending order as differences in 7-bit groups, and the values. Immutable and thread-safe.
/// </summary>
internal sealed class HashedMap
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <summary>Takes ascending, distinct keys, which are spread evenly as hashes are, and as many values.</summary>
    public HashedMap(uint[] keys, ushort[] values)
    {
        _keys = keys;
        _values = values;
        int bits = Math.Max(1, BitOperations.Log2((uint)keys.Length + 1) - 1);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        int bucket = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            for (int end = (int)(keys[i] >> _shift); bucket < end;)
            {
                _starts[++bucket] = i;
            }
        }

        _starts.AsSpan(bucket + 1).Fill(keys.Length);
    }

    /// <summary>Builds a map; an entry with the key 0 is left out.</summary>
    public static HashedMap Of(IReadOnlyDictionary<uint, ushort> entries)
    {
        uint[] keys = [.. entries.Keys.Where(key => key != 0).Order()];
        return new HashedMap(keys, Array.ConvertAll(keys, key => entries[key]));
    }

    /// <summary>The value of a key, or 0.</summary>
    public ushort this[uint key]
    {
        get
        {
            int bucket = (int)(key >> _shift);
            uint[] keys = _keys;
            for (int i = _starts[bucket], end = _starts[bucket + 1]; i < end; i++)
            {
                if (keys[i] == key)
                {
                    return _values[i];
                }
            }

            return 0;
        }
    }

    /// <summary>Adds a map to a container as the sections <c>NAME.keys</c> and <c>NAME.values</c>.</summary>
    public static void Write(ModelFileBuilder builder, string name, IReadOnlyDictionary<uint, ushort> map)
    {
        uint[] keys = [.. map.Keys.Where(key => key != 0).Order()];
        builder.Add($"{name}.keys", VarInts.Differences(keys), compress: true);
        builder.Add($"{name}.values", keys.Select(key => map[key]).ToArray(), compress: true);
    }

    /// <summary>Reads a map back.</summary>
    /// <exception cref="ModelException">The sections are missing or do not fit each other.</exception>
    public static HashedMap Read(ModelFile file, string name)
    {
        ushort[] values = file.UShorts($"{name}.values");
        uint[] keys = new uint[values.Length];
        return VarInts.TryReadDifferences(file.Bytes($"{name}.keys"), keys)
            ? new HashedMap(keys, values)
            : throw file.Fault($"{name}.keys", "the keys do not fit the values");
    }
}
