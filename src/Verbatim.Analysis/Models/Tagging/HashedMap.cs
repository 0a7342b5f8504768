namespace Verbatim.Models.Tagging;

/// <summary>
/// A read-only map from 32-bit hashes to 16-bit values with open addressing; a key that it does not hold gives 0.
/// In a container: the keys in ascending order as differences in 7-bit groups, and the values. Immutable and thread-safe.
/// </summary>
internal sealed class HashedMap
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <summary>Builds the map. Keys are distinct; the key 0 cannot be stored and is left out.</summary>
    public HashedMap(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> values)
    {
        int bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)keys.Length * 2));
        _slots = new ulong[1 << bits];
        _shift = 32 - bits;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Slot(keys[i]);
                while (_slots[slot] != 0)
                {
                    slot = (slot + 1) & (_slots.Length - 1);
                }

                _slots[slot] = ((ulong)keys[i] << 32) | values[i];
            }
        }
    }

    /// <summary>The value of a key, or 0.</summary>
    public ushort this[uint key]
    {
        get
        {
            ulong[] slots = _slots;
            for (int slot = Slot(key); ; slot = (slot + 1) & (slots.Length - 1))
            {
                ulong entry = slots[slot];
                if ((uint)(entry >> 32) == key)
                {
                    return (ushort)entry;
                }

                if (entry == 0)
                {
                    return 0;
                }
            }
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

    private int Slot(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
