using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Language.ModelFiles;

/// <summary>
/// Weights of one byte each with square-root companding: in every block, <c>w ≈ sign(q)·(q/127)²·scale</c>, where the scale is
/// the block's largest magnitude. Small weights, the many, keep more of their precision than with a linear scale.
/// Layout: i32 count · i32 block size · f32 scale per block · i8 per weight. Immutable and thread-safe.
/// </summary>
internal sealed class QuantizedWeights
{
    private const int HeaderLength = 8;

    private readonly byte[] _packed;
    private readonly int _blockSize;
    private readonly int _blocks;

    private QuantizedWeights(byte[] packed, int count, int blockSize, int blocks)
    {
        _packed = packed;
        _blockSize = blockSize;
        _blocks = blocks;
        Count = count;
    }

    /// <summary>Number of weights.</summary>
    public int Count { get; }

    /// <summary>The bytes that <see cref="Pack"/> gave.</summary>
    public ReadOnlySpan<byte> Packed => _packed;

    /// <summary>The largest magnitude of a weight.</summary>
    public float Largest
    {
        get
        {
            float largest = 0;
            for (int block = 0; block < _blocks; block++)
            {
                // No value of a block is larger than what the largest byte stands for, and nearly every block has that byte.
                ReadOnlySpan<sbyte> values = Block(block, out float scale);
                if (Expand(sbyte.MaxValue, scale) <= largest)
                {
                    continue;
                }

                foreach (sbyte value in values)
                {
                    largest = MathF.Max(largest, MathF.Abs(Expand(value, scale)));
                }
            }

            return largest;
        }
    }

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

    /// <summary>Takes packed weights, which must not change afterwards. Returns false when the bytes are not packed weights.</summary>
    public static bool TryRead(byte[] packed, [NotNullWhen(true)] out QuantizedWeights? weights)
    {
        weights = null;
        if (packed.Length < HeaderLength)
        {
            return false;
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(packed), blockSize = BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(4));
        if (count < 0 || blockSize <= 0)
        {
            return false;
        }

        long blocks = ((long)count + blockSize - 1) / blockSize;
        if (packed.Length == HeaderLength + (4 * blocks) + count)
        {
            weights = new QuantizedWeights(packed, count, blockSize, (int)blocks);
        }

        return weights is not null;
    }

    /// <summary>The byte for one weight, given the largest magnitude of its block.</summary>
    public static sbyte Quantize(float weight, float scale) =>
        scale == 0 ? (sbyte)0 : (sbyte)(Math.Sign(weight) * (int)MathF.Round(127 * MathF.Sqrt(Math.Abs(weight) / scale)));

    /// <summary>The weight that a byte stands for.</summary>
    public static float Expand(sbyte quantized, float scale) => quantized * Math.Abs((int)quantized) * (scale / (127f * 127f));

    /// <summary>The weights as floats.</summary>
    public float[] ToFloats()
    {
        float[] weights = GC.AllocateUninitializedArray<float>(Count);
        ref float target = ref MemoryMarshal.GetArrayDataReference(weights);
        for (int block = 0; block < _blocks; block++)
        {
            ReadOnlySpan<sbyte> values = Block(block, out float scale);
            int start = block * _blockSize, i = 0;
            for (; i + Vector128<sbyte>.Count <= values.Length; i += Vector128<sbyte>.Count)
            {
                (Vector256<float> low, Vector256<float> high) = Expand(values, i, scale);
                low.StoreUnsafe(ref target, (nuint)(start + i));
                high.StoreUnsafe(ref target, (nuint)(start + i + Vector256<float>.Count));
            }

            for (; i < values.Length; i++)
            {
                weights[start + i] = Expand(values[i], scale);
            }
        }

        return weights;
    }

    /// <summary>The weights times a factor, rounded to 16 bits: ties to even, saturated.</summary>
    public short[] ToInt16(float factor)
    {
        short[] weights = GC.AllocateUninitializedArray<short>(Count);
        ref short target = ref MemoryMarshal.GetArrayDataReference(weights);
        for (int block = 0; block < _blocks; block++)
        {
            ReadOnlySpan<sbyte> values = Block(block, out float scale);
            int start = block * _blockSize, i = 0;
            for (; i + Vector128<sbyte>.Count <= values.Length; i += Vector128<sbyte>.Count)
            {
                (Vector256<float> low, Vector256<float> high) = Expand(values, i, scale);
                Vector256<int> first = Vector256.ConvertToInt32(Vector256.Round(low * factor)), second = Vector256.ConvertToInt32(Vector256.Round(high * factor));
                Vector256.NarrowWithSaturation(first, second).StoreUnsafe(ref target, (nuint)(start + i));
            }

            for (; i < values.Length; i++)
            {
                weights[start + i] = (short)Math.Clamp(MathF.Round(Expand(values[i], scale) * factor), short.MinValue, short.MaxValue);
            }
        }

        return weights;
    }

    private ReadOnlySpan<sbyte> Block(int block, out float scale)
    {
        int start = block * _blockSize;
        scale = BinaryPrimitives.ReadSingleLittleEndian(_packed.AsSpan(HeaderLength + (4 * block)));
        return MemoryMarshal.Cast<byte, sbyte>(_packed.AsSpan(HeaderLength + (4 * _blocks) + start, Math.Min(_blockSize, Count - start)));
    }

    /// <summary>Sixteen weights at once, the same values as of <see cref="Expand(sbyte, float)"/>.</summary>
    private static (Vector256<float> Low, Vector256<float> High) Expand(ReadOnlySpan<sbyte> values, int start, float scale)
    {
        Vector128<sbyte> bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)start);
        Vector256<short> wide = Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(wide * Vector256.Abs(wide));
        var factor = Vector256.Create(scale / (127f * 127f));
        return (Vector256.ConvertToSingle(low) * factor, Vector256.ConvertToSingle(high) * factor);
    }
}
