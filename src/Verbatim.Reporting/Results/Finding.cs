using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;

namespace Verbatim.Reporting;

/// <summary>Something that a rule has to say about the article. Immutable, compared by value.</summary>
/// <param name="Descriptor">The rule's id, title, message format and default severity.</param>
/// <param name="Severity">The effective severity.</param>
/// <param name="Location">Where in the article.</param>
/// <param name="Message">The message: what the article says and what the record says.</param>
/// <param name="Assessment">The id of the assessment with the evidence, or <c>null</c> for a finding about the text alone.</param>
/// <param name="Related">Other places that explain it.</param>
/// <param name="Fingerprint">Rule, record content and context, hashed; never positions. Stable over edits elsewhere.</param>
/// <param name="State">Against the baseline.</param>
/// <param name="Suppressed">Why it does not count, as a person gave it, or <c>null</c>.</param>
/// <param name="Fix">Edits that would mend it, or <c>null</c>.</param>
public sealed record Finding(
    DiagnosticDescriptor Descriptor,
    DiagnosticSeverity Severity,
    Location Location,
    string Message,
    string? Assessment,
    EquatableArray<RelatedLocation> Related,
    string Fingerprint,
    FindingState State,
    string? Suppressed,
    Fix? Fix)
{
    /// <summary>The rule's id, <c>VBnnnn</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Prints <c>path(line,column): severity id: message</c>.</summary>
    public override string ToString() => new Diagnostic(Descriptor, Severity, Location, Message).ToString();
}
