using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;

namespace Verbatim;

/// <summary>Makes the findings of a run out of what the rules reported.</summary>
internal static class FindingList
{
    /// <summary>Orders, fingerprints, suppresses and compares with the run before.</summary>
    public static ImmutableArray<Finding> Create(
        AnnotatedArticle article, PipelineConfig config, IEnumerable<PendingFinding> reported, AssessmentNumbering assessments, ImmutableArray<Finding> previous)
    {
        var fingerprints = new FindingFingerprints(article.Tree);
        var before = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (Finding finding in previous.Where(finding => finding.State != FindingState.Absent))
        {
            before.TryAdd(finding.Fingerprint, finding);
        }

        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (PendingFinding pending in reported
            .OrderBy(item => item.Message.Location!.Span)
            .ThenBy(item => item.Message.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Message.Message, StringComparer.Ordinal))
        {
            Diagnostic message = pending.Message;
            string fingerprint = fingerprints.Of(message.Id, pending.Content, message.Location!.Span);
            FindingState state = !before.Remove(fingerprint, out Finding? old) ? FindingState.New
                : old.Message == message.Message && old.Severity == message.Severity ? FindingState.Unchanged
                : FindingState.Updated;
            findings.Add(new Finding(
                message.Descriptor, message.Severity, message.Location, message.Message,
                assessments.IdOf(pending.Assessment),
                pending.Related, fingerprint, state, config.SuppressionOf(message.Id, fingerprint), pending.Fix));
        }

        return findings.ToImmutable();
    }
}
