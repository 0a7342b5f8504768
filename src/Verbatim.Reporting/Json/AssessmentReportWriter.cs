using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Reporting.Changes;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Reporting.Json;

/// <summary><c>report.json</c>: every check with the evidence of both sides, the findings, and what has changed since an earlier run. See the published schema.</summary>
internal sealed class AssessmentReportWriter : ReportWriter
{
    internal const string SchemaVersion = "1.0";

    /// <inheritdoc/>
    public override string Name => "report";

    /// <inheritdoc/>
    public override string DefaultPath => "report.json";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput(output);
        json.BeginObject().Member("schemaVersion", SchemaVersion);
        RecordsJson.WriteIncomplete(json, result);
        WriteRun(json, result);
        WriteSummary(json, result.Summary);
        json.BeginArray("assessments");
        foreach (Assessment assessment in result.Assessments)
        {
            WriteAssessment(json, assessment);
        }

        json.End().BeginArray("findings");
        foreach (Finding finding in result.Findings)
        {
            WriteFinding(json, finding);
        }

        json.End();
        WriteChanges(json, result);
        json.BeginArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            json.BeginObject(inline: true).Member("id", diagnostic.Id).Member("severity", Words.Of(diagnostic.Severity)).Member("message", diagnostic.Message);
            json.Member("line", diagnostic.Location?.Start.Line ?? 0).Member("column", diagnostic.Location?.Start.Column ?? 0).End();
        }

        json.End().End();
    }

    private static void WriteRun(JsonOutput json, RunResult result)
    {
        json.BeginObject("run");
        RecordsJson.WriteTool(json, result);
        json.BeginObject("article", inline: true)
            .Member("path", result.Article.Text.Path)
            .Member("sha256", ArticleHeader.HashOf(result.Article.Text))
            .Member("length", result.Article.Text.Length)
            .Member("offsetUnit", "utf16")
            .End()
            .Member("truth", result.Truth.Hash.Length == 0 ? null : result.Truth.Hash)
            .Member("configuration", result.ConfigurationHash)
            .Member("models", result.ModelsHash.Length == 0 ? null : result.ModelsHash)
            .Member("rules", result.Rules.Select(rule => rule.Descriptor.Id))
            .BeginArray("matching");
        foreach (string rule in MatchingRules.All)
        {
            json.Item(rule);
        }

        json.End().BeginArray("steps");
        foreach (StepResult step in result.Steps)
        {
            json.BeginObject(inline: true).Member("name", step.Step).Member("outcome", Words.Of(step.Outcome)).End();
        }

        json.End().End();
    }

    private static void WriteSummary(JsonOutput json, RunSummary summary) => json
        .BeginObject("summary")
        .Member("checked", summary.Checked)
        .Member("supported", summary.Supported)
        .Member("refuted", summary.Refuted)
        .Member("undecided", summary.Undecided)
        .Member("skipped", summary.Skipped)
        .BeginObject("bySeverity", inline: true)
        .Member("error", summary.Errors)
        .Member("warning", summary.Warnings)
        .Member("info", summary.Infos)
        .End()
        .End();

    private static void WriteAssessment(JsonOutput json, Assessment assessment)
    {
        json.BeginObject()
            .Member("id", assessment.Id)
            .Member("check", assessment.Check)
            .Member("record", assessment.Record)
            .Member("fact", assessment.Evidence?.FactId)
            .Member("status", Words.Of(assessment.Status))
            .Member("verdict", Words.Of(assessment.Verdict))
            .Member("tier", Words.Of(assessment.Tier))
            .BeginObject("article")
            .Member("span", assessment.Span)
            .Member("text", assessment.Text)
            .End();
        if (assessment.Evidence is { } evidence)
        {
            json.BeginObject("evidence")
                .Member("factId", evidence.FactId)
                .Member("text", evidence.Text)
                .Member("source", evidence.Source)
                .Member("location", evidence.Location)
                .End();
        }
        else
        {
            json.Member("evidence", (string?)null);
        }

        json.BeginArray("diff");
        foreach (DiffPiece piece in assessment.Diff)
        {
            json.BeginObject(inline: true).Member("op", Words.Of(piece.Operation)).Member("text", piece.Text).End();
        }

        json.End().Member("note", assessment.Note).End();
    }

    private static void WriteFinding(JsonOutput json, Finding finding)
    {
        json.BeginObject()
            .Member("id", finding.Id)
            .Member("title", finding.Descriptor.Title)
            .Member("severity", Words.Of(finding.Severity))
            .Member("message", finding.Message)
            .Member("span", finding.Location.Span)
            .Member("line", finding.Location.Start.Line)
            .Member("column", finding.Location.Start.Column)
            .BeginArray("related");
        foreach (RelatedLocation related in finding.Related)
        {
            json.BeginObject(inline: true)
                .Member("span", related.Location.Span)
                .Member("line", related.Location.Start.Line)
                .Member("column", related.Location.Start.Column)
                .Member("message", related.Message)
                .End();
        }

        json.End()
            .Member("assessment", finding.Assessment)
            .Member("fingerprint", finding.Fingerprint)
            .Member("state", Words.Of(finding.State));
        if (finding.Suppressed is { } reason)
        {
            json.BeginObject("suppressed", inline: true).Member("reason", reason).End();
        }
        else
        {
            json.Member("suppressed", (string?)null);
        }

        WriteFix(json, finding.Fix);
        json.End();
    }

    private static void WriteChanges(JsonOutput json, RunResult result)
    {
        if (result.Changes is not { } changes)
        {
            json.Member("changes", (string?)null);
            return;
        }

        json.BeginArray("changes");
        foreach (FactChange change in changes)
        {
            json.BeginObject()
                .Member("change", Words.Of(change.Change))
                .Member("kind", Words.Of(change.Kind))
                .Member("record", change.Record)
                .Member("span", change.Span)
                .Member("before", change.Before)
                .Member("after", change.After)
                .BeginArray("fields");
            foreach (FactChange.Field field in change.Fields)
            {
                json.BeginObject(inline: true).Member("name", field.Name).Member("before", field.Before).Member("after", field.After).End();
            }

            json.End().End();
        }

        json.End();
    }

    private static void WriteFix(JsonOutput json, Fix? fix)
    {
        if (fix is null)
        {
            json.Member("fix", (string?)null);
            return;
        }

        json.BeginObject("fix").BeginArray("changes");
        foreach (TextChange change in fix.Changes)
        {
            json.BeginObject(inline: true).Member("span", change.Span).Member("newText", change.NewText).End();
        }

        json.End().End();
    }
}
