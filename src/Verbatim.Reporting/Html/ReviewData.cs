using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Reporting.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>
/// The data that the page carries, for its own script and for a reviewer's tools: findings and checks with anchors of the W3C Web Annotation data
/// model (position and quote selectors), which find their place again after an edit.
/// </summary>
internal static class ReviewData
{
    private const int Context = 32;

    /// <summary>The data as JSON that may stand in a script element.</summary>
    public static string Of(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var json = new JsonOutput(text, indented: false);
        json.BeginObject()
            .Member("schemaVersion", AssessmentReportWriter.SchemaVersion)
            .Member("path", result.Article.Text.Path)
            .Member("sha256", ArticleHeader.HashOf(result.Article.Text))
            .BeginArray("findings");
        foreach (Finding finding in result.Findings)
        {
            json.BeginObject()
                .Member("id", finding.Id)
                .Member("severity", Words.Of(finding.Severity))
                .Member("message", finding.Message)
                .Member("assessment", finding.Assessment)
                .Member("fingerprint", finding.Fingerprint)
                .Member("state", Words.Of(finding.State))
                .Member("suppressed", finding.Suppressed);
            WriteAnchor(json, result, finding.State == FindingState.Absent ? null : finding.Location.Span);
            json.End();
        }

        json.End().BeginArray("assessments");
        foreach (Assessment assessment in result.Assessments)
        {
            json.BeginObject()
                .Member("id", assessment.Id)
                .Member("check", assessment.Check)
                .Member("record", assessment.Record)
                .Member("verdict", Words.Of(assessment.Verdict))
                .Member("tier", Words.Of(assessment.Tier))
                .Member("fact", assessment.Evidence?.FactId);
            WriteAnchor(json, result, assessment.Span);
            json.End();
        }

        json.End().End();
        return text.ToString().Replace("<", "\\u003c", StringComparison.Ordinal).TrimEnd('\n');
    }

    private static void WriteAnchor(JsonOutput json, RunResult result, TextSpan? span)
    {
        if (span is not { } place)
        {
            json.Member("anchor", (string?)null);
            return;
        }

        SourceText text = result.Article.Text;
        int before = Math.Max(0, place.Start - Context);
        int after = Math.Min(text.Length, place.End + Context);
        json.BeginObject("anchor")
            .Member("start", place.Start)
            .Member("end", place.End)
            .Member("exact", text.ToString(place))
            .Member("prefix", text.ToString(TextSpan.FromBounds(before, place.Start)))
            .Member("suffix", text.ToString(TextSpan.FromBounds(place.End, after)))
            .End();
    }
}
