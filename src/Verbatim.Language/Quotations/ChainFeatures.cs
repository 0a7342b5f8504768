namespace Verbatim.Language.Quotations;

/// <summary>
/// The hashed features of a row of positions: those of a position alone and those of a step from the position before.
/// Reused from row to row; used by one thread at a time.
/// </summary>
/// <param name="omitted">Groups of which no feature is taken, as bits; to measure what they are worth.</param>
internal sealed class ChainFeatures(int omitted = 0)
{
    private byte[] _groups = new byte[4096];
    private int[] _unary = new int[4096];
    private int[] _step = new int[1024];
    private int[] _unaryEnd = new int[128];
    private int[] _stepEnd = new int[128];

    /// <summary>The group of the features that are added next.</summary>
    public FeatureGroup Group { get; set; }

    /// <summary>Number of positions.</summary>
    public int Count { get; private set; }

    /// <summary>Number of unary features so far.</summary>
    public int UnaryCount { get; private set; }

    /// <summary>Number of step features so far.</summary>
    public int StepCount { get; private set; }

    /// <summary>The unary features of a position.</summary>
    public ReadOnlySpan<int> Unary(int position) => Slice(_unary, _unaryEnd, position);

    /// <summary>The group of each unary feature of a position.</summary>
    public ReadOnlySpan<byte> Groups(int position)
    {
        int start = position == 0 ? 0 : _unaryEnd[position - 1];
        return _groups.AsSpan(start, _unaryEnd[position] - start);
    }

    /// <summary>The features of the step to a position from the one before.</summary>
    public ReadOnlySpan<int> Step(int position) => Slice(_step, _stepEnd, position);

    /// <summary>Forgets all positions.</summary>
    public void Clear() => Count = UnaryCount = StepCount = 0;

    /// <summary>Adds a unary feature to the open position.</summary>
    public void Add(uint hash)
    {
        if (IsOmitted)
        {
            return;
        }

        if (UnaryCount == _unary.Length)
        {
            Array.Resize(ref _unary, 2 * _unary.Length);
            Array.Resize(ref _groups, _unary.Length);
        }

        _groups[UnaryCount] = (byte)Group;
        _unary[UnaryCount++] = BucketOf(hash);
    }

    /// <summary>Adds a step feature to the open position.</summary>
    public void AddStep(uint hash)
    {
        if (IsOmitted)
        {
            return;
        }

        if (StepCount == _step.Length)
        {
            Array.Resize(ref _step, 2 * _step.Length);
        }

        _step[StepCount++] = (int)(hash >> (32 - ChainModel.StepBits));
    }

    private bool IsOmitted => (omitted & (1 << (int)Group)) != 0;

    /// <summary>Closes the open position; the next feature belongs to the next one.</summary>
    public void Next()
    {
        if (Count == _unaryEnd.Length)
        {
            Array.Resize(ref _unaryEnd, 2 * Count);
            Array.Resize(ref _stepEnd, 2 * Count);
        }

        _unaryEnd[Count] = UnaryCount;
        _stepEnd[Count] = StepCount;
        Count++;
    }

    /// <summary>Replaces all features by stored ones.</summary>
    internal void Load(int[] unary, int[] unaryEnd, int[] step, int[] stepEnd)
    {
        (_unary, _unaryEnd, _step, _stepEnd) = (unary, unaryEnd, step, stepEnd);
        (Count, UnaryCount, StepCount) = (unaryEnd.Length, unary.Length, step.Length);
    }

    /// <summary>The bucket of a unary feature.</summary>
    public static int BucketOf(uint hash) => (int)(hash >> (32 - ChainModel.UnaryBits));

    /// <summary>Mixes a template's number and up to three values to a hash whose high bits are well spread.</summary>
    public static uint Hash(uint template, uint a, uint b = 0, uint c = 0)
    {
        ulong x = (template * 0x9E3779B97F4A7C15UL) ^ (a * 0xC2B2AE3D27D4EB4FUL);
        x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9UL;
        x ^= (b * 0x165667B19E3779F9UL) + (c * 0xD6E8FEB86659FD93UL);
        x = (x ^ (x >> 32)) * 0x94D049BB133111EBUL;
        return (uint)(x >> 32);
    }

    private static ReadOnlySpan<int> Slice(int[] items, int[] ends, int position)
    {
        int start = position == 0 ? 0 : ends[position - 1];
        return items.AsSpan(start, ends[position] - start);
    }
}
