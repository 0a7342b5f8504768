using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim;

/// <summary>Results of a run that the next one may keep. Immutable once the run is over.</summary>
/// <param name="Identity">Steps, versions, configuration and models of the run; a run of another identity keeps nothing.</param>
/// <param name="Sentences">The results of the sentence steps for each sentence of the article.</param>
/// <param name="Article">The article with its layers.</param>
/// <param name="Truth">The truth of the run.</param>
/// <param name="Rules">The results of each rule that did not fail, by id.</param>
internal sealed record RunCache(
    string Identity,
    IReadOnlyDictionary<SentenceKey, ISentenceResult?[]> Sentences,
    AnnotatedArticle Article,
    GroundTruth Truth,
    ImmutableDictionary<string, RuleOutput> Rules) : RunState
{
    /// <summary>Whether the other article has the same characters under the same path, and so the same tree.</summary>
    public bool HasSameText(AnnotatedArticle other) =>
        Article.Text.Path == other.Text.Path
        && (ReferenceEquals(Article.Tree, other.Tree) || Article.Text.AsSpan().SequenceEqual(other.Text.AsSpan()));
}

/// <summary>What one rule reported.</summary>
internal sealed record RuleOutput(EquatableArray<Assessment> Assessments, EquatableArray<PendingFinding> Findings);
