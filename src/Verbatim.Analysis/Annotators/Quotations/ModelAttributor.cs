using System.Runtime.InteropServices;
using Verbatim.Models.Quotations;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds cues sentence by sentence, then for each cue its source and its content. Used by one thread at a time.
/// </summary>
internal sealed class ModelAttributor(UnitRow units, TokenSyntax syntax, QuotationModels models)
{
    private readonly ChainFeatures _features = new();
    private readonly ChainScratch _scratch = new();
    private readonly List<byte> _allowed = [];
    private readonly List<int> _window = [];
    private readonly CueFeatures _cueFeatures = new(units, syntax);
    private readonly ArgumentFeatures _argumentFeatures = new(units, syntax);

    /// <summary>The attributions in the order of their cues.</summary>
    public List<ModelAttribution> Run(CancellationToken cancellationToken)
    {
        var found = new List<ModelAttribution>();
        var cues = new List<(int First, int End, float Probability)>();
        for (int sentence = 0; sentence + 1 < units.SentenceStart.Length; sentence++)
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
        _cueFeatures.Fill(sentence, _features, _allowed);
        if (_features.Count == 0)
        {
            return;
        }

        models.Cues.Decode(_features, CollectionsMarshal.AsSpan(_allowed), _scratch);
        if (!_scratch.States.AsSpan(0, _features.Count).Contains(CueFeatures.Begin))
        {
            return;
        }

        models.Cues.Weigh(_features, _scratch);
        int start = units.SentenceStart[sentence];
        for (int i = 0; i < _features.Count; i++)
        {
            if (_scratch.States[i] != CueFeatures.Begin)
            {
                continue;
            }

            int end = i + 1;
            while (end < _features.Count && _scratch.States[end] == CueFeatures.Inside)
            {
                end++;
            }

            cues.Add((start + i, start + end, _scratch.Probability[(i * models.Cues.States) + CueFeatures.Begin]));
        }
    }

    private ModelAttribution? Attribute(int first, int end, float probability)
    {
        ArgumentWindow.Fill(units, first, end, _window);
        _argumentFeatures.Fill(_window, first, end, _features, _allowed);
        models.Arguments.Decode(_features, CollectionsMarshal.AsSpan(_allowed), _scratch);
        models.Arguments.Weigh(_features, _scratch);
        var content = new List<(int First, int End)>();
        (int First, int End)? source = null;
        float sourceProbability = 0, nothing = 1;
        for (int i = 0; i < _window.Count;)
        {
            byte state = _scratch.States[i];
            int next = i + 1;
            while (next < _window.Count && _scratch.States[next] == state && _window[next] == _window[next - 1] + 1)
            {
                next++;
            }

            nothing = Math.Min(nothing, 1 - _scratch.Probability[(i * models.Arguments.States) + ArgumentFeatures.Source]);
            if (state == ArgumentFeatures.Content)
            {
                content.Add((units.First[_window[i]], units.First[_window[next - 1] + 1]));
            }
            else if (state == ArgumentFeatures.Source)
            {
                float mean = Mean(i, next);
                if (mean > sourceProbability)
                {
                    source = (units.First[_window[i]], units.First[_window[next - 1] + 1]);
                    sourceProbability = mean;
                }
            }

            i = next;
        }

        return content.Count == 0
            ? null
            : new ModelAttribution(units.First[first], units.First[end], probability, source, source is null ? nothing : sourceProbability, content);
    }

    private float Mean(int from, int to)
    {
        float sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += _scratch.Probability[(i * models.Arguments.States) + ArgumentFeatures.Source];
        }

        return sum / (to - from);
    }
}
