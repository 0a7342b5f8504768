namespace Verbatim.Language.Names;

/// <summary>
/// The labels that the words of one stretch can have: best path (Viterbi) and label probabilities (forward-backward) of a linear-chain
/// conditional random field (Lafferty et al., 2001). The words before and behind the stretch are outside of names. Used by one thread.
/// </summary>
internal sealed class NameLattice
{
    private const int Count = NameLabels.Count;
    private const int Width = NameLabels.RowWidth;

    private float[] _scores = [];
    private float[] _factors = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _scale = [];
    private byte[] _previous = [];
    private int _length;

    /// <summary>Makes room for a stretch of words.</summary>
    public void Reserve(int length)
    {
        if (_scale.Length < length)
        {
            int size = Math.Max(64, length);
            _scores = new float[size * Width];
            _factors = new float[size * Count];
            _forward = new float[size * Count];
            _backward = new float[size * Count];
            _scale = new float[size];
            _previous = new byte[size * Count];
        }

        _length = length;
    }

    /// <summary>The scores of a word's labels, relative to Outside; the caller fills them in.</summary>
    public Span<float> Scores(int word) => _scores.AsSpan(word * Width, Width);

    /// <summary>Writes the best labels.</summary>
    /// <returns>Whether any of them is not Outside.</returns>
    public bool FindBest(NameTransitions transitions, Span<byte> labels)
    {
        Span<float> best = stackalloc float[Count], next = stackalloc float[Count];
        best.Fill(float.NegativeInfinity);
        best[NameLabels.Outside] = 0;
        for (int i = 0; i < _length; i++)
        {
            Span<byte> previous = _previous.AsSpan(i * Count, Count);
            next.Fill(float.NegativeInfinity);
            for (int from = 0; from < Count; from++)
            {
                float score = best[from];
                if (score == float.NegativeInfinity)
                {
                    continue;
                }

                ReadOnlySpan<float> steps = transitions.From(from);
                for (int to = 0; to < Count; to++)
                {
                    float sum = score + steps[to];
                    if (sum > next[to])
                    {
                        next[to] = sum;
                        previous[to] = (byte)from;
                    }
                }
            }

            ReadOnlySpan<float> scores = Scores(i);
            for (int label = 0; label < Width; label++)
            {
                best[label] = next[label] + scores[label];
            }

            best[NameLabels.Outside] = next[NameLabels.Outside];
        }

        int last = NameLabels.Outside;
        for (int label = 0; label < Count; label++)
        {
            last = !NameLabels.IsOpen(label) && best[label] + transitions.From(label)[NameLabels.Outside] > best[last] + transitions.From(last)[NameLabels.Outside] ? label : last;
        }

        bool any = false;
        for (int i = _length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            any |= last != NameLabels.Outside;
            last = _previous[(i * Count) + last];
        }

        return any;
    }

    /// <summary>Computes what <see cref="Probability"/> needs.</summary>
    public void Sum(NameTransitions transitions)
    {
        Span<float> row = stackalloc float[Count];
        for (int i = 0; i < _length; i++)
        {
            ReadOnlySpan<float> scores = Scores(i);
            Span<float> factors = _factors.AsSpan(i * Count, Count);
            float top = 0;
            foreach (float score in scores)
            {
                top = Math.Max(top, score);
            }

            for (int label = 0; label < Width; label++)
            {
                factors[label] = MathF.Exp(scores[label] - top);
            }

            factors[NameLabels.Outside] = MathF.Exp(-top);
            Span<float> forward = _forward.AsSpan(i * Count, Count);
            forward.Clear();
            for (int from = 0; from < Count; from++)
            {
                float before = i > 0 ? _forward[((i - 1) * Count) + from] : from == NameLabels.Outside ? 1 : 0;
                if (before > 0)
                {
                    ReadOnlySpan<float> steps = transitions.FactorsFrom(from);
                    for (int to = 0; to < Count; to++)
                    {
                        forward[to] += before * steps[to];
                    }
                }
            }

            float total = 0;
            for (int label = 0; label < Count; label++)
            {
                forward[label] *= factors[label];
                total += forward[label];
            }

            _scale[i] = total;
            for (int label = 0; label < Count; label++)
            {
                forward[label] /= total;
            }
        }

        for (int i = _length - 1; i >= 0; i--)
        {
            Span<float> backward = _backward.AsSpan(i * Count, Count);
            for (int to = 0; to < Count; to++)
            {
                row[to] = i == _length - 1 ? (to == NameLabels.Outside ? 1 : 0) : _factors[((i + 1) * Count) + to] * _backward[((i + 1) * Count) + to] / _scale[i + 1];
            }

            for (int from = 0; from < Count; from++)
            {
                ReadOnlySpan<float> steps = transitions.FactorsFrom(from);
                float sum = 0;
                for (int to = 0; to < Count; to++)
                {
                    sum += steps[to] * row[to];
                }

                backward[from] = sum;
            }
        }
    }

    /// <summary>The probability that exactly the words <c>[first..first + length)</c> are one name of this kind.</summary>
    public float Probability(NameTransitions transitions, int first, int length, int kind)
    {
        int label = (kind * 4) + NameLabels.PositionIn(0, length);
        double probability = _forward[(first * Count) + label];
        for (int i = 1; i < length; i++)
        {
            int next = (kind * 4) + NameLabels.PositionIn(i, length);
            probability *= transitions.FactorsFrom(label)[next] * _factors[((first + i) * Count) + next] / _scale[first + i];
            label = next;
        }

        return (float)(probability * _backward[((first + length - 1) * Count) + label] / Normalizer());
    }

    private double Normalizer()
    {
        double total = 0;
        for (int label = 0; label < Count; label++)
        {
            total += (double)_forward[((_length - 1) * Count) + label] * _backward[((_length - 1) * Count) + label];
        }

        return total;
    }
}
