using Verbatim.Language.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>A row with its features and its right states.</summary>
internal sealed class ChainInstance
{
    private readonly int[] _unary;
    private readonly int[] _step;
    private readonly int[] _unaryEnd;
    private readonly int[] _stepEnd;

    /// <summary>Copies what the buffers hold.</summary>
    public ChainInstance(ChainFeatures features, IReadOnlyList<byte> allowed, byte[] states)
    {
        _unaryEnd = new int[features.Count];
        _stepEnd = new int[features.Count];
        _unary = new int[features.UnaryCount];
        _step = new int[features.StepCount];
        int unary = 0, step = 0;
        for (int i = 0; i < features.Count; i++)
        {
            features.Unary(i).CopyTo(_unary.AsSpan(unary));
            features.Step(i).CopyTo(_step.AsSpan(step));
            _unaryEnd[i] = unary += features.Unary(i).Length;
            _stepEnd[i] = step += features.Step(i).Length;
        }

        Allowed = [.. allowed];
        States = states;
    }

    /// <summary>For each position the states that it may have, as bits.</summary>
    public byte[] Allowed { get; }

    /// <summary>The right state of each position.</summary>
    public byte[] States { get; }

    /// <summary>Puts the features back into a buffer, each with probability <paramref name="keep"/>.</summary>
    public void Load(ChainFeatures features, double keep, Random random)
    {
        if (keep >= 1)
        {
            features.Load(_unary, _unaryEnd, _step, _stepEnd);
            return;
        }

        var (unary, unaryEnd) = Thin(_unary, _unaryEnd, keep, random);
        var (step, stepEnd) = Thin(_step, _stepEnd, keep, random);
        features.Load(unary, unaryEnd, step, stepEnd);
    }

    private static (int[] Items, int[] Ends) Thin(int[] items, int[] ends, double keep, Random random)
    {
        int[] kept = new int[items.Length], keptEnds = new int[ends.Length];
        int count = 0, from = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            for (; from < ends[i]; from++)
            {
                kept[count] = items[from];
                count += random.NextDouble() < keep ? 1 : 0;
            }

            keptEnds[i] = count;
        }

        return (kept[..count], keptEnds);
    }
}
