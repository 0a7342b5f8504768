using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Names;

/// <summary>
/// A table of rows of sixteen weights; a feature's hash picks the row. Weights are one byte, square-root companded with one scale for all,
/// and summed as integers: <c>q·|q|</c>. Immutable and thread-safe.
/// </summary>
internal sealed class NameWeights
{
    private readonly byte[] _rows;
    private readonly uint _mask;
    private readonly float _scale;
    private readonly float _bias;

    /// <summary>Takes quantized rows, whose number is a power of two, and what every score starts from.</summary>
    public NameWeights(byte[] quantized, float scale, float bias)
    {
        _bias = bias;
        _rows = quantized;
        _mask = (uint)(_rows.Length / NameLabels.RowWidth) - 1;
        _scale = scale / (127f * 127f);
    }

    /// <summary>Writes the sum of the rows of the features to <paramref name="scores"/>, sixteen values in log units.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<float> scores)
    {
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        Vector256<int> low = Vector256<int>.Zero, high = Vector256<int>.Zero;
        foreach (uint feature in features)
        {
            Vector128<sbyte> row = Vector128.LoadUnsafe(ref rows, (nuint)(feature & _mask) * NameLabels.RowWidth).AsSByte();
            Vector256<short> wide = Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
            (Vector256<int> first, Vector256<int> second) = Vector256.Widen(wide * Vector256.Abs(wide));
            low += first;
            high += second;
        }

        var scale = Vector256.Create(_scale);
        var bias = Vector256.Create(_bias);
        ((Vector256.ConvertToSingle(low) * scale) + bias).CopyTo(scores);
        ((Vector256.ConvertToSingle(high) * scale) + bias).CopyTo(scores[8..]);
    }

    /// <summary>Adds trained rows to a container as the sections <c>NAME</c> and <c>NAME.scale</c>.</summary>
    public static void Write(ModelFileBuilder builder, string name, ReadOnlySpan<float> rows)
    {
        float scale = 0;
        foreach (float weight in rows)
        {
            scale = Math.Max(scale, Math.Abs(weight));
        }

        byte[] quantized = new byte[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            quantized[i] = (byte)QuantizedWeights.Quantize(rows[i], scale);
        }

        builder.Add(name, quantized, compress: true);
        builder.Add($"{name}.scale", new ReadOnlySpan<float>(in scale));
    }

    /// <summary>Reads a table back.</summary>
    /// <exception cref="ModelException">A section is missing, or not a table of this kind.</exception>
    public static NameWeights Read(ModelFile file, string name)
    {
        byte[] rows = file.ToArray(name);
        float[] scale = file.Floats($"{name}.scale"), bias = file.Floats("bias");
        int count = rows.Length / NameLabels.RowWidth;
        return count > 0 && rows.Length % NameLabels.RowWidth == 0 && (count & (count - 1)) == 0 && scale.Length == 1 && bias.Length == 1 && float.IsFinite(scale[0] * bias[0])
            ? new NameWeights(rows, scale[0], bias[0])
            : throw file.Fault(name, "this is not a table of name weights");
    }
}
