using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking;

/// <summary>What an rule sees, and where it reports. Used by one rule on one thread.</summary>
public sealed class RuleContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly DiagnosticSeverity _severity;
    private readonly List<Assessment> _assessments = [];
    private readonly List<PendingFinding> _findings = [];

    internal RuleContext(
        AnnotatedArticle article, GroundTruth truth, EntityLinks links, DiagnosticDescriptor descriptor, DiagnosticSeverity severity, CancellationToken cancellationToken)
    {
        Article = article;
        Truth = truth;
        Links = links;
        _descriptor = descriptor;
        _severity = severity;
        CancellationToken = cancellationToken;
    }

    /// <summary>The article with its layers.</summary>
    public AnnotatedArticle Article { get; }

    /// <summary>The truth; empty when none was given.</summary>
    public GroundTruth Truth { get; }

    /// <summary>What of the article is what of the truth.</summary>
    internal EntityLinks Links { get; }

    /// <summary>To be checked in loops over records.</summary>
    public CancellationToken CancellationToken { get; }

    internal IReadOnlyList<Assessment> Assessments => _assessments;

    internal IReadOnlyList<PendingFinding> Findings => _findings;

    /// <summary>Reports the result of a check. The driver gives the id.</summary>
    /// <exception cref="ArgumentException">The assessment supports or refutes without evidence.</exception>
    public void Report(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Verdict != Verdict.NotEnoughInfo && assessment.Evidence is null)
        {
            throw new ArgumentException($"The check {assessment.Check} of {assessment.Record} decides without evidence.", nameof(assessment));
        }

        _assessments.Add(assessment);
    }

    /// <summary>Reports the result of a check and a finding about it.</summary>
    /// <param name="assessment">The check that the finding rests on; <c>null</c> for a finding about the text alone.</param>
    /// <param name="span">Where in the article.</param>
    /// <param name="content">What the record says there, for the fingerprint; no positions.</param>
    /// <param name="arguments">The arguments of the rule's message format.</param>
    /// <param name="severity">Another severity than the rule's, for a milder case of it.</param>
    /// <param name="related">Other places that explain it.</param>
    /// <param name="fix">Edits that would mend it.</param>
    public void Report(
        Assessment? assessment,
        TextSpan span,
        string content,
        object[] arguments,
        DiagnosticSeverity? severity = null,
        IEnumerable<RelatedLocation>? related = null,
        Fix? fix = null)
    {
        if (assessment is not null)
        {
            Report(assessment);
        }

        Diagnostic message = Diagnostic.Create(_descriptor, Location.Create(Article.Text, span), arguments);
        _findings.Add(new PendingFinding(message with { Severity = Effective(severity) }, assessment, content, (related ?? []).ToEquatableArray(), fix));
    }

    /// <summary>The rule's severity, or the milder one of this case; a severity from the configuration never makes a mild case graver.</summary>
    private DiagnosticSeverity Effective(DiagnosticSeverity? severity) =>
        severity is not { } own ? _severity
        : _severity == _descriptor.DefaultSeverity || own < _severity ? own
        : _severity;

    /// <summary>The text of <paramref name="span"/> as it reads: markup left out, white space and page breaks one space each.</summary>
    public string Read(TextSpan span) => CleanText.Of(Article.Tree, span);

    /// <summary>A related place in the article.</summary>
    public RelatedLocation Related(TextSpan span, string message) => new(Location.Create(Article.Text, span), message);
}

/// <summary>A finding before the driver has numbered its assessment and hashed its fingerprint.</summary>
internal sealed record PendingFinding(Diagnostic Message, Assessment? Assessment, string Content, EquatableArray<RelatedLocation> Related, Fix? Fix);
