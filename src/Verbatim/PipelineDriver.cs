using System.Collections.Immutable;
using System.Text;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Truth;

namespace Verbatim;

/// <summary>
/// Runs the annotators and the rules over articles. The steps are put in order, and the pipeline is checked, before a word is read.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class PipelineDriver
{
    private readonly ImmutableArray<Diagnostic> _notes;

    private PipelineDriver(
        PipelineConfig config, ImmutableArray<Annotator> annotators, ImmutableArray<Rule> rules, string modelsHash, ImmutableArray<Diagnostic> notes,
        ImmutableArray<string> leftOut, string linguisticLayer)
    {
        Configuration = config;
        Annotators = annotators;
        Rules = rules;
        ModelsHash = modelsHash;
        _notes = notes;
        LeftOut = leftOut;
        Identity = Identify(config, annotators, rules, modelsHash, linguisticLayer);
    }

    /// <summary>The configuration in force.</summary>
    public PipelineConfig Configuration { get; }

    /// <summary>The annotators in the order in which they run.</summary>
    internal ImmutableArray<Annotator> Annotators { get; }

    /// <summary>The rules in force, ordered by id.</summary>
    internal ImmutableArray<Rule> Rules { get; }

    internal string ModelsHash { get; }

    /// <summary>The steps whose layers stand under <c>extensions</c> in the records, ordered by layer.</summary>
    internal ImmutableArray<AnnotatorEntry> Extensions { get; private set; } = [];

    /// <summary>The steps and rules that the configuration leaves out with the models.</summary>
    internal ImmutableArray<string> LeftOut { get; }

    /// <summary>Names all that a kept result depends on beside the text and the truth.</summary>
    internal string Identity { get; }

    /// <summary>Makes a driver of the parts of a catalog.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="catalog">The annotators, the linguistic layer that they ask, and the rules.</param>
    /// <param name="models">The models; <c>null</c> only with a configuration that says <c>"models": "none"</c>: all that needs them is then left out, and every result says so.</param>
    /// <exception cref="PipelineException">The configuration holds errors, the steps do not fit together, or there are no models or none that can be used.</exception>
    public static PipelineDriver Create(PipelineConfig config, Catalog catalog, LanguageModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(config);
        if (config.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw new PipelineException(config.Diagnostics);
        }

        models = config.IsWithoutModels ? null : models;
        string hash;
        try
        {
            hash = models?.Hash ?? "";
        }
        catch (ModelException error)
        {
            throw new PipelineException([Diagnostic.Create(DriverDescriptors.BadModel, null, error.File, error.Offset, error.Reason)]);
        }

        ILinguisticLayer? layer = catalog.LinguisticLayer(models);
        AnnotatorEntry[] missing = [.. catalog.Annotators.Where(entry => !entry.IsReady(models, layer))];
        AnnotatorEntry[] present = [.. catalog.Annotators.Except(missing)];
        PipelineDriver driver = Create(config, present.Select(entry => entry.Create(config, models, layer)), catalog.Rules, hash, missing, layer?.Identity ?? "");
        driver.Extensions = [.. present.Where(entry => entry.Write is not null).OrderBy(entry => entry.Provides.Name, StringComparer.Ordinal)];
        return driver;
    }

    /// <summary>Makes a driver of the given steps and rules.</summary>
    /// <exception cref="PipelineException">The steps do not fit together.</exception>
    internal static PipelineDriver Create(
        PipelineConfig config, IEnumerable<Annotator> annotators, IEnumerable<Rule> checks, string modelsHash = "", IReadOnlyList<AnnotatorEntry>? missing = null,
        string linguisticLayer = "")
    {
        List<Annotator> steps = [.. annotators];
        List<Rule> rules = [.. checks.Where(rule => config.SettingOf(rule.Descriptor.Id).IsEnabled).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];
        var notes = new List<Diagnostic>();
        var leftOut = new HashSet<LayerKey>();
        List<string> names = [];
        var errors = new List<Diagnostic>();
        if (missing is { Count: > 0 })
        {
            names = LeaveOut(steps, rules, missing, leftOut);
            (config.IsWithoutModels ? notes : errors).Add(
                Diagnostic.Create(config.IsWithoutModels ? DriverDescriptors.WithoutModels : DriverDescriptors.NoModels, config.Location, string.Join(", ", names)));
        }

        ImmutableArray<Annotator> ordered = StepOrder.Sort(steps, rules, leftOut, config.Location, errors);
        return errors.Count > 0 ? throw new PipelineException(errors) : new PipelineDriver(config, ordered, [.. rules], modelsHash, [.. notes], [.. names], linguisticLayer);
    }

    /// <summary>Runs the steps and the rules over an article.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="truth">The truth; <c>null</c> for none.</param>
    /// <param name="previous">A run over an earlier version, whose results are kept where their input is the same; the result does not depend on it but for the steps' outcomes, the findings' states and what has changed.</param>
    /// <param name="cancellationToken">Checked between sentences, steps and rules.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="PipelineException">The truth was read from a file that holds errors.</exception>
    public RunResult Run(SyntaxTree tree, GroundTruth? truth = null, RunResult? previous = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (truth?.Problems.Any(problem => problem.Severity == DiagnosticSeverity.Error) == true)
        {
            throw new PipelineException(truth.Problems);
        }

        return new PipelineRun(this, tree, truth ?? GroundTruth.Empty, previous, _notes, cancellationToken).Execute();
    }

    /// <summary>Takes out of the steps and rules all that rests on a missing one; names them.</summary>
    private static List<string> LeaveOut(List<Annotator> steps, List<Rule> rules, IReadOnlyList<AnnotatorEntry> missing, HashSet<LayerKey> leftOut)
    {
        leftOut.UnionWith(missing.Select(entry => entry.Provides));
        List<string> names = [.. missing.Select(entry => entry.Provides.Name)];
        bool Rests(IReadOnlyList<LayerKey> requires) => requires.Any(leftOut.Contains);
        while (steps.Find(step => Rests(step.Requires)) is { } step)
        {
            steps.Remove(step);
            leftOut.Add(step.ProvidedLayer);
            names.Add(step.Name);
        }

        names.AddRange(rules.Where(rule => Rests(rule.Requires)).Select(rule => rule.Descriptor.Id));
        rules.RemoveAll(rule => Rests(rule.Requires));
        return names;
    }

    private static string Identify(
        PipelineConfig config, ImmutableArray<Annotator> annotators, ImmutableArray<Rule> rules, string modelsHash, string linguisticLayer)
    {
        var builder = new StringBuilder();
        foreach (Annotator annotator in annotators)
        {
            builder.Append(annotator.Name).Append('/').Append(annotator.Version).Append(';');
        }

        foreach (Rule rule in rules)
        {
            builder.Append(rule.Descriptor.Id).Append(';');
        }

        return builder.Append(config.Hash).Append(';').Append(modelsHash).Append(';').Append(linguisticLayer).ToString();
    }
}
