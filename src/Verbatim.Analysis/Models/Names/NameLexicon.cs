namespace Verbatim.Models;

/// <summary>Hashed words and phrases with their <see cref="WordFlags"/> and their word cluster. Immutable, safe to share.</summary>
internal sealed class NameLexicon
{
    private readonly uint[] _keys;
    private readonly WordFlags[] _flags;
    private readonly ushort[] _clusters;
    private readonly uint _mask;

    internal NameLexicon(ReadOnlySpan<uint> keys, ReadOnlySpan<WordFlags> flags, ReadOnlySpan<ushort> clusters)
    {
        int size = 16;
        while (size < keys.Length * 2) size *= 2;
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _flags = new WordFlags[size];
        _clusters = new ushort[size];
        for (int i = 0; i < keys.Length; i++)
        {
            uint key = keys[i] == 0 ? 1 : keys[i];
            uint slot = key & _mask;
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = key;
            _flags[slot] = flags[i];
            _clusters[slot] = clusters[i];
        }
    }

    /// <summary>Looks up a hash; an unknown one has no flags and cluster 0.</summary>
    internal WordFlags Find(uint hash, out ushort cluster)
    {
        uint key = hash == 0 ? 1 : hash;
        uint slot = key & _mask;
        while (true)
        {
            uint found = _keys[slot];
            if (found == key)
            {
                cluster = _clusters[slot];
                return _flags[slot];
            }
            if (found == 0)
            {
                cluster = 0;
                return WordFlags.None;
            }
            slot = (slot + 1) & _mask;
        }
    }
}
