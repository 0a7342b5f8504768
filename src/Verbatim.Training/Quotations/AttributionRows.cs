using Verbatim.Annotators.Quotations;
using Verbatim.Language.Quotations;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>Makes training rows from the attributions of an article.</summary>
internal sealed class AttributionRows
{
    private readonly ChainFeatures _features;
    private readonly List<byte> _allowed = [];
    private readonly List<int> _window = [];
    private readonly UnitRow _units;
    private readonly AttributionColumns _syntax;
    private readonly byte[] _cueStates;
    private readonly List<(int First, int End, GoldAttribution Gold)> _cues = [];

    /// <summary>Lays the attributions of the annotators over the units of an article.</summary>
    /// <param name="item">The article.</param>
    /// <param name="omitted">Groups of features that are left out, as bits.</param>
    public AttributionRows(AttributionCorpus.Item item, int omitted = 0)
    {
        _features = new ChainFeatures(omitted);
        _units = item.Units;
        _syntax = item.Syntax;
        _cueStates = new byte[_units.Count];
        foreach (GoldAttribution gold in item.Article.Attributions.OrderBy(gold => gold.Cue.Count > 0 ? gold.Cue[0].Start : 0))
        {
            if (CueUnits(gold) is not { } cue)
            {
                continue;
            }

            _cues.Add((cue.First, cue.End, gold));
            if (_cueStates[cue.First] == CueFeatures.Outside)
            {
                _cueStates[cue.First] = CueFeatures.Begin;
                for (int u = cue.First + 1; u < cue.End && _units.Region[u] < 0 && _cueStates[u] == CueFeatures.Outside; u++)
                {
                    _cueStates[u] = CueFeatures.Inside;
                }
            }
        }
    }

    /// <summary>Adds the words that a cue can begin with.</summary>
    public void Add(CueFilterTrainer filter)
    {
        var features = new CueFeatures(_units, _syntax, new ChildSummary(_units.Tokens, _syntax), filter: null);
        Span<int> buckets = stackalloc int[CueFilter.Features];
        for (int s = 0; s + 1 < _units.SentenceStart.Length; s++)
        {
            features.StandAt(s);
            for (int u = _units.SentenceStart[s]; u < _units.SentenceStart[s + 1]; u++)
            {
                if (_units.Region[u] < 0)
                {
                    features.FillFilter(u, buckets);
                    filter.Add(buckets, _cueStates[u] == CueFeatures.Begin);
                }
            }
        }
    }

    /// <summary>Adds one row for each sentence to <paramref name="cueRows"/> and one for each cue to <paramref name="argumentRows"/>.</summary>
    public void Add(List<ChainInstance> cueRows, List<ChainInstance> argumentRows)
    {
        var children = new ChildSummary(_units.Tokens, _syntax);
        AddCueRows(new CueFeatures(_units, _syntax, children, filter: null), cueRows);
        var argumentFeatures = new ArgumentFeatures(_units, _syntax, children);
        foreach (var (first, end, gold) in _cues)
        {
            ArgumentWindow.Fill(_units, first, end, _window);
            argumentFeatures.Fill(_window, first, end, _features, _allowed);
            byte[] states = new byte[_window.Count];
            for (int i = 0; i < states.Length; i++)
            {
                int u = _window[i];
                states[i] = u >= first && u < end ? ArgumentFeatures.Cue
                    : Covers(gold.Content, u) ? ArgumentFeatures.Content
                    : Covers(gold.Source, u) ? ArgumentFeatures.Source
                    : ArgumentFeatures.Outside;
            }

            FillPunctuation(states);
            argumentRows.Add(new ChainInstance(_features, _allowed, states));
        }
    }

    private void AddCueRows(CueFeatures features, List<ChainInstance> rows)
    {
        for (int s = 0; s + 1 < _units.SentenceStart.Length; s++)
        {
            _features.Clear();
            _allowed.Clear();
            features.StandAt(s);
            int start = _units.SentenceStart[s];
            byte[] part = _cueStates[start.._units.SentenceStart[s + 1]];
            for (int i = 0; i < part.Length; i++)
            {
                byte allowed = features.StatesOf(start + i);
                features.Add(start + i, _features);
                _allowed.Add(allowed);
                part[i] = (allowed & (1 << part[i])) == 0 ? CueFeatures.Outside : part[i];
                if (part[i] == CueFeatures.Inside && part[i - 1] == CueFeatures.Outside)
                {
                    part[i] = CueFeatures.Outside;
                }
            }

            rows.Add(new ChainInstance(_features, _allowed, part));
        }
    }

    /// <summary>Punctuation between two units of one span belongs to it: marks at the edges of a fragment never decide a match.</summary>
    private void FillPunctuation(byte[] states)
    {
        for (int i = 1; i + 1 < states.Length; i++)
        {
            if (states[i] == ArgumentFeatures.Outside && states[i - 1] == states[i + 1] && states[i - 1] is ArgumentFeatures.Content or ArgumentFeatures.Source
                && _units.Region[_window[i]] < 0 && !_units.Tokens.IsWord(_units.First[_window[i]]))
            {
                states[i] = states[i - 1];
            }
        }
    }

    private (int First, int End)? CueUnits(GoldAttribution gold)
    {
        int first = -1, end = -1;
        foreach (var (start, stop) in gold.Cue)
        {
            for (int u = _units.UnitOf(Math.Min(_units.Tokens.IndexAt(start), _units.Tokens.Count - 1)); u < _units.Count && _units.Tokens.Spans[_units.First[u]].Start < stop; u++)
            {
                if (_units.Region[u] < 0 && Covers(gold.Cue, u) && (_units.Tokens.IsWord(_units.First[u]) || stop - start <= 2))
                {
                    first = first < 0 ? u : first;
                    end = u + 1;
                }
            }
        }

        return first < 0 ? null : (first, end);
    }

    private bool Covers(IReadOnlyList<(int Start, int End)> spans, int unit)
    {
        int start = _units.Tokens.Spans[_units.First[unit]].Start, end = _units.Tokens.Spans[_units.First[unit + 1] - 1].End, shared = 0;
        foreach (var span in spans)
        {
            shared += Math.Max(0, Math.Min(end, span.End) - Math.Max(start, span.Start));
        }

        return 2 * shared > end - start;
    }
}
