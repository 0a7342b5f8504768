using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Tagging;

/// <summary>
/// A read-only map from 32-bit hashes to 16-bit values; a key that it does not hold gives 0.
/// In a container: the keys (<see cref="SortedKeys"/>) and the values in their order. Immutable and thread-safe.
/// </summary>
internal sealed class HashedMap
{
    private readonly SortedKeys _keys;
    private readonly ushort[] _values;

    private HashedMap(SortedKeys keys, ushort[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>Builds a map; an entry with the key 0 is left out.</summary>
    public static HashedMap Of(IReadOnlyDictionary<uint, ushort> entries)
    {
        uint[] keys = [.. entries.Keys.Where(key => key != 0).Order()];
        return new HashedMap(new SortedKeys(keys), Array.ConvertAll(keys, key => entries[key]));
    }

    /// <summary>The value of a key, or 0.</summary>
    public ushort this[uint key] => _keys.IndexOf(key) is >= 0 and int index ? _values[index] : (ushort)0;

    /// <summary>Adds a map to a container as the sections <c>NAME.keys</c> and <c>NAME.values</c>.</summary>
    public static void Write(ModelFileBuilder builder, string name, IReadOnlyDictionary<uint, ushort> entries)
    {
        HashedMap map = Of(entries);
        SortedKeys.Write(builder, $"{name}.keys", map._keys.Values);
        builder.Add($"{name}.values", map._values, compress: true);
    }

    /// <summary>Reads a map back.</summary>
    /// <exception cref="ModelException">The sections are missing or do not fit each other.</exception>
    public static HashedMap Read(ModelFile file, string name)
    {
        ushort[] values = file.UShorts($"{name}.values");
        return new HashedMap(SortedKeys.Read(file, $"{name}.keys", values.Length), values);
    }
}
