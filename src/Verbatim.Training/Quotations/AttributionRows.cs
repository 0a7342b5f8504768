using Verbatim.Annotators.Quotations;
using Verbatim.Models.Quotations;

namespace Verbatim.Training.Quotations;

/// <summary>Makes training rows from the attributions of an article.</summary>
internal sealed class AttributionRows(UnitRow units, TokenSyntax syntax)
{
    private readonly ChainFeatures _features = new();
    private readonly List<byte> _allowed = [];
    private readonly List<int> _window = [];

    /// <summary>Adds one row for each sentence to <paramref name="cueRows"/> and one for each cue to <paramref name="argumentRows"/>.</summary>
    public void Add(AttributionArticle article, List<ChainInstance> cueRows, List<ChainInstance> argumentRows)
    {
        byte[] cueStates = new byte[units.Count];
        var cues = new List<(int First, int End, GoldAttribution Gold)>();
        foreach (GoldAttribution gold in article.Attributions.OrderBy(gold => gold.Cue.Count > 0 ? gold.Cue[0].Start : 0))
        {
            if (CueUnits(gold) is not { } cue)
            {
                continue;
            }

            cues.Add((cue.First, cue.End, gold));
            if (cueStates[cue.First] == CueFeatures.Outside)
            {
                cueStates[cue.First] = CueFeatures.Begin;
                for (int u = cue.First + 1; u < cue.End && units.Region[u] < 0 && cueStates[u] == CueFeatures.Outside; u++)
                {
                    cueStates[u] = CueFeatures.Inside;
                }
            }
        }

        AddCueRows(cueStates, cueRows);
        var argumentFeatures = new ArgumentFeatures(units, syntax);
        foreach (var (first, end, gold) in cues)
        {
            ArgumentWindow.Fill(units, first, end, _window);
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

    private void AddCueRows(byte[] states, List<ChainInstance> rows)
    {
        var features = new CueFeatures(units, syntax);
        for (int s = 0; s + 1 < units.SentenceStart.Length; s++)
        {
            features.Fill(s, _features, _allowed);
            byte[] part = states[units.SentenceStart[s]..units.SentenceStart[s + 1]];
            for (int i = 0; i < part.Length; i++)
            {
                part[i] = (_allowed[i] & (1 << part[i])) == 0 ? CueFeatures.Outside : part[i];
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
                && units.Region[_window[i]] < 0 && !units.Tokens.IsWord(units.First[_window[i]]))
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
            for (int u = units.UnitOf(Math.Min(units.Tokens.IndexAt(start), units.Tokens.Count - 1)); u < units.Count && units.Tokens.Spans[units.First[u]].Start < stop; u++)
            {
                if (units.Region[u] < 0 && Covers(gold.Cue, u) && (units.Tokens.IsWord(units.First[u]) || stop - start <= 2))
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
        int start = units.Tokens.Spans[units.First[unit]].Start, end = units.Tokens.Spans[units.First[unit + 1] - 1].End, shared = 0;
        foreach (var span in spans)
        {
            shared += Math.Max(0, Math.Min(end, span.End) - Math.Max(start, span.Start));
        }

        return 2 * shared > end - start;
    }
}
