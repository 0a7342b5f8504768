using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim.Testing;

/// <summary>
/// Compares the findings of a run with the marks and the expectations of a case. The name of a mark is the id of a rule. All findings of the page's own
/// rule, all of any marked rule, and every error and warning of any rule must be marked; nothing more.
/// </summary>
public static class FindingComparer
{
    /// <summary>What differs, one line each; empty when nothing does.</summary>
    /// <param name="spec">
    /// The case. A line <c>VB1001 error: …</c> of its expectations is one finding with its whole message; where there is none, messages are not compared.
    /// A line <c>check NAME: supported exact "…"</c> asks for such an assessment.
    /// </param>
    /// <param name="result">A run over the case's article.</param>
    public static IReadOnlyList<string> Compare(SpecCase spec, RunResult result)
    {
        var differences = new List<string>();
        HashSet<string> asked = [.. spec.Article.Marks.Select(mark => mark.Name)];
        if (spec.Rule is { } rule)
        {
            asked.Add(rule);
        }

        Finding[] found = [.. result.Findings.Where(finding => asked.Contains(finding.Id) || finding.Severity >= DiagnosticSeverity.Warning)];
        var left = found.ToList();
        foreach (Mark mark in spec.Article.Marks)
        {
            int index = left.FindIndex(finding => finding.Id == mark.Name && finding.Location.Span == mark.Span);
            if (index < 0)
            {
                differences.Add($"missing  {mark.Name}: {Show(spec, mark.Span)}");
            }
            else
            {
                left.RemoveAt(index);
            }
        }

        differences.AddRange(left.Select(finding => $"spurious {finding} | {Show(spec, finding.Location.Span)}"));
        string[] messages = [.. spec.Expectations.Where(line => !line.StartsWith("check ", StringComparison.Ordinal))];
        if (messages.Length > 0)
        {
            string[] actual = [.. found.Select(finding => $"{finding.Id} {Word(finding.Severity)}: {finding.Message}")];
            differences.AddRange(messages.Except(actual).Select(line => $"expected {line}"));
            differences.AddRange(actual.Except(messages).Select(line => $"but      {line}"));
        }

        string[] checks = [.. result.Assessments.Select(Print)];
        string[] wanted = [.. spec.Expectations.Where(line => line.StartsWith("check ", StringComparison.Ordinal)).Select(line => line["check ".Length..])];
        foreach (string line in wanted.Where(line => !checks.Contains(line)))
        {
            differences.Add($"no check {line}\n  there are:\n    {string.Join("\n    ", checks)}");
        }

        return differences;
    }

    /// <summary>An assessment as an <c>expect</c> block has it: <c>quotation-wording: supported typographic "…"</c>.</summary>
    internal static string Print(Assessment assessment)
    {
        string verdict = assessment.Status == AssessmentStatus.Skipped ? "skipped" : assessment.Verdict.ToString().ToLowerInvariant();
        string tier = assessment.Tier == MatchTier.None ? "" : $" {assessment.Tier.ToString().ToLowerInvariant()}";
        return $"{assessment.Check}: {verdict}{tier} \"{assessment.Text}\"";
    }

    private static string Word(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Show(SpecCase spec, TextSpan span) => $"{span} \"{spec.Article.Text.Substring(span.Start, span.Length).ReplaceLineEndings(" ")}\"";
}
