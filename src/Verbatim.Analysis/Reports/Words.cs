using Verbatim.Diagnostics;
using Verbatim.Driver;
using Verbatim.Truth;

namespace Verbatim.Reports;

/// <summary>The words that reports and other tools use for the values of a result.</summary>
internal static class Words
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    public static string Of(AssessmentStatus status) => status == AssessmentStatus.Checked ? "checked" : "skipped";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        _ => "notEnoughInfo",
    };

    public static string? Of(MatchTier tier) => tier switch
    {
        MatchTier.Exact => "exact",
        MatchTier.Typographic => "typographic",
        MatchTier.Edited => "edited",
        MatchTier.Truncated => "truncated",
        MatchTier.Altered => "altered",
        MatchTier.NotFound => "notFound",
        _ => null,
    };

    public static string Of(DiffOperation operation) => operation switch
    {
        DiffOperation.Missing => "missing",
        DiffOperation.Added => "added",
        _ => "equal",
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Unchanged => "unchanged",
        FindingState.Updated => "updated",
        FindingState.Absent => "absent",
        _ => "new",
    };

    public static string Of(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Modified => "modified",
        StepOutcome.Unchanged => "unchanged",
        StepOutcome.Cached => "cached",
        StepOutcome.Removed => "removed",
        _ => "new",
    };
}
