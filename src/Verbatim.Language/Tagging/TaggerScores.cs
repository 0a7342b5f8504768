using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Language.Tagging;

/// <summary>What is asked of a row of label scores, sixteen labels at a time.</summary>
internal static class TaggerScores
{
    /// <summary>The highest of sixteen scores.</summary>
    public static short Highest(Vector256<short> scores)
    {
        Vector128<short> most = Vector128.Max(scores.GetLower(), scores.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Max(most[0], most[1]);
    }

    /// <summary>The highest score among the labels for which <paramref name="limits"/> has <see cref="short.MaxValue"/>, not <see cref="short.MinValue"/>.</summary>
    public static short Highest(ReadOnlySpan<short> scores, ReadOnlySpan<short> limits)
    {
        ReadOnlySpan<Vector256<short>> values = MemoryMarshal.Cast<short, Vector256<short>>(scores), most = MemoryMarshal.Cast<short, Vector256<short>>(limits);
        var highest = Vector256.Create(short.MinValue);
        for (int i = 0; i < values.Length && i < most.Length; i++)
        {
            highest = Vector256.Max(highest, Vector256.Min(values[i], most[i]));
        }

        return Highest(highest);
    }

    /// <summary>Fills in the labels whose score is not below <paramref name="least"/>, and returns how many there are.</summary>
    public static int AtLeast(short least, ReadOnlySpan<short> scores, Span<byte> labels)
    {
        ReadOnlySpan<Vector256<short>> values = MemoryMarshal.Cast<short, Vector256<short>>(scores);
        var bound = Vector256.Create(least);
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            for (uint bits = Vector256.GreaterThanOrEqual(values[i], bound).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                labels[count++] = (byte)((i * Vector256<short>.Count) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return count;
    }
}
