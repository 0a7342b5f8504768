using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;

namespace Verbatim.Reporting;

/// <summary>A finding with its assessment and its surroundings, as reports for people show it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Assessment">The check that it rests on, or <c>null</c>.</param>
/// <param name="Excerpt">What stands around it; <c>null</c> for a finding of an earlier run that is gone.</param>
internal sealed record FindingView(Finding Finding, Assessment? Assessment, Excerpt? Excerpt)
{
    /// <summary>Whether it counts.</summary>
    public bool IsActive => Finding.Suppressed is null && Finding.State != FindingState.Absent;

    /// <summary>The findings of a result in its order.</summary>
    public static IReadOnlyList<FindingView> Of(RunResult result)
    {
        Dictionary<string, Assessment> assessments = result.Assessments.ToDictionary(assessment => assessment.Id, StringComparer.Ordinal);
        return
        [
            .. result.Findings.Select(finding => new FindingView(
                finding,
                finding.Assessment is null ? null : assessments.GetValueOrDefault(finding.Assessment),
                finding.State == FindingState.Absent ? null : Excerpt.Of(result.Article.Tree, finding.Location.Span))),
        ];
    }

    /// <summary>The findings that count, the gravest first, each group with its heading.</summary>
    public static IEnumerable<(string Heading, DiagnosticSeverity Severity, IReadOnlyList<FindingView> Findings)> Groups(IReadOnlyList<FindingView> findings)
    {
        (DiagnosticSeverity Severity, string One, string Many)[] groups =
        [
            (DiagnosticSeverity.Error, "error", "errors"),
            (DiagnosticSeverity.Warning, "warning", "warnings"),
            (DiagnosticSeverity.Info, "note", "notes"),
        ];
        foreach ((DiagnosticSeverity severity, string one, string many) in groups)
        {
            FindingView[] members = [.. findings.Where(view => view.IsActive && view.Finding.Severity == severity)];
            if (members.Length > 0)
            {
                yield return ($"{members.Length} {(members.Length == 1 ? one : many)}", severity, members);
            }
        }
    }
}
