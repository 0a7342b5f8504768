using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting.Changes;

namespace Verbatim.Reporting;

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
        Checking.Verdict.Supported => "supported",
        Checking.Verdict.Refuted => "refuted",
        _ => "notEnoughInfo",
    };

    /// <summary>The verdict and the tier in words for people.</summary>
    public static string Verdict(Assessment assessment)
    {
        string verdict = assessment.Status == AssessmentStatus.Skipped ? "skipped" : assessment.Verdict switch
        {
            Checking.Verdict.Supported => "supported",
            Checking.Verdict.Refuted => "refuted",
            _ => "not enough info",
        };
        return Of(assessment.Tier) is { } tier ? $"{verdict}, {tier}" : verdict;
    }

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

    public static string Of(FactChangeKind change) => change switch
    {
        FactChangeKind.Added => "added",
        FactChangeKind.Removed => "removed",
        _ => "changed",
    };

    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Actor => "actor",
        RecordKind.Date => "date",
        RecordKind.Quotation => "quotation",
        RecordKind.Message => "message",
        RecordKind.Request => "request",
        _ => "event",
    };
}
