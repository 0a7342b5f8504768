using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Verbatim.Text;

/// <summary>Decodes and encodes source bytes without losing one of them.</summary>
internal static class SourceDecoder
{
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes[3..], path, SourceEncoding.Utf8WithMark),
        [0xFF, 0xFE, ..] => DecodeUtf16(bytes[2..], path, SourceEncoding.Utf16LittleEndian),
        [0xFE, 0xFF, ..] => DecodeUtf16(bytes[2..], path, SourceEncoding.Utf16BigEndian),
        _ => DecodeUtf8(bytes, path, SourceEncoding.Utf8),
    };

    public static byte[] Encode(SourceText text)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 16);
        output.Write(Mark(text.Encoding));
        int position = 0;
        foreach (InvalidBytes.Run run in text.InvalidBytes.Runs)
        {
            EncodeRun(text.AsSpan(TextSpan.FromBounds(position, run.Position)), text.Encoding, output);
            run.CopyTo(output.GetSpan(run.Length));
            output.Advance(run.Length);
            position = run.Position + 1;
        }

        EncodeRun(text.AsSpan(TextSpan.FromBounds(position, text.Length)), text.Encoding, output);
        return output.WrittenSpan.ToArray();
    }

    private static ReadOnlySpan<byte> Mark(SourceEncoding encoding) => encoding switch
    {
        SourceEncoding.Utf8WithMark => [0xEF, 0xBB, 0xBF],
        SourceEncoding.Utf16LittleEndian => [0xFF, 0xFE],
        SourceEncoding.Utf16BigEndian => [0xFE, 0xFF],
        _ => [],
    };

    private static void EncodeRun(ReadOnlySpan<char> run, SourceEncoding encoding, ArrayBufferWriter<byte> output)
    {
        if (encoding is SourceEncoding.Utf8 or SourceEncoding.Utf8WithMark)
        {
            Encoding.UTF8.GetBytes(run, output);
            return;
        }

        Span<byte> bytes = output.GetSpan(run.Length * 2);
        for (int i = 0; i < run.Length; i++)
        {
            if (encoding == SourceEncoding.Utf16LittleEndian)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes[(2 * i)..], run[i]);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], run[i]);
            }
        }

        output.Advance(run.Length * 2);
    }

    private static SourceText DecodeUtf16(ReadOnlySpan<byte> bytes, string path, SourceEncoding encoding)
    {
        var builder = new StringBuilder(bytes.Length / 2 + 1);
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            builder.Append((char)(encoding == SourceEncoding.Utf16LittleEndian
                ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..])
                : BinaryPrimitives.ReadUInt16BigEndian(bytes[i..])));
        }

        var runs = new List<InvalidBytes.Run>();
        if (bytes.Length % 2 != 0)
        {
            runs.Add(InvalidBytes.Run.Create(builder.Length, bytes[^1..]));
            builder.Append('\uFFFD');
        }

        return Create(builder.ToString(), path, encoding, runs);
    }

    private static SourceText DecodeUtf8(ReadOnlySpan<byte> bytes, string path, SourceEncoding encoding)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new SourceText(Encoding.UTF8.GetString(bytes), path, encoding, InvalidBytes.None);
        }

        var builder = new StringBuilder(bytes.Length);
        var runs = new List<InvalidBytes.Run>();
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed);
            if (status == OperationStatus.Done)
            {
                builder.Append(pair[..rune.EncodeToUtf16(pair)]);
            }
            else
            {
                runs.Add(InvalidBytes.Run.Create(builder.Length, bytes[..consumed]));
                builder.Append('\uFFFD');
            }

            bytes = bytes[consumed..];
        }

        return Create(builder.ToString(), path, encoding, runs);
    }

    private static SourceText Create(string text, string path, SourceEncoding encoding, List<InvalidBytes.Run> runs) =>
        new(text, path, encoding, runs.Count == 0 ? InvalidBytes.None : new InvalidBytes([.. runs]));
}
