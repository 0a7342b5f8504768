using System.Numerics;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Tagging;

/// <summary>
/// Ascending, distinct 32-bit hashes, found by their upper bits. In a container: a section of differences in 7-bit groups
/// (<see cref="VarInts"/>). Immutable and thread-safe.
/// </summary>
internal sealed class SortedKeys
{
    private readonly uint[] _keys;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <summary>Takes ascending, distinct keys, which are spread evenly as hashes are.</summary>
    public SortedKeys(uint[] keys)
    {
        _keys = keys;
        int bits = Math.Max(1, BitOperations.Log2((uint)keys.Length + 1) - 1);
        _shift = 32 - bits;
        _starts = GC.AllocateUninitializedArray<int>(1 << bits);
        int bucket = -1;
        for (int i = 0; i < keys.Length; i++)
        {
            for (int end = (int)(keys[i] >> _shift); bucket < end;)
            {
                _starts[++bucket] = i;
            }
        }

        _starts.AsSpan(bucket + 1).Fill(keys.Length);
    }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Values => _keys;

    /// <summary>Where the search for a key begins: the first half of <see cref="IndexOf"/>, for several keys at once.</summary>
    public int StartOf(uint key) => _starts[(int)(key >> _shift)];

    /// <summary>The place of a key from where its search begins, or -1.</summary>
    public int IndexFrom(int start, uint key)
    {
        uint[] keys = _keys;
        while ((uint)start < (uint)keys.Length && keys[start] < key)
        {
            start++;
        }

        return (uint)start < (uint)keys.Length && keys[start] == key ? start : -1;
    }

    /// <summary>The place of a key, or -1.</summary>
    public int IndexOf(uint key) => IndexFrom(StartOf(key), key);

    /// <summary>Adds ascending keys to a container.</summary>
    public static void Write(ModelFileBuilder builder, string section, ReadOnlySpan<uint> keys) => builder.Add(section, VarInts.Differences(keys), compress: true);

    /// <summary>Reads keys back.</summary>
    /// <exception cref="ModelException">The section is missing or does not hold <paramref name="count"/> keys.</exception>
    public static SortedKeys Read(ModelFile file, string section, int count)
    {
        uint[] keys = GC.AllocateUninitializedArray<uint>(count);
        return VarInts.TryReadDifferences(file.Bytes(section), keys) ? new SortedKeys(keys) : throw file.Fault(section, "the keys do not fit what they stand for");
    }
}
