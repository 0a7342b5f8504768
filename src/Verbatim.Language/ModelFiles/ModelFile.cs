using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Verbatim.Language.ModelFiles;

/// <summary>
/// A model container (<c>.vbm</c>) opened from bytes: named sections behind a checked header. Little-endian:
/// <code>
/// u32 magic "VBM1" · u16 format version · u16 section count · u32 CRC-32C of everything from byte 12 · u32 directory length
/// directory: string kind · { string name · u8 codec (0 stored, 1 Deflate) · u32 length · u32 stored length } per section
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
    internal const ushort FormatVersion = 2;

    internal const int HeaderLength = 16;

    /// <summary>How the bytes of a section are stored.</summary>
    internal static class Codec
    {
        /// <summary>As they are.</summary>
        public const byte Stored = 0;

        /// <summary>Deflate (RFC 1951).</summary>
        public const byte Deflate = 1;
    }

    private readonly byte[] _data;
    private readonly Section[] _sections;

    private ModelFile(string name, string kind, byte[] data, Section[] sections)
    {
        Name = name;
        Kind = kind;
        _data = data;
        _sections = sections;
    }

    /// <summary>Name of the file, for messages.</summary>
    public string Name { get; }

    /// <summary>What the model is, such as <c>tagger</c>.</summary>
    public string Kind { get; }

    /// <summary>Checks and opens a container.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="data">The whole file; it must not change afterwards.</param>
    /// <param name="kind">The kind that the caller expects.</param>
    /// <exception cref="ModelException">The bytes are not an intact container of that kind that this build can read.</exception>
    public static ModelFile Open(string name, byte[] data, string kind)
    {
        ReadOnlySpan<byte> bytes = data;
        if (bytes.Length < HeaderLength)
        {
            throw new ModelException(name, bytes.Length, "the model is truncated: the header is not complete");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new ModelException(name, 0, "this is not a model file");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        if (version != FormatVersion)
        {
            throw new ModelException(name, 4, $"the model has format version {version}, this build reads version {FormatVersion}");
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        var reader = new Reader(name, bytes);
        int directoryLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (directoryLength < 0 || directoryLength > bytes.Length - HeaderLength)
        {
            throw new ModelException(name, 12, "the model is truncated: the directory is not complete");
        }

        string actualKind = reader.String();
        var sections = new Section[count];
        long end = HeaderLength + directoryLength;
        for (int i = 0; i < count; i++)
        {
            sections[i] = new Section(reader.String(), reader.Codec(), reader.Length(), (int)end, reader.Length());
            end += sections[i].Stored;
            if (end > int.MaxValue)
            {
                throw new ModelException(name, bytes.Length, "the model is truncated: its directory names more than there is");
            }
        }

        if (end != bytes.Length)
        {
            throw new ModelException(name, Math.Min(end, bytes.Length),
                end > bytes.Length ? $"the model is truncated: {bytes.Length} of {end} bytes" : "the model is longer than its directory says");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Checksum(bytes[12..]))
        {
            throw new ModelException(name, 8, "the model is damaged: its checksum does not match");
        }

        return actualKind == kind
            ? new ModelFile(name, actualKind, data, sections)
            : throw new ModelException(name, HeaderLength, $"this is a model of kind '{actualKind}', not '{kind}'");
    }

    /// <summary>The names of the sections in their order.</summary>
    public IEnumerable<string> SectionNames => _sections.Select(section => section.Name);

    /// <summary>Whether the container has a section of this name.</summary>
    public bool Has(string section) => Array.Exists(_sections, entry => entry.Name == section);

    /// <summary>The bytes of a section, in place where they are stored as they are.</summary>
    /// <exception cref="ModelException">There is no such section, or it cannot be decompressed.</exception>
    public ReadOnlySpan<byte> Bytes(string section)
    {
        Section found = Find(section);
        return found.Codec == Codec.Stored ? Stored(found) : ToArray<byte>(found);
    }

    /// <summary>The bytes of a section as an array of the caller's own.</summary>
    /// <exception cref="ModelException">There is no such section, or it cannot be decompressed.</exception>
    public byte[] ToArray(string section) => ToArray<byte>(Find(section));

    /// <summary>A section of 32-bit integers (<see cref="ModelFileBuilder.Add(string, ReadOnlySpan{int}, bool)"/>).</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of four.</exception>
    public int[] Ints(string section) => ToArray<int>(Find(section));

    /// <summary>A section of 16-bit integers.</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of two.</exception>
    public ushort[] UShorts(string section) => ToArray<ushort>(Find(section));

    /// <summary>A section of 32-bit floats, stored without loss.</summary>
    /// <exception cref="ModelException">There is no such section, or its length is not a multiple of four.</exception>
    public float[] Floats(string section) => ToArray<float>(Find(section));

    /// <summary>A section of strings.</summary>
    /// <exception cref="ModelException">There is no such section, or it is not a list of strings.</exception>
    public string[] Strings(string section)
    {
        ReadOnlySpan<byte> bytes = Bytes(section);
        return bytes.IsEmpty ? []
            : bytes[^1] == 0 ? Encoding.UTF8.GetString(bytes[..^1]).Split('\0')
            : throw Fault(section, "this is not a list of strings");
    }

    /// <summary>A section of quantized weights.</summary>
    /// <exception cref="ModelException">There is no such section, or it is not one of weights.</exception>
    public QuantizedWeights Quantized(string section) =>
        QuantizedWeights.TryRead(ToArray(section), out QuantizedWeights? weights) ? weights : throw Fault(section, "it does not hold quantized weights");

    /// <summary>A section of quantized weights as floats.</summary>
    /// <exception cref="ModelException">There is no such section, or it is not one of weights.</exception>
    public float[] Weights(string section) => Quantized(section).ToFloats();

    /// <summary>The error that a reader of a section throws when its content makes no sense.</summary>
    public ModelException Fault(string section, string reason) =>
        new(Name, Array.Find(_sections, entry => entry.Name == section).Offset, $"section '{section}': {reason}");

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

    private Section Find(string section) => Array.Find(_sections, entry => entry.Name == section) is { Name: not null } found
        ? found
        : throw new ModelException(Name, HeaderLength, $"the model has no section '{section}'");

    private ReadOnlySpan<byte> Stored(Section section) => _data.AsSpan(section.Offset, section.Stored);

    private T[] ToArray<T>(Section section)
        where T : unmanaged
    {
        if (section.Length % Marshal.SizeOf<T>() != 0)
        {
            throw Fault(section.Name, "its length does not fit its type");
        }

        T[] values = GC.AllocateUninitializedArray<T>(section.Length / Marshal.SizeOf<T>());
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        if (section.Codec == Codec.Stored)
        {
            Stored(section).CopyTo(bytes);
            return values;
        }

        try
        {
            using var stored = new MemoryStream(_data, section.Offset, section.Stored, writable: false);
            using var inflater = new DeflateStream(stored, CompressionMode.Decompress);
            inflater.ReadExactly(bytes);
            return inflater.ReadByte() < 0 ? values : throw Fault(section.Name, "it is longer than the directory says");
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw Fault(section.Name, "it cannot be decompressed");
        }
    }

    private readonly record struct Section(string Name, byte Codec, int Length, int Offset, int Stored);

    private ref struct Reader(string file, ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _position = HeaderLength;

        public byte Codec() => Take(1)[0] is <= ModelFile.Codec.Deflate and byte codec
            ? codec
            : throw new ModelException(file, _position - 1, "the directory names a way of storing that this build does not know");

        public int Length()
        {
            int value = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
            return value >= 0 ? value : throw new ModelException(file, _position - 4, "the directory has a negative length");
        }

        public string String() => Encoding.UTF8.GetString(Take(Take(1)[0]));

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
