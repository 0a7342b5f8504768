using Verbatim.Models.Quotations;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds cues sentence by sentence, then for each cue its source and its content. Used by one thread at a time.
/// </summary>
internal sealed class ModelAttributor
{
    /// <summary>Where the best way without a cue leads by so much, in nats, no cue is carried on.</summary>
    private const float Hopeless = 8;

    private readonly UnitRow _units;
    private readonly QuotationModels _models;
    private readonly ChainFeatures _features = new();
    private readonly ChainScratch _scratch = new();
    private readonly List<byte> _allowed = [];
    private readonly List<int> _window = [];
    private readonly CueFeatures _cueFeatures;
    private readonly ArgumentFeatures _argumentFeatures;

    public ModelAttributor(UnitRow units, TokenSyntax syntax, QuotationModels models)
    {
        _units = units;
        _models = models;
        var children = new ChildSummary(units.Tokens, syntax);
        _cueFeatures = new CueFeatures(units, syntax, children, models.Filter);
        _argumentFeatures = new ArgumentFeatures(units, syntax, children);
    }

    /// <summary>The attributions in the order of their cues.</summary>
    public List<ModelAttribution> Run(CancellationToken cancellationToken)
    {
        var found = new List<ModelAttribution>();
        var cues = new List<(int First, int End, float Probability)>();
        for (int sentence = 0; sentence + 1 < _units.SentenceStart.Length; sentence++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FindCues(sentence, cues);
            foreach (var (first, end, probability) in cues)
            {
                if (Attribute(first, end, probability) is { } attribution)
                {
                    found.Add(attribution);
                }
            }
        }

        return found;
    }

    private void FindCues(int sentence, List<(int First, int End, float Probability)> cues)
    {
        cues.Clear();
        int start = _units.SentenceStart[sentence], end = _units.SentenceStart[sentence + 1];
        _cueFeatures.StandAt(sentence);
        for (int u = start; u < end; u++)
        {
            if (_cueFeatures.IsCandidate(u))
            {
                int n = ReadCue(u, start, end);
                AddCues(u, n, cues);
                u += n - 1;
            }
        }
    }

    /// <summary>Scores units from one that a cue may begin with up to where no cue goes on. Returns their number.</summary>
    private int ReadCue(int first, int start, int end)
    {
        _features.Clear();
        int n = 0;
        for (int u = first; u < end; u++, n++)
        {
            byte allowed = _cueFeatures.StatesOf(u);
            if (n > 0 && (allowed & (1 << CueFeatures.Begin)) == 0 && _scratch.Lead(n - 1, CueFeatures.Outside) > Hopeless)
            {
                break;
            }

            _scratch.Reserve(n + 1);
            _cueFeatures.Add(u, _features);
            _models.Cues.Extend(_features, n, allowed, _scratch, first == start ? -1 : CueFeatures.Outside);
        }

        return n;
    }

    private void AddCues(int first, int n, List<(int First, int End, float Probability)> cues)
    {
        _scratch.Trace(n);
        if (!_scratch.Path.AsSpan(0, n).Contains(CueFeatures.Begin))
        {
            return;
        }

        _scratch.Weigh(n);
        for (int i = 0; i < n; i++)
        {
            if (_scratch.Path[i] != CueFeatures.Begin)
            {
                continue;
            }

            int end = i + 1;
            while (end < n && _scratch.Path[end] == CueFeatures.Inside)
            {
                end++;
            }

            cues.Add((first + i, first + end, _scratch.Probability[(i * ChainModel.States) + CueFeatures.Begin]));
        }
    }

    private ModelAttribution? Attribute(int first, int end, float probability)
    {
        ArgumentWindow.Fill(_units, first, end, _window);
        int n = _window.Count;
        _scratch.Reserve(n);
        _argumentFeatures.Fill(_window, first, end, _features, _allowed);
        for (int i = 0; i < n; i++)
        {
            _models.Arguments.Extend(_features, i, _allowed[i], _scratch);
        }

        _scratch.Trace(n);
        _scratch.Weigh(n);
        var content = new List<(int First, int End)>();
        (int First, int End)? source = null;
        float sourceProbability = 0, nothing = 1;
        for (int i = 0; i < n;)
        {
            byte state = _scratch.Path[i];
            int next = i + 1;
            while (next < n && _scratch.Path[next] == state && _window[next] == _window[next - 1] + 1)
            {
                next++;
            }

            nothing = Math.Min(nothing, 1 - _scratch.Probability[(i * ChainModel.States) + ArgumentFeatures.Source]);
            if (state == ArgumentFeatures.Content)
            {
                content.Add((_units.First[_window[i]], _units.First[_window[next - 1] + 1]));
            }
            else if (state == ArgumentFeatures.Source)
            {
                float mean = Mean(i, next);
                if (mean > sourceProbability)
                {
                    source = (_units.First[_window[i]], _units.First[_window[next - 1] + 1]);
                    sourceProbability = mean;
                }
            }

            i = next;
        }

        return content.Count == 0
            ? null
            : new ModelAttribution(_units.First[first], _units.First[end], probability, source, source is null ? nothing : sourceProbability, content);
    }

    private float Mean(int from, int to)
    {
        float sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += _scratch.Probability[(i * ChainModel.States) + ArgumentFeatures.Source];
        }

        return sum / (to - from);
    }
}
