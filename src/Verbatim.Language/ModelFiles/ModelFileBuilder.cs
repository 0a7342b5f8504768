using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Verbatim.Language.ModelFiles;

/// <summary>
/// Builds a model container (see <see cref="ModelFile"/> for its layout). The same sections in the same order give the same bytes.
/// Not safe for use by several threads at once.
/// </summary>
internal sealed class ModelFileBuilder(string kind)
{
    private readonly List<(string Name, byte[] Bytes, bool Compress)> _sections = [];

    /// <summary>Adds a section of bytes; <paramref name="compress"/> stores it with Deflate when that saves at least an eighth.</summary>
    public ModelFileBuilder Add(string name, ReadOnlySpan<byte> bytes, bool compress = false)
    {
        if (_sections.Exists(section => section.Name == name))
        {
            throw new ArgumentException($"There is a section '{name}' already.", nameof(name));
        }

        _sections.Add((name, bytes.ToArray(), compress));
        return this;
    }

    /// <summary>Adds a section of 32-bit integers.</summary>
    public ModelFileBuilder Add(string name, ReadOnlySpan<int> values, bool compress = false) =>
        Add(name, MemoryMarshal.AsBytes(values), compress);

    /// <summary>Adds a section of 16-bit integers.</summary>
    public ModelFileBuilder Add(string name, ReadOnlySpan<ushort> values, bool compress = false) =>
        Add(name, MemoryMarshal.AsBytes(values), compress);

    /// <summary>Adds a section of 32-bit floats, stored without loss.</summary>
    public ModelFileBuilder Add(string name, ReadOnlySpan<float> values, bool compress = false) =>
        Add(name, MemoryMarshal.AsBytes(values), compress);

    /// <summary>Adds a section of strings, none of which may hold U+0000.</summary>
    public ModelFileBuilder AddStrings(string name, IEnumerable<string> values, bool compress = true)
    {
        var text = new StringBuilder();
        foreach (string value in values)
        {
            if (value.Contains('\0'))
            {
                throw new ArgumentException("A string holds U+0000.", nameof(values));
            }

            text.Append(value).Append('\0');
        }

        return Add(name, Encoding.UTF8.GetBytes(text.ToString()), compress);
    }

    /// <summary>Adds weights, one byte each (see <see cref="QuantizedWeights"/>).</summary>
    public ModelFileBuilder AddWeights(string name, ReadOnlySpan<float> weights, int blockSize = 1024, bool compress = false) =>
        Add(name, QuantizedWeights.Pack(weights, blockSize), compress);

    /// <summary>The whole container.</summary>
    public byte[] ToArray()
    {
        using var directory = new MemoryStream();
        using var body = new MemoryStream();
        WriteString(directory, kind);
        foreach (var (name, bytes, compress) in _sections)
        {
            byte[] packed = compress ? Compress(bytes) : bytes;
            bool worthIt = packed.Length < bytes.Length - (bytes.Length / 8);
            byte[] stored = worthIt ? packed : bytes;
            WriteString(directory, name);
            directory.WriteByte(worthIt ? ModelFile.Codec.Deflate : ModelFile.Codec.Stored);
            WriteInt(directory, bytes.Length);
            WriteInt(directory, stored.Length);
            body.Write(stored);
        }

        byte[] result = new byte[ModelFile.HeaderLength + directory.Length + body.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(result, ModelFile.Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(result.AsSpan(4), ModelFile.FormatVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(result.AsSpan(6), checked((ushort)_sections.Count));
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(12), (int)directory.Length);
        directory.ToArray().CopyTo(result, ModelFile.HeaderLength);
        body.ToArray().CopyTo(result, ModelFile.HeaderLength + (int)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(8), ModelFile.Checksum(result.AsSpan(12)));
        return result;
    }

    // Without a search for repetitions: weights have none, and what is left, a Huffman code, is the same whatever the processor.
    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflater = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = ZLibCompressionStrategy.HuffmanOnly }, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        return packed.ToArray();
    }

    private static void WriteString(MemoryStream stream, string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        stream.WriteByte(checked((byte)bytes.Length));
        stream.Write(bytes);
    }

    private static void WriteInt(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
