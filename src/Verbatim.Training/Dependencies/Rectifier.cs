namespace Verbatim.Training.Dependencies;

/// <summary>The rectifier max(x, 0), together with dropout.</summary>
internal static class Rectifier
{
    /// <summary>Applies both in place and leaves in the mask the factor of each element, for the way back.</summary>
    public static void Forward(Span<float> values, Span<float> mask, float dropout, SplitMix random)
    {
        if (dropout > 0)
        {
            Dropout.Fill(mask, dropout, random);
        }
        else
        {
            mask.Fill(1);
        }

        for (int i = 0; i < values.Length; i++)
        {
            mask[i] = values[i] > 0 ? mask[i] : 0;
            values[i] *= mask[i];
        }
    }
}
