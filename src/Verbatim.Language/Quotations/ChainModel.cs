using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Quotations;

/// <summary>
/// A linear-chain conditional random field over hashed features (Lafferty, McCallum, Pereira 2001) with up to four states. Weights are 16-bit
/// integers and their sums 32-bit ones. Immutable; safe to share between threads.
/// </summary>
internal sealed class ChainModel
{
    /// <summary>Number of states that there is room for; a state that a model does not use is never allowed.</summary>
    public const int States = ChainScratch.States;

    /// <summary>Number of pairs of states.</summary>
    public const int Pairs = States * States;

    /// <summary>Binary logarithm of the number of buckets for unary features.</summary>
    internal const int UnaryBits = 18;

    /// <summary>Binary logarithm of the number of buckets for step features.</summary>
    internal const int StepBits = 14;

    private readonly short[] _unary;
    private readonly short[] _step;
    private readonly float _unaryScale;
    private readonly float _stepScale;

    /// <summary>Takes stored weights as integers.</summary>
    /// <param name="unary">For each bucket one weight per state.</param>
    /// <param name="step">For each bucket one weight per pair of states, the earlier one first.</param>
    public ChainModel(QuantizedWeights unary, QuantizedWeights step)
    {
        _unaryScale = ScaleOf(unary);
        _stepScale = ScaleOf(step);
        _unary = unary.ToInt16(1 / _unaryScale);
        _step = step.ToInt16(1 / _stepScale);
    }

    /// <summary>Scores a position of a row and finds the best way to each of its states. The positions before it were scored before.</summary>
    /// <param name="features">The row.</param>
    /// <param name="i">The position.</param>
    /// <param name="allowed">The states that the position may have, as bits.</param>
    /// <param name="scratch">Buffers; they have room for the position.</param>
    /// <param name="from">For the first position the state before it, or -1 when nothing stands before it.</param>
    public void Extend(ChainFeatures features, int i, byte allowed, ChainScratch scratch, int from = -1)
    {
        Vector128<int> unary = Vector128<int>.Zero;
        ref short weights = ref MemoryMarshal.GetArrayDataReference(_unary);
        foreach (int feature in features.Unary(i))
        {
            unary += Widen(ref weights, feature * States);
        }

        Vector128<int> step0 = Vector128<int>.Zero, step1 = step0, step2 = step0, step3 = step0;
        ref short steps = ref MemoryMarshal.GetArrayDataReference(_step);
        foreach (int feature in features.Step(i))
        {
            int at = feature * Pairs;
            step0 += Widen(ref steps, at);
            step1 += Widen(ref steps, at + States);
            step2 += Widen(ref steps, at + (2 * States));
            step3 += Widen(ref steps, at + (3 * States));
        }

        Span<float> step = scratch.Step.AsSpan(i * Pairs, Pairs);
        (Vector128.ConvertToSingle(step0) * _stepScale).CopyTo(step);
        (Vector128.ConvertToSingle(step1) * _stepScale).CopyTo(step[States..]);
        (Vector128.ConvertToSingle(step2) * _stepScale).CopyTo(step[(2 * States)..]);
        (Vector128.ConvertToSingle(step3) * _stepScale).CopyTo(step[(3 * States)..]);
        scratch.Enter(i, Vector128.ConvertToSingle(unary) * _unaryScale, allowed, from);
    }

    /// <summary>Adds for each group of features by how much it speaks for a state of a position against another one.</summary>
    public void AddMargins(ChainFeatures features, int i, int state, int other, Span<float> margins)
    {
        ReadOnlySpan<int> buckets = features.Unary(i);
        ReadOnlySpan<byte> groups = features.Groups(i);
        for (int f = 0; f < buckets.Length; f++)
        {
            int at = buckets[f] * States;
            margins[groups[f]] += (_unary[at + state] - _unary[at + other]) * _unaryScale;
        }
    }

    private static Vector128<int> Widen(ref short weights, int at) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.As<short, long>(ref Unsafe.Add(ref weights, at))).AsInt16());

    /// <summary>What one unit of the integers stands for: the largest weight takes up their whole range.</summary>
    private static float ScaleOf(QuantizedWeights weights) => Math.Max(weights.Largest, 1e-6f) / short.MaxValue;
}
