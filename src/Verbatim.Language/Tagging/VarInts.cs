namespace Verbatim.Language.Tagging;

/// <summary>Ascending integers as differences in little-endian groups of seven bits.</summary>
internal static class VarInts
{
    /// <summary>Packs ascending values.</summary>
    public static byte[] Differences(ReadOnlySpan<uint> ascending)
    {
        var bytes = new List<byte>(ascending.Length * 3);
        uint previous = 0;
        foreach (uint value in ascending)
        {
            uint rest = checked(value - previous);
            previous = value;
            while (rest >= 0x80)
            {
                bytes.Add((byte)(rest | 0x80));
                rest >>= 7;
            }

            bytes.Add((byte)rest);
        }

        return [.. bytes];
    }

    /// <summary>Unpacks exactly as many values as <paramref name="values"/> holds; false when the bytes are more or fewer.</summary>
    public static bool TryReadDifferences(ReadOnlySpan<byte> bytes, Span<uint> values)
    {
        int position = 0;
        uint previous = 0;
        for (int i = 0; i < values.Length; i++)
        {
            uint difference = 0;
            int shift = 0;
            byte next;
            do
            {
                if (position == bytes.Length || shift > 28)
                {
                    return false;
                }

                next = bytes[position++];
                difference |= (uint)(next & 0x7F) << shift;
                shift += 7;
            }
            while (next >= 0x80);

            previous += difference;
            values[i] = previous;
        }

        return position == bytes.Length;
    }
}
