using Verbatim.Text;

namespace Verbatim.Training.Dates;

/// <summary>
/// TempEval-3 scores: strict (equal spans), relaxed (spans that share a character, aligned one to one: equal ones first, then by overlap, then
/// leftmost), value (aligned and equal value). Counts add up over documents.
/// </summary>
internal sealed class TimexScore
{
    private int _gold, _predicted, _strict, _relaxed, _value;

    /// <summary>F1 of equal spans.</summary>
    public double Strict => F1(_strict);

    /// <summary>F1 of overlapping spans.</summary>
    public double Relaxed => F1(_relaxed);

    /// <summary>F1 of overlapping spans with equal values.</summary>
    public double Value => F1(_value);

    /// <summary>Adds a document.</summary>
    public void Add(IReadOnlyList<Timex> gold, IReadOnlyList<Timex> predicted)
    {
        _gold += gold.Count;
        _predicted += predicted.Count;
        foreach ((int g, int p) in Align(gold, predicted))
        {
            _relaxed++;
            _strict += gold[g].Span == predicted[p].Span ? 1 : 0;
            _value += gold[g].Value == predicted[p].Value ? 1 : 0;
        }
    }

    /// <summary>The pairs of a gold and a predicted expression that belong together.</summary>
    public static Dictionary<int, int> Align(IReadOnlyList<Timex> gold, IReadOnlyList<Timex> predicted)
    {
        var candidates = new List<(bool Differs, int Overlap, int Start, int Other, int Gold, int Predicted)>();
        for (int g = 0; g < gold.Count; g++)
        {
            for (int p = 0; p < predicted.Count; p++)
            {
                (TextSpan a, TextSpan b) = (gold[g].Span, predicted[p].Span);
                int overlap = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
                if (overlap > 0)
                {
                    candidates.Add((a != b, -overlap, a.Start, b.Start, g, p));
                }
            }
        }

        candidates.Sort();
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            if (!pairs.ContainsKey(candidate.Gold) && taken.Add(candidate.Predicted))
            {
                pairs.Add(candidate.Gold, candidate.Predicted);
            }
        }

        return pairs;
    }

    private double F1(int hits) => _gold + _predicted == 0 ? 0 : 200.0 * hits / (_gold + _predicted);
}
