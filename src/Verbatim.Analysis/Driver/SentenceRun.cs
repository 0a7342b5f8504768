using Verbatim.Annotations;
using Verbatim.Syntax;

namespace Verbatim.Driver;

/// <summary>Runs the sentence steps over an article: each once for each different sentence, and not at all for those of the run before.</summary>
internal sealed class SentenceRun
{
    private readonly Annotator[] _steps;
    private readonly IReadOnlyDictionary<SentenceKey, ISentenceResult?[]>? _kept;
    private readonly List<(SentenceSyntax Sentence, ISentenceResult?[] Results)> _sentences = [];
    private readonly Dictionary<SentenceKey, ISentenceResult?[]> _results = [];
    private readonly Dictionary<LayerKey, int> _indexes = [];
    private readonly int[] _computed;
    private readonly SyntaxTree _tree;

    public SentenceRun(SyntaxTree tree, Annotator[] steps, RunCache? kept)
    {
        _tree = tree;
        _steps = steps;
        _kept = kept?.Sentences;
        _computed = new int[steps.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            _indexes.Add(steps[i].ProvidedLayer, i);
        }
    }

    /// <summary>The results for each sentence, to be kept.</summary>
    public IReadOnlyDictionary<SentenceKey, ISentenceResult?[]> Results => _results;

    /// <summary>Runs the steps. A step that fails is left out from there on.</summary>
    /// <returns>The steps that failed.</returns>
    public IReadOnlyCollection<Annotator> Execute(Action<Annotator, Exception, SentenceSyntax?> fail, CancellationToken cancellation)
    {
        var failed = new HashSet<Annotator>();
        if (_steps.Length == 0)
        {
            return failed;
        }

        foreach (SentenceSyntax sentence in _tree.Root.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var key = new SentenceKey(sentence);
            if (!_results.TryGetValue(key, out ISentenceResult?[]? results))
            {
                results = new ISentenceResult?[_steps.Length];
                if (_kept is not null && _kept.TryGetValue(key, out ISentenceResult?[]? kept))
                {
                    kept.CopyTo(results, 0);
                }

                Compute(sentence, results, failed, fail, cancellation);
                _results.Add(key, results);
            }

            _sentences.Add((sentence, results));
        }

        return failed;
    }

    /// <summary>The layer of a step that did not fail.</summary>
    /// <param name="step">The step.</param>
    /// <param name="computed">How many sentences were computed.</param>
    /// <param name="cached">How many took the result of an equal sentence.</param>
    public ILayer Join(ISentenceStep step, out int computed, out int cached)
    {
        int index = Array.IndexOf(_steps, (Annotator)step);
        computed = _computed[index];
        cached = _sentences.Count - computed;
        return step.Join(_sentences.Select(item => (item.Sentence.FullSpan.Start, item.Results[index]!)));
    }

    private void Compute(
        SentenceSyntax sentence, ISentenceResult?[] results, HashSet<Annotator> failed, Action<Annotator, Exception, SentenceSyntax?> fail, CancellationToken cancellation)
    {
        SentenceContext? context = null;
        for (int i = 0; i < _steps.Length; i++)
        {
            Annotator step = _steps[i];
            if (results[i] is not null || failed.Contains(step) || step.Requires.Any(key => failed.Contains(_steps[_indexes[key]])))
            {
                continue;
            }

            context ??= new SentenceContext(sentence, key => _indexes.TryGetValue(key, out int index) ? results[index] : null);
            try
            {
                results[i] = ((ISentenceStep)step).Run(context);
                _computed[i]++;
            }
            catch (Exception error) when (!(error is OperationCanceledException && cancellation.IsCancellationRequested))
            {
                failed.Add(step);
                fail(step, error, sentence);
            }
        }
    }
}
