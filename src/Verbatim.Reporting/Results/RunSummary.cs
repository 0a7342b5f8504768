using System.Collections.Immutable;
using Verbatim.Checking;
using Verbatim.Diagnostics;

namespace Verbatim.Reporting;

/// <summary>How many checks were made and how they ended.</summary>
/// <param name="Checked">Checks carried out.</param>
/// <param name="Supported">Checks that the record bears out.</param>
/// <param name="Refuted">Checks that the record contradicts.</param>
/// <param name="Undecided">Checks carried out that the record does not decide.</param>
/// <param name="Skipped">Checks that could not be carried out.</param>
/// <param name="Errors">Findings at error, those suppressed or gone left out, and steps and rules that failed.</param>
/// <param name="Warnings">Findings at warning, those suppressed or gone left out.</param>
/// <param name="Infos">Findings at information, those suppressed or gone left out.</param>
public sealed record RunSummary(int Checked, int Supported, int Refuted, int Undecided, int Skipped, int Errors, int Warnings, int Infos)
{
    internal static RunSummary Of(ImmutableArray<Assessment> assessments, ImmutableArray<Finding> findings, ImmutableArray<StepFailure> failures)
    {
        int Verdicts(Verdict verdict) => assessments.Count(item => item.Status == AssessmentStatus.Checked && item.Verdict == verdict);
        int Severities(DiagnosticSeverity severity) => findings.Count(item => item.Suppressed is null && item.State != FindingState.Absent && item.Severity == severity);
        return new RunSummary(
            assessments.Count(item => item.Status == AssessmentStatus.Checked),
            Verdicts(Verdict.Supported),
            Verdicts(Verdict.Refuted),
            Verdicts(Verdict.NotEnoughInfo),
            assessments.Count(item => item.Status == AssessmentStatus.Skipped),
            Severities(DiagnosticSeverity.Error) + failures.Length,
            Severities(DiagnosticSeverity.Warning),
            Severities(DiagnosticSeverity.Info));
    }
}
