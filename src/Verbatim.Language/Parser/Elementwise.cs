using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Language.Parser;

/// <summary>
/// The element-wise steps between the products of the parser's network. Only operations that IEEE 754 defines exactly are used, each
/// in a fixed order, so the results are the same on every machine. All lengths are multiples of 16.
/// </summary>
internal static class Elementwise
{
    /// <summary>target = round(sums · factor), saturated to 16 bits.</summary>
    public static void ToInt16(ReadOnlySpan<int> sums, float factor, Span<short> target)
    {
        ref int source = ref MemoryMarshal.GetReference(sums);
        ref short result = ref MemoryMarshal.GetReference(target[..sums.Length]);
        var scale = Vector256.Create(factor);
        var low = Vector256.Create((float)short.MinValue);
        var high = Vector256.Create((float)short.MaxValue);
        for (nuint i = 0; i < (nuint)sums.Length; i += 16)
        {
            var a = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, i)) * scale;
            var b = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, i + 8)) * scale;
            Pack(a, b, low, high).StoreUnsafe(ref result, i);
        }
    }

    /// <summary>target = round(max(sums · factor + bias, 0)), at most <see cref="FixedPoint.InputLimit"/>; the bias repeats for each row.</summary>
    public static void Rectify(ReadOnlySpan<int> sums, float factor, ReadOnlySpan<float> bias, Span<short> target)
    {
        ref int source = ref MemoryMarshal.GetReference(sums);
        ref short result = ref MemoryMarshal.GetReference(target[..sums.Length]);
        ref float shift = ref MemoryMarshal.GetReference(bias);
        var scale = Vector256.Create(factor);
        var high = Vector256.Create((float)FixedPoint.InputLimit);
        for (int row = 0; row < sums.Length; row += bias.Length)
        {
            for (int j = 0; j < bias.Length; j += 16)
            {
                nuint i = (nuint)(row + j);
                var a = (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, i)) * scale) + Vector256.LoadUnsafe(ref shift, (nuint)j);
                var b = (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, i + 8)) * scale) + Vector256.LoadUnsafe(ref shift, (nuint)j + 8);
                Pack(a, b, Vector256<float>.Zero, high).StoreUnsafe(ref result, i);
            }
        }
    }

    /// <summary>One direction of a simple recurrent unit; see the trainer's layer for the formula.</summary>
    /// <param name="sums">Products of the layer: per word candidates, forget gates and output gates of this direction, at <paramref name="offset"/>.</param>
    /// <param name="offset">Where this direction begins in a row of <paramref name="sums"/>, a third of its length.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="input">Input of the layer, rows of <paramref name="width"/>.</param>
    /// <param name="step">Scale of the input.</param>
    /// <param name="output">Output of the layer.</param>
    /// <param name="outputStep">Scale of the output.</param>
    /// <param name="width">Width of input and output.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="backward">Whether the sum runs from the last word to the first.</param>
    public static void Recur(
        ReadOnlySpan<int> sums, int offset, ParserNetwork.Dense layer, ReadOnlySpan<short> input, float step, Span<short> output, float outputStep, int width, int count, bool backward)
    {
        int half = width / 2;
        int wide = 3 * width;
        int column = backward ? half : 0;
        ref int source = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums[..(count * wide)]), offset);
        ref float bias = ref Unsafe.Add(ref MemoryMarshal.GetReference(layer.Bias.AsSpan()), offset);
        ref short x = ref Unsafe.Add(ref MemoryMarshal.GetReference(input[..(count * width)]), column);
        ref short y = ref Unsafe.Add(ref MemoryMarshal.GetReference(output[..(count * width)]), column);
        var factor = Vector256.Create(layer.Factor);
        var inverse = Vector256.Create(1 / step);
        var scale = Vector256.Create(outputStep);
        var low = Vector256.Create(-(float)FixedPoint.InputLimit);
        var high = Vector256.Create((float)FixedPoint.InputLimit);
        for (int j = 0; j < half; j += 16)
        {
            var memoryA = Vector256<float>.Zero;
            var memoryB = Vector256<float>.Zero;
            for (int i = 0; i < count; i++)
            {
                int t = backward ? count - 1 - i : i;
                nuint row = (nuint)((t * wide) + j);
                nuint place = (nuint)((t * width) + j);
                var (xa, xb) = Vector256.Widen(Vector256.LoadUnsafe(ref x, place));
                var a = Unit(ref source, ref bias, row, (nuint)j, (nuint)half, factor, Vector256.ConvertToSingle(xa) * inverse, ref memoryA);
                var b = Unit(ref source, ref bias, row + 8, (nuint)j + 8, (nuint)half, factor, Vector256.ConvertToSingle(xb) * inverse, ref memoryB);
                Pack(a * scale, b * scale, low, high).StoreUnsafe(ref y, place);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Unit(
        ref int source, ref float bias, nuint row, nuint column, nuint half, Vector256<float> factor, Vector256<float> input, ref Vector256<float> memory)
    {
        var candidate = (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, row)) * factor) + Vector256.LoadUnsafe(ref bias, column);
        var forget = Gate((Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, row + half)) * factor) + Vector256.LoadUnsafe(ref bias, column + half));
        var reset = Gate((Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source, row + (2 * half))) * factor) + Vector256.LoadUnsafe(ref bias, column + (2 * half)));
        memory = candidate + (forget * (memory - candidate));
        return input + (reset * (memory - input));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gate(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return half + (half * (x / (Vector256<float>.One + Vector256.Abs(x))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pack(Vector256<float> a, Vector256<float> b, Vector256<float> low, Vector256<float> high)
    {
        var half = Vector256.Create(0.5f);
        a = Vector256.Floor(Vector256.Min(Vector256.Max(a, low), high) + half);
        b = Vector256.Floor(Vector256.Min(Vector256.Max(b, low), high) + half);
        return Vector256.Narrow(Vector256.ConvertToInt32(a), Vector256.ConvertToInt32(b));
    }
}
