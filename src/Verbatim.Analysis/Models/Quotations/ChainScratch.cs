namespace Verbatim.Models.Quotations;

/// <summary>Buffers of a <see cref="ChainModel"/>, reused from row to row; used by one thread at a time.</summary>
internal sealed class ChainScratch
{
    /// <summary>Score of each state at each position.</summary>
    public float[] Unary { get; private set; } = [];

    /// <summary>Score of each pair of states at each position.</summary>
    public float[] Step { get; private set; } = [];

    /// <summary>Forward scores.</summary>
    public float[] Alpha { get; private set; } = [];

    /// <summary>Backward scores.</summary>
    public float[] Beta { get; private set; } = [];

    /// <summary>Probability of each state at each position.</summary>
    public float[] Probability { get; private set; } = [];

    /// <summary>Best predecessor of each state at each position.</summary>
    public byte[] Back { get; private set; } = [];

    /// <summary>The most probable row of states.</summary>
    public byte[] States { get; private set; } = [];

    /// <summary>Makes room for a row.</summary>
    public void Prepare(int positions, int states)
    {
        int cells = positions * states;
        if (Unary.Length < cells)
        {
            int size = 2 * cells;
            Unary = new float[size];
            Alpha = new float[size];
            Beta = new float[size];
            Probability = new float[size];
            Back = new byte[size];
        }

        if (Step.Length < cells * states)
        {
            Step = new float[2 * cells * states];
        }

        if (States.Length < positions)
        {
            States = new byte[2 * positions];
        }
    }
}
