using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verbatim.Language.Parser;

/// <summary>
/// Products of 16-bit integers with 32-bit sums. Integer sums do not depend on their order, so the results are the same on every
/// machine and with every instruction set. Inputs lie within ±<see cref="InputLimit"/> and weights within ±<see cref="WeightLimit"/>, so
/// that no sum of up to <see cref="LongestSum"/> products can overflow.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Largest magnitude of an input.</summary>
    public const int InputLimit = 4095;

    /// <summary>Largest magnitude of a weight.</summary>
    public const int WeightLimit = 1023;

    /// <summary>The longest sum that cannot overflow.</summary>
    public const int LongestSum = 512;

    /// <summary>Columns are padded to a multiple of this.</summary>
    public const int ColumnBlock = 16;

    /// <summary>The factor that takes weights to integers so that the largest becomes <paramref name="limit"/>; 1 where all are zero.</summary>
    public static float Scale(float largest, int limit) => largest == 0 ? 1 : limit / largest;

    /// <summary>
    /// Lays out a matrix of inner × columns in blocks of <see cref="ColumnBlock"/> columns, one block behind the other, so that two
    /// neighbours of one column lie side by side. Weights beyond the limit are clamped.
    /// </summary>
    public static short[] Pack(ReadOnlySpan<short> weights, int inner, int columns)
    {
        short[] packed = new short[inner * columns];
        for (int k = 0; k < inner; k++)
        {
            for (int j = 0; j < columns; j++)
            {
                packed[Place(k, j, inner)] = Math.Clamp(weights[(k * columns) + j], (short)-WeightLimit, (short)WeightLimit);
            }
        }

        return packed;
    }

    /// <summary>output[r, c] = Σ input[r · stride + k] · weights[k, c] for all rows.</summary>
    /// <param name="input">Rows that may overlap: row r starts at r · stride.</param>
    /// <param name="stride">Distance between two rows.</param>
    /// <param name="packed">Weights as <see cref="Pack"/> lays them out.</param>
    /// <param name="output">Rows × columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="inner">Length of the sums; even.</param>
    /// <param name="columns">A multiple of <see cref="ColumnBlock"/>.</param>
    public static void Multiply(ReadOnlySpan<short> input, int stride, ReadOnlySpan<short> packed, Span<int> output, int rows, int inner, int columns)
    {
        if (rows == 0)
        {
            return;
        }

        if (input.Length < ((rows - 1) * stride) + inner || packed.Length < inner * columns || output.Length < rows * columns
            || inner % 2 != 0 || columns % ColumnBlock != 0)
        {
            throw new ArgumentException("The shapes do not fit.");
        }

        if (!Avx2.IsSupported)
        {
            MultiplyScalar(input, stride, packed, output, rows, inner, columns);
            return;
        }

        ref short x = ref MemoryMarshal.GetReference(input);
        ref short w = ref MemoryMarshal.GetReference(packed);
        ref int y = ref MemoryMarshal.GetReference(output);
        int whole = rows & ~3;
        for (int column = 0; column < columns; column += ColumnBlock)
        {
            ref short block = ref Unsafe.Add(ref w, column * inner);
            for (int row = 0; row < whole; row += 4)
            {
                Four(ref Unsafe.Add(ref x, row * stride), stride, ref block, ref Unsafe.Add(ref y, (row * columns) + column), inner, columns);
            }
        }

        for (int row = whole; row < rows; row++)
        {
            ref short values = ref Unsafe.Add(ref x, row * stride);
            ref int sums = ref Unsafe.Add(ref y, row * columns);
            int column = 0;
            for (; column + (2 * ColumnBlock) <= columns; column += 2 * ColumnBlock)
            {
                OneByTwo(ref values, ref Unsafe.Add(ref w, column * inner), ref Unsafe.Add(ref sums, column), inner);
            }

            if (column < columns)
            {
                One(ref values, ref Unsafe.Add(ref w, column * inner), ref Unsafe.Add(ref sums, column), inner);
            }
        }
    }

    /// <summary>The same without vector instructions.</summary>
    internal static void MultiplyScalar(ReadOnlySpan<short> input, int stride, ReadOnlySpan<short> packed, Span<int> output, int rows, int inner, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int j = 0; j < columns; j++)
            {
                int sum = 0;
                for (int k = 0; k < inner; k++)
                {
                    sum += input[(row * stride) + k] * packed[Place(k, j, inner)];
                }

                output[(row * columns) + j] = sum;
            }
        }
    }

    private static int Place(int k, int j, int inner) =>
        (j / ColumnBlock * ColumnBlock * inner) + ((k & ~1) * ColumnBlock) + (j % ColumnBlock * 2) + (k & 1);

    private static void Four(ref short x, int stride, ref short w, ref int y, int inner, int columns)
    {
        Vector256<int> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default, a3 = default, b3 = default;
        ref short x1 = ref Unsafe.Add(ref x, stride);
        ref short x2 = ref Unsafe.Add(ref x1, stride);
        ref short x3 = ref Unsafe.Add(ref x2, stride);
        for (nuint k = 0; k < (nuint)inner; k += 2)
        {
            var wa = Vector256.LoadUnsafe(ref w, k * ColumnBlock);
            var wb = Vector256.LoadUnsafe(ref w, (k * ColumnBlock) + 16);
            var pair = Pair(ref x, k);
            a0 += Avx2.MultiplyAddAdjacent(pair, wa);
            b0 += Avx2.MultiplyAddAdjacent(pair, wb);
            pair = Pair(ref x1, k);
            a1 += Avx2.MultiplyAddAdjacent(pair, wa);
            b1 += Avx2.MultiplyAddAdjacent(pair, wb);
            pair = Pair(ref x2, k);
            a2 += Avx2.MultiplyAddAdjacent(pair, wa);
            b2 += Avx2.MultiplyAddAdjacent(pair, wb);
            pair = Pair(ref x3, k);
            a3 += Avx2.MultiplyAddAdjacent(pair, wa);
            b3 += Avx2.MultiplyAddAdjacent(pair, wb);
        }

        a0.StoreUnsafe(ref y);
        b0.StoreUnsafe(ref y, 8);
        a1.StoreUnsafe(ref y, (nuint)columns);
        b1.StoreUnsafe(ref y, (nuint)columns + 8);
        a2.StoreUnsafe(ref y, (nuint)(2 * columns));
        b2.StoreUnsafe(ref y, (nuint)(2 * columns) + 8);
        a3.StoreUnsafe(ref y, (nuint)(3 * columns));
        b3.StoreUnsafe(ref y, (nuint)(3 * columns) + 8);
    }

    private static void OneByTwo(ref short x, ref short w, ref int y, int inner)
    {
        Vector256<int> a = default, b = default, c = default, d = default;
        ref short next = ref Unsafe.Add(ref w, inner * ColumnBlock);
        for (nuint k = 0; k < (nuint)inner; k += 2)
        {
            var pair = Pair(ref x, k);
            a += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref w, k * ColumnBlock));
            b += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref w, (k * ColumnBlock) + 16));
            c += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref next, k * ColumnBlock));
            d += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref next, (k * ColumnBlock) + 16));
        }

        a.StoreUnsafe(ref y);
        b.StoreUnsafe(ref y, 8);
        c.StoreUnsafe(ref y, 16);
        d.StoreUnsafe(ref y, 24);
    }

    private static void One(ref short x, ref short w, ref int y, int inner)
    {
        Vector256<int> a = default, b = default;
        for (nuint k = 0; k < (nuint)inner; k += 2)
        {
            var pair = Pair(ref x, k);
            a += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref w, k * ColumnBlock));
            b += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref w, (k * ColumnBlock) + 16));
        }

        a.StoreUnsafe(ref y);
        b.StoreUnsafe(ref y, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(ref short x, nuint index) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref x, index)))).AsInt16();
}
