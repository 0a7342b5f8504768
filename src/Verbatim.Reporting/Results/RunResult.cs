using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting.Changes;
using Verbatim.Truth;

namespace Verbatim.Reporting;

/// <summary>All that a run found out about one article. Immutable and safe to share between threads.</summary>
public sealed class RunResult
{
    internal RunResult()
    {
    }

    [SetsRequiredMembers]
    private RunResult(RunResult other)
    {
        Article = other.Article;
        Truth = other.Truth;
        ConfigurationHash = other.ConfigurationHash;
        Published = other.Published;
        ModelsHash = other.ModelsHash;
        Rules = other.Rules;
        Assessments = other.Assessments;
        Findings = other.Findings;
        Diagnostics = other.Diagnostics;
        Failures = other.Failures;
        LeftOut = other.LeftOut;
        Steps = other.Steps;
        Extensions = other.Extensions;
        Changes = other.Changes;
        IsCompared = other.IsCompared;
        State = other.State;
    }

    /// <summary>The tree and all layers.</summary>
    public required AnnotatedArticle Article { get; init; }

    /// <summary>The truth that the article was checked against.</summary>
    public required GroundTruth Truth { get; init; }

    /// <summary>The hash of the configuration in force, <c>sha256:…</c>.</summary>
    public required string ConfigurationHash { get; init; }

    /// <summary>The publication date that the configuration gives; <c>null</c> to take it from the article's head.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The hash of the models used, <c>sha256:…</c>, or the empty string when none was.</summary>
    public required string ModelsHash { get; init; }

    /// <summary>The rules that ran, ordered by id.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>All assessments, ordered by span, check and record.</summary>
    public required ImmutableArray<Assessment> Assessments { get; init; }

    /// <summary>All findings, ordered by span and id.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was wrong with the input, and steps that failed.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The steps and rules that failed, in the order of their failing; each is among the diagnostics too.</summary>
    public ImmutableArray<StepFailure> Failures { get; init; } = [];

    /// <summary>The steps and rules that were left out because the configuration says <c>"models": "none"</c>.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>All steps and rules that have no result, because they failed, rest on one that did, or were left out.</summary>
    public IEnumerable<string> NotCarriedOut => Failures.SelectMany(failure => failure.NotCarriedOut).Concat(LeftOut).Distinct(StringComparer.Ordinal);

    /// <summary>Whether all steps and rules in force were carried out. Where not, what is missing from the result says nothing of the article.</summary>
    public bool IsComplete => Failures.IsEmpty && LeftOut.IsEmpty;

    /// <summary>What was done with each step.</summary>
    public required ImmutableArray<StepResult> Steps { get; init; }

    /// <summary>What the layers of added steps have to write, by layer, ordered.</summary>
    internal ImmutableArray<(string Layer, JToken Value)> Extensions { get; init; } = [];

    /// <summary>The counts of checks.</summary>
    public RunSummary Summary => RunSummary.Of(Assessments, Findings, Failures);

    /// <summary>
    /// What has changed in the facts of the article since the run before, in the order of the new article; <c>null</c> when there was no run before.
    /// </summary>
    public ImmutableArray<FactChange>? Changes { get; private init; }

    /// <summary>The facts that the article states by this run. Worked out at each call.</summary>
    public ArticleFacts GetFacts() => ArticleFacts.Of(Article, ModelsHash);

    /// <summary>This result with what has changed in the facts since an earlier run.</summary>
    /// <param name="previous">The facts of the article in the earlier run.</param>
    public RunResult ComparedWith(ArticleFacts previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        var facts = GetFacts();
        bool alike = facts.Version == previous.Version && facts.Models == previous.Models;
        return new RunResult(this)
        {
            Changes = FactComparer.Compare(previous, facts),
            Diagnostics = alike ? Diagnostics : Diagnostics.Insert(0, Diagnostic.Create(ResultDescriptors.OtherProgram, null)),
        };
    }

    /// <summary>This result with its findings compared with a baseline.</summary>
    internal RunResult WithCompared(ImmutableArray<Finding> findings) => new(this) { Findings = findings, IsCompared = true };

    /// <summary>Whether the states of the findings are those against a baseline or an earlier run; otherwise all are new.</summary>
    internal bool IsCompared { get; init; }

    /// <summary>The results that the next run over an edited article may keep.</summary>
    internal RunState? State { get; init; }
}
