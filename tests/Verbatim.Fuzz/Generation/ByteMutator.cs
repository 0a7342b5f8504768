using System.Text;

namespace Verbatim.Fuzz.Generation;

/// <summary>Changes bytes and characters without regard for what they mean, and joins parts of two inputs.</summary>
internal static class ByteMutator
{
    private const int MaxLength = 20_000;

    /// <summary>One to four changes.</summary>
    public static byte[] Mutate(byte[] input, Random random)
    {
        var bytes = new List<byte>(input);
        for (int count = 1 + random.Next(4); count > 0; count--)
        {
            Change(bytes, random);
        }

        return bytes.Count > MaxLength ? [.. bytes.Take(MaxLength)] : [.. bytes];
    }

    /// <summary>The beginning of one and the end of the other.</summary>
    public static byte[] Splice(byte[] first, byte[] second, Random random)
    {
        byte[] joined = [.. first.AsSpan(0, random.Next(first.Length + 1)), .. second.AsSpan(random.Next(second.Length + 1))];
        return joined.Length > MaxLength ? joined[..MaxLength] : joined;
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1), length = Math.Min(1 + random.Next(random.OneIn(4) ? 60 : 5), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when length > 0:
                bytes.RemoveRange(at, length);
                break;
            case 1 when length > 0:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 2 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4:
                for (int times = 2 + random.Next(30), piece = 0; piece < times && length > 0; piece++)
                {
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                }

                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(ArticleGenerator.Sign(random)));
                break;
        }
    }
}
