namespace Verbatim.Language.Quotations;

/// <summary>
/// Finds cues sentence by sentence, then for each cue its source and its content. Used by one thread at a time.
/// </summary>
internal sealed class ModelAttributor
{
    /// <summary>Where the best way without a cue leads by so much, in nats, no cue is carried on.</summary>
    private const float Hopeless = 8;

    private readonly UnitRow _units;
    private readonly QuotationModels _models;
    private readonly ChainFeatures _features;
    private readonly ChainScratch _scratch = new();
    private readonly List<byte> _allowed = [];
    private readonly List<int> _window = [];
    private readonly CueFeatures _cueFeatures;
    private readonly ArgumentFeatures _argumentFeatures;

    /// <summary>Prepares the attribution of one article.</summary>
    /// <param name="units">Its units.</param>
    /// <param name="syntax">What the layers say of its tokens.</param>
    /// <param name="models">The models.</param>
    /// <param name="omitted">Groups of features that the models were trained without, as bits.</param>
    public ModelAttributor(UnitRow units, AttributionColumns syntax, QuotationModels models, int omitted = 0)
    {
        _features = new ChainFeatures(omitted);
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
        (int From, int To, float Mean) source = (0, 0, 0), contentSum = (0, 0, 0);
        bool isQuoted = true;
        for (int i = 0; i < n;)
        {
            byte state = _scratch.Path[i];
            int next = i + 1;
            while (next < n && _scratch.Path[next] == state && _window[next] == _window[next - 1] + 1)
            {
                next++;
            }

            if (state == ArgumentFeatures.Content)
            {
                content.Add((_units.First[_window[i]], _units.First[_window[next - 1] + 1]));
                contentSum = (0, contentSum.To + next - i, contentSum.Mean + ((next - i) * Mean(i, next, ArgumentFeatures.Content)));
                isQuoted &= IsQuoted(i, next);
            }
            else if (state == ArgumentFeatures.Source && Mean(i, next, ArgumentFeatures.Source) is var mean && mean > source.Mean)
            {
                source = (i, next, mean);
            }

            i = next;
        }

        if (content.Count == 0)
        {
            return null;
        }

        Span<float> inputs = stackalloc float[MarginalCalibration.Inputs];
        MarginalCalibration.Fill(probability, source.Mean, contentSum.Mean / contentSum.To, isQuoted, inputs);
        return new ModelAttribution(
            _units.First[first],
            _units.First[end],
            _models.Calibration.Probability(MarginalCalibration.Cue, inputs),
            source.To == 0 ? null : (_units.First[_window[source.From]], _units.First[_window[source.To - 1] + 1]),
            source.To == 0 ? 0 : _models.Calibration.Probability(MarginalCalibration.Source, inputs),
            GroupOf(source.From, source.To),
            content,
            _models.Calibration.Probability(MarginalCalibration.Content, inputs),
            isQuoted);
    }

    /// <summary>The group of features that speaks most for the source at some positions, against the state that is likeliest else.</summary>
    private FeatureGroup GroupOf(int from, int to)
    {
        Span<float> margins = stackalloc float[8];
        margins.Clear();
        for (int i = from; i < to; i++)
        {
            int cell = i * ChainModel.States;
            bool isContent = _scratch.Probability[cell + ArgumentFeatures.Content] > _scratch.Probability[cell + ArgumentFeatures.Outside];
            _models.Arguments.AddMargins(_features, i, ArgumentFeatures.Source, isContent ? ArgumentFeatures.Content : ArgumentFeatures.Outside, margins);
        }

        int best = 0;
        for (int group = 1; group < margins.Length; group++)
        {
            best = margins[group] > margins[best] ? group : best;
        }

        return (FeatureGroup)best;
    }

    /// <summary>Whether all words of some positions stand in marks.</summary>
    private bool IsQuoted(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            int u = _window[i];
            if (_units.Region[u] < 0 && _units.Tokens.IsWord(_units.First[u]))
            {
                return false;
            }
        }

        return true;
    }

    private float Mean(int from, int to, int state)
    {
        float sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += _scratch.Probability[(i * ChainModel.States) + state];
        }

        return sum / (to - from);
    }
}
