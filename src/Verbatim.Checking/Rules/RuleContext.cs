using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking;

/// <summary>What a rule sees, and where it reports. Used by one rule on one thread.</summary>
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

    /// <summary>Which records are which facts.</summary>
    internal EntityLinks Links { get; }

    /// <summary>To be checked in loops over records.</summary>
    public CancellationToken CancellationToken { get; }

    internal IReadOnlyList<Assessment> Assessments => _assessments;

    internal IReadOnlyList<PendingFinding> Findings => _findings;

    /// <summary>Begins a check of a record.</summary>
    /// <param name="name">The name of the check, lower case: <c>event-actor</c>.</param>
    /// <param name="item">The record and its place.</param>
    /// <param name="text">What the article says there; <c>null</c> for the words as they read.</param>
    public RuleCheck Check<T>(string name, Annotation<T> item, string? text = null)
        where T : IRecord => Check(name, item.Record, item.Span, text);

    /// <summary>Begins a check of a place.</summary>
    /// <param name="name">The name of the check, lower case: <c>event-actor</c>.</param>
    /// <param name="record">The record that is checked, or <c>null</c> when the check is of none.</param>
    /// <param name="span">The place, or <c>null</c> when the article says nothing of it.</param>
    /// <param name="text">What the article says there; <c>null</c> for the words as they read.</param>
    public RuleCheck Check(string name, IRecord? record, TextSpan? span, string? text = null) =>
        new(this, name, record?.Id, span, text ?? (span is { } place ? Read(place) : ""));

    /// <summary>The fact that an actor of the article is; <c>null</c> when it is on record nowhere or more than one could be meant.</summary>
    public ActorFact? FactOf(ActorRecord actor) => Links.Actors.FactOf(actor?.Id);

    /// <summary>The fact that a message of the article is, or <c>null</c>.</summary>
    public MessageFact? FactOf(MessageRecord message) => message is null ? null : Links.Quotations.FactOf(message);

    /// <summary>The fact that a request of the article is, or <c>null</c>.</summary>
    public RequestFact? FactOf(RequestRecord request) => request is null ? null : Links.Requests.FactOf(request);

    /// <summary>The fact that an event of the article is, or <c>null</c>.</summary>
    public EventFact? FactOf(EventRecord item) => item is null ? null : Links.Events.FactOf(item);

    /// <summary>The text of <paramref name="span"/> as it reads: markup left out, white space and page breaks one space each.</summary>
    public string Read(TextSpan span) => CleanText.Of(Article.Tree, span);

    /// <summary>A related place in the article.</summary>
    public RelatedLocation Related(TextSpan span, string message) => new(Location.Create(Article.Text, span), message);

    internal void Add(Assessment assessment, RuleCheck check, RuleFinding? finding)
    {
        _assessments.Add(assessment);
        if (finding is null)
        {
            return;
        }

        TextSpan place = finding.Place ?? check.Span ?? default;
        Diagnostic message = Diagnostic.Create(_descriptor, Location.Create(Article.Text, place), finding.Arguments);
        _findings.Add(new PendingFinding(message with { Severity = Effective(finding.Severity) }, assessment, finding.Content ?? check.Text, finding.Related, finding.Fix));
    }

    /// <summary>The rule's severity, or the milder one of this case; a severity from the configuration never makes a mild case graver.</summary>
    private DiagnosticSeverity Effective(DiagnosticSeverity? severity) =>
        severity is not { } own ? _severity
        : _severity == _descriptor.DefaultSeverity || own < _severity ? own
        : _severity;
}

/// <summary>A finding before the driver has numbered its assessment and hashed its fingerprint.</summary>
internal sealed record PendingFinding(Diagnostic Message, Assessment Assessment, string Content, EquatableArray<RelatedLocation> Related, Fix? Fix);
