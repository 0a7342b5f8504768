using System.Runtime.Intrinsics;

namespace Verbatim.Language.Quotations;

/// <summary>
/// The scores of a row of positions, the best row of states and the probabilities of states. Buffers are reused from row to row; used by one thread
/// at a time.
/// </summary>
internal sealed class ChainScratch
{
    /// <summary>Number of states.</summary>
    public const int States = 4;

    private const int Pairs = States * States;
    private const float Impossible = -1e6f;

    private byte[] _back = [];
    private float[] _best = [];
    private float[] _emission = [];
    private float[] _transition = [];

    /// <summary>Score of each state at each position.</summary>
    public float[] Unary { get; private set; } = [];

    /// <summary>Score of each pair of states at each position, the earlier one first.</summary>
    public float[] Step { get; private set; } = [];

    /// <summary>Forward weights, scaled to a sum of one at each position.</summary>
    public float[] Alpha { get; private set; } = [];

    /// <summary>Backward weights, scaled to a sum of one at each position.</summary>
    public float[] Beta { get; private set; } = [];

    /// <summary>Probability of each state at each position.</summary>
    public float[] Probability { get; private set; } = [];

    /// <summary>The most probable row of states.</summary>
    public byte[] Path { get; private set; } = [];

    /// <summary>Makes room for a number of positions; what stands in the buffers stays.</summary>
    public void Reserve(int positions)
    {
        if (Path.Length >= positions)
        {
            return;
        }

        int size = Math.Max(64, 2 * positions), cells = size * States, pairs = size * Pairs;
        (Unary, Alpha, Beta, Probability) = (Grown(Unary, cells), Grown(Alpha, cells), Grown(Beta, cells), Grown(Probability, cells));
        (_best, _emission, _back, Path) = (Grown(_best, cells), Grown(_emission, cells), Grown(_back, cells), Grown(Path, size));
        (Step, _transition) = (Grown(Step, pairs), Grown(_transition, pairs));
    }

    /// <summary>Takes the scores of a position, whose steps are in place, and finds the best way to each of its states.</summary>
    /// <param name="i">The position.</param>
    /// <param name="scores">Its scores.</param>
    /// <param name="allowed">The states that it may have, as bits.</param>
    /// <param name="from">For the first position the state before it, or -1 when nothing stands before it.</param>
    public void Enter(int i, Vector128<float> scores, byte allowed, int from)
    {
        Vector128<int> bits = Vector128.Create(1, 2, 4, 8);
        Vector128<float> isAllowed = Vector128.Equals(bits & Vector128.Create((int)allowed), bits).AsSingle();
        Vector128<float> unary = Vector128.ConditionalSelect(isAllowed, scores, Vector128.Create(Impossible));
        if (i == 0)
        {
            unary += from < 0 ? Vector128<float>.Zero : Vector128.Create<float>(Step.AsSpan(from * States, States));
            unary.CopyTo(Unary);
            unary.CopyTo(_best);
            return;
        }

        unary.CopyTo(Unary, i * States);
        Span<float> step = Step.AsSpan(i * Pairs, Pairs), before = _best.AsSpan((i - 1) * States, States);
        Vector128<float> top = Vector128.Create(before[0]) + Vector128.Create<float>(step);
        Vector128<int> way = Vector128<int>.Zero;
        for (int p = 1; p < States; p++)
        {
            Vector128<float> score = Vector128.Create(before[p]) + Vector128.Create<float>(step[(p * States)..]);
            Vector128<float> isBetter = Vector128.GreaterThan(score, top);
            top = Vector128.ConditionalSelect(isBetter, score, top);
            way = Vector128.ConditionalSelect(isBetter.AsInt32(), Vector128.Create(p), way);
        }

        (top + unary).CopyTo(_best, i * States);
        for (int k = 0; k < States; k++)
        {
            _back[(i * States) + k] = (byte)way[k];
        }
    }

    /// <summary>How far the best way to any other state lies behind the best way to <paramref name="state"/>; negative when it lies ahead.</summary>
    public float Lead(int i, int state)
    {
        float others = float.NegativeInfinity;
        for (int k = 0; k < States; k++)
        {
            others = k == state ? others : Math.Max(others, _best[(i * States) + k]);
        }

        return _best[(i * States) + state] - others;
    }

    /// <summary>Fills <see cref="Path"/> for the first <paramref name="n"/> positions.</summary>
    public void Trace(int n)
    {
        int state = 0, last = (n - 1) * States;
        for (int k = 1; k < States; k++)
        {
            state = _best[last + k] > _best[last + state] ? k : state;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            Path[i] = (byte)state;
            state = _back[(i * States) + state];
        }
    }

    /// <summary>Fills forward and backward weights and probabilities for the first <paramref name="n"/> positions.</summary>
    /// <returns>The logarithm of the sum over all rows of states.</returns>
    public double Weigh(int n)
    {
        double total = 0;
        Vector128<float> alpha = Vector128<float>.One;
        for (int i = 0; i < n; i++)
        {
            Vector128<float> unary = Vector128.Create<float>(Unary.AsSpan(i * States, States));
            float most = Math.Max(Math.Max(unary[0], unary[1]), Math.Max(unary[2], unary[3]));
            Vector128<float> emission = Vector128.Exp(unary - Vector128.Create(most));
            emission.CopyTo(_emission, i * States);
            if (i > 0)
            {
                Vector128<float> sum = Vector128<float>.Zero;
                for (int p = 0; p < States; p++)
                {
                    int at = (i * Pairs) + (p * States);
                    Vector128<float> transition = Vector128.Exp(Vector128.Create<float>(Step.AsSpan(at, States)));
                    transition.CopyTo(_transition, at);
                    sum += transition * alpha[p];
                }

                alpha = sum;
            }

            alpha *= emission;
            float norm = Vector128.Sum(alpha);
            total += most + Math.Log(norm);
            alpha /= norm;
            alpha.CopyTo(Alpha, i * States);
        }

        Vector128<float> beta = Vector128<float>.One;
        for (int i = n - 1; i >= 0; i--)
        {
            beta /= Vector128.Sum(beta);
            beta.CopyTo(Beta, i * States);
            Vector128<float> probability = Vector128.Create<float>(Alpha.AsSpan(i * States, States)) * beta;
            (probability / Vector128.Sum(probability)).CopyTo(Probability, i * States);
            Vector128<float> ahead = Vector128.Create<float>(_emission.AsSpan(i * States, States)) * beta;
            Span<float> transition = _transition.AsSpan(i * Pairs, Pairs);
            beta = i == 0 ? beta : Vector128.Create(
                Vector128.Dot(Vector128.Create<float>(transition), ahead),
                Vector128.Dot(Vector128.Create<float>(transition[States..]), ahead),
                Vector128.Dot(Vector128.Create<float>(transition[(2 * States)..]), ahead),
                Vector128.Dot(Vector128.Create<float>(transition[(3 * States)..]), ahead));
        }

        return total;
    }

    /// <summary>Probability of each pair of states at a position behind the first, after <see cref="Weigh"/>.</summary>
    public void WeighPairs(int i, Span<float> pairs)
    {
        Vector128<float> ahead = Vector128.Create<float>(_emission.AsSpan(i * States, States)) * Vector128.Create<float>(Beta.AsSpan(i * States, States));
        float sum = 0;
        for (int p = 0; p < States; p++)
        {
            Vector128<float> pair = ahead * Vector128.Create<float>(_transition.AsSpan((i * Pairs) + (p * States), States)) * Alpha[((i - 1) * States) + p];
            pair.CopyTo(pairs[(p * States)..]);
            sum += Vector128.Sum(pair);
        }

        foreach (ref float pair in pairs)
        {
            pair /= sum;
        }
    }

    private static T[] Grown<T>(T[] items, int size)
    {
        Array.Resize(ref items, size);
        return items;
    }
}
