namespace Verbatim.Annotators.Actors;

/// <summary>How present each actor is at a point of the text: mentions add to it, every sentence halves it (after Lappin and Leass, 1994).</summary>
internal sealed class Salience
{
    private const double Threshold = 0.125;
    private const double FirstInSentence = 1.6;

    private readonly Dictionary<ActorDraft, Entry> _entries = [];
    private readonly List<Entry> _present = [];
    private int _sentence;

    /// <summary>A sentence has ended.</summary>
    public void EndSentence()
    {
        _sentence++;
        foreach (Entry entry in _present)
        {
            entry.IsPresent = ValueOf(entry) > Threshold;
        }

        _present.RemoveAll(static entry => !entry.IsPresent);
    }

    /// <summary>An actor was mentioned; the first one of a sentence is likely its subject.</summary>
    public void Mention(ActorDraft draft, bool first, double weight = 1)
    {
        if (!_entries.TryGetValue(draft, out Entry? entry))
        {
            entry = new Entry(draft, _entries.Count);
            _entries.Add(draft, entry);
        }

        entry.Value = ValueOf(entry) + (first ? FirstInSentence * weight : weight);
        entry.Sentence = _sentence;
        if (!entry.IsPresent)
        {
            entry.IsPresent = true;
            _present.Add(entry);
        }
    }

    /// <summary>The most present actor that fits, of two alike the one that was mentioned first; <c>null</c> when none is present enough.</summary>
    public ActorDraft? Best(Func<ActorDraft, bool> fits)
    {
        Entry? best = null;
        double score = Threshold;
        foreach (Entry entry in _present)
        {
            double value = ValueOf(entry);
            if ((value > score || (value == score && entry.Order < best?.Order)) && fits(entry.Draft))
            {
                (best, score) = (entry, value);
            }
        }

        return best?.Draft;
    }

    /// <summary>Halved once for each sentence since the value was set.</summary>
    private double ValueOf(Entry entry) => Math.ScaleB(entry.Value, entry.Sentence - _sentence);

    private sealed class Entry(ActorDraft draft, int order)
    {
        public ActorDraft Draft { get; } = draft;

        public int Order { get; } = order;

        public double Value { get; set; }

        public int Sentence { get; set; }

        public bool IsPresent { get; set; }
    }
}
