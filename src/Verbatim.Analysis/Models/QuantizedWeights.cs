using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

        weights = GC.AllocateUninitializedArray<float>(count);
        for (int block = 0; block < blocks; block++)
        {
            float scale = BinaryPrimitives.ReadSingleLittleEndian(packed[(HeaderLength + (4 * block))..]);
            int start = block * blockSize;
            ReadOnlySpan<byte> values = packed[(int)(HeaderLength + (4 * blocks))..][start..Math.Min(start + blockSize, count)];
            Expand(MemoryMarshal.Cast<byte, sbyte>(values), scale, weights.AsSpan(start, values.Length));
        }

        return true;
    }

    /// <summary>The weights that a block of bytes stands for, the same values as of <see cref="Expand(sbyte, float)"/>.</summary>
    private static void Expand(ReadOnlySpan<sbyte> quantized, float scale, Span<float> weights)
    {
        var factor = Vector256.Create(scale / (127f * 127f));
        ref sbyte source = ref MemoryMarshal.GetReference(quantized);
        ref float target = ref MemoryMarshal.GetReference(weights);
        int i = 0;
        for (; i + Vector128<sbyte>.Count <= quantized.Length; i += Vector128<sbyte>.Count)
        {
            Vector256<short> wide = Vector256.WidenLower(Vector128.LoadUnsafe(ref source, (nuint)i).ToVector256Unsafe());
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(wide * Vector256.Abs(wide));
            (Vector256.ConvertToSingle(low) * factor).StoreUnsafe(ref target, (nuint)i);
            (Vector256.ConvertToSingle(high) * factor).StoreUnsafe(ref target, (nuint)(i + Vector256<float>.Count));
        }

        for (; i < quantized.Length; i++)
        {
            weights[i] = Expand(quantized[i], scale);
        }
    }
}
