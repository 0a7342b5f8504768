namespace Verbatim.Annotators.Actors;

/// <summary>How present each actor is at a point of the text: mentions add to it, every sentence halves it (after Lappin and Leass, 1994).</summary>
internal sealed class Salience
{
    private const double Threshold = 0.125;
    private const double FirstInSentence = 1.6;

    private readonly Dictionary<ActorDraft, double> _values = [];

    /// <summary>A sentence has ended.</summary>
    public void EndSentence()
    {
        foreach (ActorDraft draft in _values.Keys.ToArray())
        {
            _values[draft] /= 2;
        }
    }

    /// <summary>An actor was mentioned; the first one of a sentence is likely its subject.</summary>
    public void Mention(ActorDraft draft, bool first, double weight = 1) =>
        _values[draft] = _values.GetValueOrDefault(draft) + (first ? FirstInSentence * weight : weight);

    /// <summary>The most present actor that fits, or <c>null</c> when none is present enough.</summary>
    public ActorDraft? Best(Func<ActorDraft, bool> fits)
    {
        ActorDraft? best = null;
        double score = Threshold;
        foreach ((ActorDraft draft, double value) in _values)
        {
            if (value > score && fits(draft))
            {
                (best, score) = (draft, value);
            }
        }

        return best;
    }
}
