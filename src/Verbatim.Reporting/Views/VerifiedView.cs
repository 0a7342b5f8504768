using Verbatim.Checking;

namespace Verbatim.Reporting;

/// <summary>Wordings that the record bears out although they are not the same characters.</summary>
internal static class VerifiedView
{
    /// <summary>The supported assessments of another tier than exact that no finding rests on, in reading order.</summary>
    public static IReadOnlyList<Assessment> Of(RunResult result) =>
        [
            .. result.Assessments.Where(assessment =>
                assessment.Verdict == Verdict.Supported
                && assessment.Tier is not (MatchTier.None or MatchTier.Exact)
                && !result.Findings.Any(finding => finding.Assessment == assessment.Id)),
        ];
}
