using Verbatim.Language.Parser;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs each transition puts out of reach, given
/// that there is one root: a word with another below it on the stack can no longer be it.
/// For a tree with crossing arcs the counts are an approximation. Not thread-safe; reused.
/// </summary>
internal sealed class DynamicOracle
{
    private const int OutOfReach = int.MaxValue;

    private int[] _heads = [];
    private bool[] _onStack = [];

    /// <summary>Starts a sentence.</summary>
    public void Reset(ReadOnlySpan<Arc> gold)
    {
        if (_heads.Length < gold.Length)
        {
            _heads = new int[gold.Length * 2];
            _onStack = new bool[gold.Length * 2];
        }

        for (int i = 0; i < gold.Length; i++)
        {
            _heads[i] = gold[i].IsRoot ? gold.Length : gold[i].Head;
        }
    }

    /// <summary>Which transitions lose the fewest gold arcs.</summary>
    public BestTransitions Best(TransitionState state)
    {
        int front = state.Front, top = state.Stack(0), below = state.Stack(1), count = state.Count;
        int shift = OutOfReach, left = OutOfReach, right = OutOfReach;
        Array.Clear(_onStack, 0, count);
        for (int i = 0; i < state.Depth; i++)
        {
            _onStack[state.Stack(i)] = true;
        }

        if (state.CanShift)
        {
            int head = _heads[front];
            bool losesHead = head == count ? state.Depth > 0 : head != top && _onStack[head];
            shift = losesHead ? 1 : 0;
            for (int i = 0; i < state.Depth; i++)
            {
                shift += _heads[state.Stack(i)] == front ? 1 : 0;
            }
        }

        int lost = 0;
        if (top >= 0)
        {
            for (int i = front; i < count; i++)
            {
                lost += _heads[i] == top ? 1 : 0;
            }
        }

        if (state.CanLeft)
        {
            int head = _heads[top];
            bool losesHead = head == count ? front < count && state.Depth == 1 : head == below || head > front;
            left = lost + (losesHead ? 1 : 0);
        }

        if (state.CanRight)
        {
            int head = _heads[top];
            right = lost + (head >= front && head < count ? 1 : 0);
        }

        int best = Math.Min(shift, Math.Min(left, right));
        return new BestTransitions(shift == best, left == best, right == best);
    }
}

/// <summary>The transitions that the oracle allows.</summary>
internal readonly record struct BestTransitions(bool Shift, bool Left, bool Right);
