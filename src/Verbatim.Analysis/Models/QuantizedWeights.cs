using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Verbatim.Models;

/// <summary>
/// Weights of one byte each with square-root companding: in every block, <c>w ≈ sign(q)·(q/127)²·scale</c>, where the scale is
/// the block's largest magnitude. Small weights, the many, keep more of their precision than with a linear scale.
/// Layout: i32 count · i32 block size · f32 scale per block · i8 per weight.
/// </summary>
internal static class QuantizedWeights
{
    private const int HeaderLength = 8;

    /// <summary>Packs weights in blocks of <paramref name="blockSize"/>; the last block may be shorter.</summary>
    public static byte[] Pack(ReadOnlySpan<float> weights, int blockSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blockSize);
        int blocks = (weights.Length + blockSize - 1) / blockSize;
        byte[] packed = new byte[HeaderLength + (4 * blocks) + weights.Length];
        BinaryPrimitives.WriteInt32LittleEndian(packed, weights.Length);
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(4), blockSize);
        Span<byte> values = packed.AsSpan(HeaderLength + (4 * blocks));
        for (int block = 0; block < blocks; block++)
        {
            int start = block * blockSize;
            ReadOnlySpan<float> part = weights[start..Math.Min(start + blockSize, weights.Length)];
            float scale = 0;
            foreach (float weight in part)
            {
                scale = Math.Max(scale, Math.Abs(weight));
            }

            BinaryPrimitives.WriteSingleLittleEndian(packed.AsSpan(HeaderLength + (4 * block)), scale);
            for (int i = 0; i < part.Length; i++)
            {
                values[start + i] = (byte)Quantize(part[i], scale);
            }
        }

        return packed;
    }

    /// <summary>The byte for one weight, given the largest magnitude of its block.</summary>
    public static sbyte Quantize(float weight, float scale) =>
        scale == 0 ? (sbyte)0 : (sbyte)(Math.Sign(weight) * (int)MathF.Round(127 * MathF.Sqrt(Math.Abs(weight) / scale)));

    /// <summary>The weight that a byte stands for.</summary>
    public static float Expand(sbyte quantized, float scale) => Math.Sign(quantized) * (quantized * quantized) * (scale / (127f * 127f));

    /// <summary>Reads packed weights back. Returns false when the bytes are not packed weights.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, [NotNullWhen(true)] out float[]? weights)
    {
        weights = null;
        if (packed.Length < HeaderLength)
        {
            return false;
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(packed);
        int blockSize = BinaryPrimitives.ReadInt32LittleEndian(packed[4..]);
        if (count < 0 || blockSize <= 0)
        {
            return false;
        }

        long blocks = ((long)count + blockSize - 1) / blockSize;
        if (packed.Length != HeaderLength + (4 * blocks) + count)
        {
            return false;
        }

        weights = new float[count];
        Span<float> table = stackalloc float[256];
        for (int block = 0; block < blocks; block++)
        {
            float scale = BinaryPrimitives.ReadSingleLittleEndian(packed[(HeaderLength + (4 * block))..]);
            int start = block * blockSize;
            ReadOnlySpan<byte> values = packed[(int)(HeaderLength + (4 * blocks))..][start..Math.Min(start + blockSize, count)];
            Span<float> target = weights.AsSpan(start, values.Length);
            if (blockSize < table.Length)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    target[i] = Expand((sbyte)values[i], scale);
                }

                continue;
            }

            for (int value = 0; value < table.Length; value++)
            {
                table[value] = Expand((sbyte)value, scale);
            }

            for (int i = 0; i < values.Length; i++)
            {
                target[i] = table[values[i]];
            }
        }

        return true;
    }
}
