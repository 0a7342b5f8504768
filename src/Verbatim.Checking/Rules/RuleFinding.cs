using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Checking;

/// <summary>What a rule reports of a check; what is left out is taken from the check and the rule.</summary>
/// <param name="arguments">The arguments of the rule's message format.</param>
public sealed class RuleFinding(params object[] arguments)
{
    internal object[] Arguments => arguments;

    /// <summary>Where in the article; <c>null</c> for the place that was checked.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>What makes it the same finding in the next run, without positions; <c>null</c> for the text that was checked.</summary>
    public string? Content { get; init; }

    /// <summary>Another severity than the rule's, for a milder or a graver case; <c>null</c> for the rule's own.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Other places that explain it.</summary>
    public EquatableArray<RelatedLocation> Related { get; init; }

    /// <summary>Edits that would mend it, or <c>null</c>.</summary>
    public Fix? Fix { get; init; }
}
