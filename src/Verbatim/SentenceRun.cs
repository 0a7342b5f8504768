using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim;

/// <summary>Runs the sentence steps over an article: each once for each different sentence, and not at all for those of the run before.</summary>
internal sealed class SentenceRun
{
    private readonly Annotator[] _steps;
    private readonly IReadOnlyDictionary<SentenceKey, ISentenceResult?[]>? _kept;
    private readonly List<(SentenceSyntax Sentence, ISentenceResult?[] Results)> _sentences = [];
    private readonly Dictionary<SentenceKey, ISentenceResult?[]> _results = [];
    private readonly Dictionary<LayerKey, int> _indexes = [];
    private readonly int[] _computed;
    private readonly AnnotatedArticle _article;

    public SentenceRun(AnnotatedArticle article, Annotator[] steps, RunCache? kept)
    {
        _article = article;
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

    /// <summary>Runs the steps, several sentences at a time. A step that fails on one sentence is left out for all.</summary>
    /// <param name="fail">Told of each step that fails, with the first sentence that it fails on.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The steps that failed.</returns>
    public IReadOnlyCollection<Annotator> Execute(Action<Annotator, Exception, SentenceSyntax?> fail, CancellationToken cancellation)
    {
        if (_steps.Length == 0)
        {
            return [];
        }

        List<SentenceTask> tasks = Prepare();
        Parallel.For(0, tasks.Count, new ParallelOptions { CancellationToken = cancellation }, index => Compute(tasks[index], cancellation));
        cancellation.ThrowIfCancellationRequested();
        var failed = new HashSet<Annotator>();
        foreach (SentenceTask task in tasks)
        {
            foreach ((Annotator step, Exception error) in task.Failures)
            {
                if (failed.Add(step))
                {
                    fail(step, error, task.Sentence);
                }
            }
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

    /// <summary>Lists the different sentences of which some result is missing.</summary>
    private List<SentenceTask> Prepare()
    {
        var tasks = new List<SentenceTask>();
        foreach (SentenceSyntax sentence in _article.Tree.Root.Sentences)
        {
            var key = new SentenceKey(sentence);
            if (!_results.TryGetValue(key, out ISentenceResult?[]? results))
            {
                results = new ISentenceResult?[_steps.Length];
                if (_kept is not null && _kept.TryGetValue(key, out ISentenceResult?[]? kept))
                {
                    kept.CopyTo(results, 0);
                }

                _results.Add(key, results);
                if (results.Contains(null))
                {
                    tasks.Add(new SentenceTask(_sentences.Count, sentence, results, []));
                }
            }

            _sentences.Add((sentence, results));
        }

        return tasks;
    }

    private void Compute(SentenceTask task, CancellationToken cancellation)
    {
        SentenceContext? context = null;
        for (int i = 0; i < _steps.Length && !cancellation.IsCancellationRequested; i++)
        {
            Annotator step = _steps[i];
            if (task.Results[i] is not null || step.Requires.Any(key => task.Results[_indexes[key]] is null))
            {
                continue;
            }

            context ??= new SentenceContext(_article.Tokens, task.Index, key => _indexes.TryGetValue(key, out int index) ? task.Results[index] : null);
            try
            {
                task.Results[i] = ((ISentenceStep)step).Run(context);
                Interlocked.Increment(ref _computed[i]);
            }
            catch (Exception error) when (!(error is OperationCanceledException && cancellation.IsCancellationRequested))
            {
                task.Failures.Add((step, error));
            }
        }
    }

    private sealed record SentenceTask(int Index, SentenceSyntax Sentence, ISentenceResult?[] Results, List<(Annotator Step, Exception Error)> Failures);
}
