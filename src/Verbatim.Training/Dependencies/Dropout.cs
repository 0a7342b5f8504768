namespace Verbatim.Training.Dependencies;

/// <summary>Inverted dropout (Srivastava et al. 2014): a mask of zeros and of the inverse of the share that is kept.</summary>
internal static class Dropout
{
    /// <summary>Fills a mask.</summary>
    public static void Fill(Span<float> mask, float rate, SplitMix random)
    {
        float keep = 1 / (1 - rate);
        uint limit = (uint)(rate * 65536);
        int i = 0;
        for (; i + 4 <= mask.Length; i += 4)
        {
            ulong bits = random.Next();
            mask[i] = (uint)(bits & 0xFFFF) < limit ? 0 : keep;
            mask[i + 1] = (uint)((bits >> 16) & 0xFFFF) < limit ? 0 : keep;
            mask[i + 2] = (uint)((bits >> 32) & 0xFFFF) < limit ? 0 : keep;
            mask[i + 3] = (uint)(bits >> 48) < limit ? 0 : keep;
        }

        for (; i < mask.Length; i++)
        {
            mask[i] = random.NextFloat() < rate ? 0 : keep;
        }
    }

    /// <summary>target *= mask.</summary>
    public static void Apply(Span<float> target, ReadOnlySpan<float> mask)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] *= mask[i];
        }
    }
}
