using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// Products of row-major float matrices. Every element is summed in the order of the inner index with fused multiply-add, so that the
/// result is the same bits on every machine, whatever its vector width.
/// </summary>
internal static class Matrices
{
    /// <summary>c += a · b, where a is rows × inner, b is inner × columns. The number of columns must be a multiple of 16.</summary>
    public static void MultiplyAdd(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        if (a.Length < rows * inner || b.Length < inner * columns || c.Length < rows * columns || columns % 16 != 0)
        {
            throw new ArgumentException("The shapes do not fit.");
        }

        ref float pa = ref MemoryMarshal.GetReference(a);
        ref float pb = ref MemoryMarshal.GetReference(b);
        ref float pc = ref MemoryMarshal.GetReference(c);
        for (int column = 0; column < columns; column += 16)
        {
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                Four(ref Unsafe.Add(ref pa, row * inner), ref Unsafe.Add(ref pb, column), ref Unsafe.Add(ref pc, (row * columns) + column), inner, columns);
            }

            for (; row < rows; row++)
            {
                One(ref Unsafe.Add(ref pa, row * inner), ref Unsafe.Add(ref pb, column), ref Unsafe.Add(ref pc, (row * columns) + column), inner, columns);
            }
        }
    }

    /// <summary>target = the transpose of source, which is rows × columns.</summary>
    public static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                target[(column * rows) + row] = source[(row * columns) + column];
            }
        }
    }

    /// <summary>target += factor · source.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        int i = 0;
        var scale = Vector256.Create(factor);
        for (; i + 8 <= target.Length; i += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.Create(source[i..]), scale, Vector256.Create<float>(target[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] = MathF.FusedMultiplyAdd(source[i], factor, target[i]);
        }
    }

    /// <summary>target += source.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        int i = 0;
        for (; i + 8 <= target.Length; i += 8)
        {
            (Vector256.Create(source[i..]) + Vector256.Create<float>(target[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i];
        }
    }

    private static void Four(ref float a, ref float b, ref float c, int inner, int columns)
    {
        ref float c1 = ref Unsafe.Add(ref c, columns);
        ref float c2 = ref Unsafe.Add(ref c1, columns);
        ref float c3 = ref Unsafe.Add(ref c2, columns);
        var x0 = Vector256.LoadUnsafe(ref c);
        var y0 = Vector256.LoadUnsafe(ref c, 8);
        var x1 = Vector256.LoadUnsafe(ref c1);
        var y1 = Vector256.LoadUnsafe(ref c1, 8);
        var x2 = Vector256.LoadUnsafe(ref c2);
        var y2 = Vector256.LoadUnsafe(ref c2, 8);
        var x3 = Vector256.LoadUnsafe(ref c3);
        var y3 = Vector256.LoadUnsafe(ref c3, 8);
        for (int k = 0; k < inner; k++)
        {
            var bx = Vector256.LoadUnsafe(ref b);
            var by = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, columns);
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            x0 = Vector256.FusedMultiplyAdd(factor, bx, x0);
            y0 = Vector256.FusedMultiplyAdd(factor, by, y0);
            factor = Vector256.Create(Unsafe.Add(ref a, k + inner));
            x1 = Vector256.FusedMultiplyAdd(factor, bx, x1);
            y1 = Vector256.FusedMultiplyAdd(factor, by, y1);
            factor = Vector256.Create(Unsafe.Add(ref a, k + (2 * inner)));
            x2 = Vector256.FusedMultiplyAdd(factor, bx, x2);
            y2 = Vector256.FusedMultiplyAdd(factor, by, y2);
            factor = Vector256.Create(Unsafe.Add(ref a, k + (3 * inner)));
            x3 = Vector256.FusedMultiplyAdd(factor, bx, x3);
            y3 = Vector256.FusedMultiplyAdd(factor, by, y3);
        }

        x0.StoreUnsafe(ref c);
        y0.StoreUnsafe(ref c, 8);
        x1.StoreUnsafe(ref c1);
        y1.StoreUnsafe(ref c1, 8);
        x2.StoreUnsafe(ref c2);
        y2.StoreUnsafe(ref c2, 8);
        x3.StoreUnsafe(ref c3);
        y3.StoreUnsafe(ref c3, 8);
    }

    private static void One(ref float a, ref float b, ref float c, int inner, int columns)
    {
        var x = Vector256.LoadUnsafe(ref c);
        var y = Vector256.LoadUnsafe(ref c, 8);
        for (int k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, k));
            x = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b), x);
            y = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 8), y);
            b = ref Unsafe.Add(ref b, columns);
        }

        x.StoreUnsafe(ref c);
        y.StoreUnsafe(ref c, 8);
    }
}
