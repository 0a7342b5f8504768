using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Verbatim.Models;

/// <summary>
/// A model container (<c>.vbm</c>) opened from bytes: named sections behind a checked header. Little-endian:
/// <code>
/// u32 magic "VBM1" · u16 format version · u16 section count · u32 CRC-32C of everything from byte 12 · u32 directory length
/// directory: string kind · { string name · u8 codec (0 stored, 1 Brotli) · u32 length · u32 stored length } per section
/// the sections in directory order, without padding
/// string = u8 byte count + UTF-8
/// </code>
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>First four bytes of every container.</summary>
    internal const uint Magic = 0x314D4256;

    /// <summary>The newest format this build reads, and the one that it writes.</summary>
    internal const ushort FormatVersion = 1;

    internal const int HeaderLength = 16;

    private readonly Dictionary<string, (int Offset, byte[] Bytes)> _sections;

    private ModelFile(string name, string kind, Dictionary<string, (int Offset, byte[] Bytes)> sections)
    {
        Name = name;
        Kind = kind;
        _sections = sections;
    }

    /// <summary>Name of the file, for messages.</summary>
    public string Name { get; }

    /// <summary>What the model is, such as <c>tagger</c>.</summary>
    public string Kind { get; }

    /// <summary>Checks and opens a container.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="data">The whole file.</param>
    /// <param name="kind">The kind that the caller expects.</param>
    /// <exception cref="ModelException">The bytes are not an intact container of that kind that this build can read.</exception>
    public static ModelFile Open(string name, ReadOnlySpan<byte> data, string kind)
    {
        if (data.Length < HeaderLength)
        {
            throw new ModelException(name, data.Length, "the model is truncated: the header is not complete");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic)
        {
            throw new ModelException(name, 0, "this is not a model file");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);
        if (version != FormatVersion)
        {
            throw new ModelException(name, 4, $"the model has format version {version}, this build reads version {FormatVersion}");
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]);
        var reader = new Reader(name, data);
        int directoryLength = BinaryPrimitives.ReadInt32LittleEndian(data[12..]);
        if (directoryLength < 0 || directoryLength > data.Length - HeaderLength)
        {
            throw new ModelException(name, 12, "the model is truncated: the directory is not complete");
        }

        string actualKind = reader.String();
        var directory = new (string Name, byte Codec, int Length, int Stored)[count];
        long end = HeaderLength + directoryLength;
        for (int i = 0; i < count; i++)
        {
            directory[i] = (reader.String(), reader.Byte(), reader.Length(), reader.Length());
            end += directory[i].Stored;
        }

        if (end != data.Length)
        {
            throw new ModelException(name, Math.Min(end, data.Length),
                end > data.Length ? $"the model is truncated: {data.Length} of {end} bytes" : "the model is longer than its directory says");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(data[8..]) != Checksum(data[12..]))
        {
            throw new ModelException(name, 8, "the model is damaged: its checksum does not match");
        }

        if (actualKind != kind)
        {
            throw new ModelException(name, HeaderLength, $"this is a model of kind '{actualKind}', not '{kind}'");
        }

        return new ModelFile(name, actualKind, ReadSections(name, data, HeaderLength + directoryLength, directory));
    }

    private static Dictionary<string, (int Offset, byte[] Bytes)> ReadSections(
        string file, ReadOnlySpan<byte> data, int offset, (string Name, byte Codec, int Length, int Stored)[] directory)
    {
        var sections = new Dictionary<string, (int, byte[])>(directory.Length, StringComparer.Ordinal);
        foreach (var (name, codec, length, stored) in directory)
        {
            ReadOnlySpan<byte> source = data.Slice(offset, stored);
            byte[] bytes;
            if (codec == 0)
            {
                bytes = source.ToArray();
            }
            else
            {
                bytes = new byte[length];
                if (!BrotliDecoder.TryDecompress(source, bytes, out int written) || written != length)
                {
                    throw new ModelException(file, offset, $"section '{name}' cannot be decompressed");
                }
            }

            sections[name] = (offset, bytes);
            offset += stored;
        }

        return sections;
    }

    /// <summary>Whether the container has a section of this name.</summary>
    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="ModelException">There is no such section.</exception>
    public ReadOnlySpan<byte> Bytes(string section) => Find(section).Bytes;

    /// <summary>A section of 32-bit integers (<see cref="ModelFileBuilder.Add(string, ReadOnlySpan{int}, bool)"/>).</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of four.</exception>
    public int[] Ints(string section) => Cast<int>(section);

    /// <summary>A section of 16-bit integers.</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of two.</exception>
    public ushort[] UShorts(string section) => Cast<ushort>(section);

    /// <summary>A section of 32-bit floats, stored without loss.</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of four.</exception>
    public float[] Floats(string section) => Cast<float>(section);

    /// <summary>A section of strings.</summary>
    /// <exception cref="ModelException">There is no such section, or it is not a list of strings.</exception>
    public string[] Strings(string section)
    {
        var (offset, bytes) = Find(section);
        if (bytes.Length == 0)
        {
            return [];
        }

        if (bytes[^1] != 0)
        {
            throw new ModelException(Name, offset, $"section '{section}' is not a list of strings");
        }

        return Encoding.UTF8.GetString(bytes, 0, bytes.Length - 1).Split('\0');
    }

    /// <summary>A section of quantized weights (<see cref="QuantizedWeights"/>).</summary>
    /// <exception cref="ModelException">There is no such section, or it is not one of weights.</exception>
    public float[] Weights(string section)
    {
        var (offset, bytes) = Find(section);
        return QuantizedWeights.TryUnpack(bytes, out float[]? weights)
            ? weights
            : throw new ModelException(Name, offset, $"section '{section}' does not hold quantized weights");
    }

    /// <summary>The error that a reader of a section throws when its content makes no sense.</summary>
    public ModelException Fault(string section, string reason) =>
        new(Name, _sections.TryGetValue(section, out var found) ? found.Offset : 0, $"section '{section}': {reason}");

    internal static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        while (data.Length >= 8)
        {
            crc = System.Numerics.BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
            data = data[8..];
        }

        foreach (byte b in data)
        {
            crc = System.Numerics.BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }

    private T[] Cast<T>(string section)
        where T : unmanaged
    {
        byte[] bytes = Find(section).Bytes;
        return bytes.Length % Marshal.SizeOf<T>() == 0
            ? MemoryMarshal.Cast<byte, T>(bytes).ToArray()
            : throw Fault(section, "its length does not fit its type");
    }

    private (int Offset, byte[] Bytes) Find(string section) => _sections.TryGetValue(section, out var found)
        ? found
        : throw new ModelException(Name, HeaderLength, $"the model has no section '{section}'");

    private ref struct Reader(string file, ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _position = HeaderLength;

        public byte Byte() => Take(1)[0];

        public int Length()
        {
            int value = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
            return value >= 0 ? value : throw new ModelException(file, _position - 4, "the directory has a negative length");
        }

        public string String() => Encoding.UTF8.GetString(Take(Byte()));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (count > _data.Length - _position)
            {
                throw new ModelException(file, _data.Length, "the model is truncated: the directory is not complete");
            }

            _position += count;
            return _data.Slice(_position - count, count);
        }
    }
}
