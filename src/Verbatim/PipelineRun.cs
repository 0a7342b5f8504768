using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Language.ModelFiles;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim;

/// <summary>One run over one article.</summary>
internal sealed class PipelineRun
{
    private readonly PipelineDriver _driver;
    private readonly GroundTruth _truth;
    private readonly RunResult? _previous;
    private readonly RunCache? _kept;
    private readonly CancellationToken _cancellation;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<StepFailure> _failures = [];
    private readonly List<StepResult> _steps = [];
    private readonly HashSet<LayerKey> _failed = [];
    private AnnotatedArticle _article;

    public PipelineRun(
        PipelineDriver driver, SyntaxTree tree, GroundTruth truth, RunResult? previous, ImmutableArray<Diagnostic> notes, CancellationToken cancellation)
    {
        _driver = driver;
        _truth = truth;
        _previous = previous;
        _kept = previous?.State is RunCache cache && cache.Identity == driver.Identity ? cache : null;
        _cancellation = cancellation;
        _diagnostics = [.. tree.Diagnostics, .. notes];
        _article = new AnnotatedArticle(tree);
    }

    public RunResult Execute()
    {
        var sentences = new SentenceRun(_article.Tree, [.. _driver.Annotators.Where(step => step is ISentenceStep)], _kept);
        foreach (Annotator failed in sentences.Execute(Fail, _cancellation))
        {
            _failed.Add(failed.ProvidedLayer);
        }

        foreach (Annotator step in _driver.Annotators)
        {
            _cancellation.ThrowIfCancellationRequested();
            Annotate(step, sentences);
        }

        ImmutableDictionary<string, RuleOutput> rules = Analyze();
        foreach (StepResult gone in _previous?.Steps.ExceptBy(_steps.Select(step => step.Step), step => step.Step) ?? [])
        {
            if (gone.Outcome != StepOutcome.Removed)
            {
                _steps.Add(gone with { Outcome = StepOutcome.Removed, Sentences = 0, Cached = 0 });
            }
        }

        return Assemble(rules, new RunCache(_driver.Identity, sentences.Results, _article, _truth, rules));
    }

    private void Annotate(Annotator step, SentenceRun sentences)
    {
        LayerKey key = step.ProvidedLayer;
        if (_failed.Contains(key) || step.Requires.Any(_failed.Contains))
        {
            _failed.Add(key);
            return;
        }

        ILayer? before = _kept?.Article.Find(key) ?? _previous?.Article.Find(key);
        int computed = 0, cached = 0;
        bool kept = false;
        ILayer layer;
        if (step is ISentenceStep sentenceStep)
        {
            layer = sentences.Join(sentenceStep, out computed, out cached);
            kept = computed == 0;
        }
        else if (before is not null && HasSameInput(step.Requires))
        {
            (layer, kept) = (before, true);
        }
        else
        {
            try
            {
                layer = ((IArticleStep)step).Run(_article, _cancellation);
            }
            catch (Exception error) when (!IsCancellation(error))
            {
                Fail(step, error, null);
                _failed.Add(key);
                return;
            }
        }

        bool same = layer.Equals(before);
        _article = _article.With(key, same ? before! : layer);
        if (step is INotingStep noting)
        {
            _diagnostics.AddRange(noting.NotesOn(_article));
        }

        _steps.Add(new StepResult(step.Name, Outcome(before is not null, same, kept), computed, cached));
    }

    private ImmutableDictionary<string, RuleOutput> Analyze()
    {
        ImmutableDictionary<string, RuleOutput>.Builder outputs = ImmutableDictionary.CreateBuilder<string, RuleOutput>(StringComparer.Ordinal);
        var links = new TruthLinks(_article, _truth);
        foreach (Analyzer rule in _driver.Analyzers)
        {
            _cancellation.ThrowIfCancellationRequested();
            string id = rule.Descriptor.Id;
            if (rule.Requires.Any(_failed.Contains))
            {
                continue;
            }

            RuleOutput? before = _kept?.Rules.GetValueOrDefault(id);
            bool kept = before is not null && ReferenceEquals(_kept!.Truth, _truth) && HasSameInput(rule.Requires);
            if ((kept ? before : Analyze(rule, links)) is { } output)
            {
                bool same = output.Equals(before);
                outputs.Add(id, same ? before! : output);
                _steps.Add(new StepResult(id, Outcome(before is not null, same, kept), 0, 0));
            }
        }

        return outputs.ToImmutable();
    }

    private RuleOutput? Analyze(Analyzer rule, TruthLinks links)
    {
        DiagnosticSeverity severity = _driver.Configuration.SettingOf(rule.Descriptor.Id).Severity ?? rule.Descriptor.DefaultSeverity;
        var context = new AnalysisContext(_article, _truth, links, rule.Descriptor, severity, _cancellation);
        try
        {
            rule.Analyze(context);
            return new RuleOutput(context.Assessments.ToEquatableArray(), context.Findings.ToEquatableArray());
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            Fail(rule.Descriptor.Id, error, null, []);
            return null;
        }
    }

    private RunResult Assemble(ImmutableDictionary<string, RuleOutput> rules, RunCache cache)
    {
        RuleOutput[] outputs = [.. rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => rule.Value)];
        var numbered = NumberedAssessments.Of(outputs.SelectMany(output => output.Assessments));
        var findings = FindingList.Create(_article, _driver.Configuration, outputs.SelectMany(output => output.Findings), numbered, _previous?.Findings ?? []);
        ImmutableArray<Assessment> assessments = numbered.All;
        if (!assessments.Any(assessment => assessment.Status == AssessmentStatus.Checked))
        {
            string reason = _failures.Count > 0 ? "steps or rules failed"
                : _driver.Analyzers.IsEmpty ? "no rule is in force"
                : ReferenceEquals(_truth, GroundTruth.Empty) ? "there is no ground truth"
                : "no record of the article meets a fact of the ground truth";
            _diagnostics.Add(Diagnostic.Create(DriverDescriptors.NothingChecked, Start, reason));
        }

        var result = new RunResult
        {
            Article = _article,
            Truth = _truth,
            ConfigurationHash = _driver.Configuration.Hash,
            Published = _driver.Configuration.Dates.Published,
            ModelsHash = _driver.ModelsHash,
            Rules = [.. _driver.Analyzers.Select(rule => rule.Descriptor).Where(rule => rules.ContainsKey(rule.Id))],
            Assessments = assessments,
            Findings = findings,
            Diagnostics = [.. _diagnostics.OrderBy(diagnostic => diagnostic.Location?.Span.Start ?? -1)],
            Failures = [.. _failures],
            LeftOut = _driver.LeftOut,
            Steps = [.. _steps],
            IsCompared = _previous is not null,
            State = cache,
        };
        return _previous is null ? result : result.ComparedWith(_previous.GetFacts());
    }

    /// <summary>Whether the text and the layers are those of the run before.</summary>
    private bool HasSameInput(IReadOnlyList<LayerKey> requires) =>
        _kept is not null && _kept.HasSameText(_article) && requires.All(key => Equals(_kept.Article.Find(key), _article.Find(key)));

    private void Fail(Annotator step, Exception error, SentenceSyntax? sentence)
    {
        var lost = new HashSet<LayerKey> { step.ProvidedLayer };
        var names = new List<string>();
        foreach (Annotator later in _driver.Annotators.Where(later => later.Requires.Any(lost.Contains)))
        {
            lost.Add(later.ProvidedLayer);
            names.Add(later.Name);
        }

        names.AddRange(_driver.Analyzers.Where(rule => rule.Requires.Any(lost.Contains)).Select(rule => rule.Descriptor.Id));
        Fail(step.Name, error, sentence is null ? null : Location.Create(_article.Text, sentence.Span), names);
    }

    private void Fail(string step, Exception error, Location? location, List<string> lost)
    {
        Diagnostic diagnostic = Describe(step, error, location ?? Start, lost);
        _diagnostics.Add(diagnostic);
        _failures.Add(new StepFailure(step, diagnostic, [step, .. lost]));
    }

    /// <summary>The start of the article; <c>null</c> for a text without a path.</summary>
    private Location? Start => _article.Text.Path.Length > 0 ? Location.Create(_article.Text, new Text.TextSpan(0, 0)) : null;

    private static Diagnostic Describe(string step, Exception error, Location? location, List<string> lost)
    {
        string also = lost.Count == 0 ? "" : $"; left out with it: {string.Join(", ", lost)}";
        return error is ModelException model
            ? Diagnostic.Create(DriverDescriptors.BadModel, location, model.File, model.Offset, model.Reason + $" (step '{step}'{also})")
            : Diagnostic.Create(DriverDescriptors.StepFailed, location, step, error.GetType().Name, error.Message, also);
    }

    private bool IsCancellation(Exception error) => error is OperationCanceledException && _cancellation.IsCancellationRequested;

    private static StepOutcome Outcome(bool before, bool same, bool kept) =>
        !before ? StepOutcome.New : !same ? StepOutcome.Modified : kept ? StepOutcome.Cached : StepOutcome.Unchanged;
}
