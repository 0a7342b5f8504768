using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Sarif;

/// <summary>
/// The findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard with errata 01), for editors, code hosts and other
/// tools that read it. Offsets and columns count UTF-16 code units.
/// </summary>
internal sealed class SarifReportWriter : ReportWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The name under which a fingerprint stands; another number when fingerprints are computed otherwise.</summary>
    private const string FingerprintName = "verbatimFinding/v1";

    /// <inheritdoc/>
    public override string Name => "sarif";

    /// <inheritdoc/>
    public override string DefaultPath => "report.sarif";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput(output);
        var rules = SarifRules.Of(result);
        json.BeginObject().Member("$schema", Schema).Member("version", "2.1.0").BeginArray("runs").BeginObject();
        rules.WriteTool(json);
        WriteInvocation(json, result, rules);
        WriteArtifact(json, result);
        json.Member("columnKind", "utf16CodeUnits").Member("newlineSequences", ["\r\n", "\n", "\r"]).BeginArray("results");
        Dictionary<string, Assessment> assessments = result.Assessments.ToDictionary(assessment => assessment.Id, StringComparer.Ordinal);
        foreach (Finding finding in result.Findings)
        {
            WriteResult(json, result, finding, rules, finding.Assessment is null ? null : assessments.GetValueOrDefault(finding.Assessment));
        }

        json.End().End().End().End();
    }

    private static void WriteInvocation(JsonOutput json, RunResult result, SarifRules rules)
    {
        json.BeginArray("invocations").BeginObject()
            .Member("executionSuccessful", result.Failures.IsEmpty && !result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (IncompleteLine.Of(result) is { } incomplete)
        {
            json.Member("exitCodeDescription", incomplete);
        }

        json.BeginArray("toolExecutionNotifications");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            json.BeginObject()
                .BeginObject("descriptor", inline: true).Member("id", diagnostic.Id).Member("index", rules.IndexOfNotification(diagnostic.Id)).End()
                .Member("level", SarifRules.Level(diagnostic.Severity));
            WriteMessage(json, diagnostic.Message);
            if (diagnostic.Location is { } location)
            {
                json.BeginArray("locations").BeginObject();
                SarifLocations.WritePlace(json, result, location);
                json.End().End();
            }

            json.End();
        }

        json.End().End().End();
    }

    private static void WriteArtifact(JsonOutput json, RunResult result)
    {
        SourceText text = result.Article.Text;
        json.BeginArray("artifacts").BeginObject();
        SarifLocations.WriteArtifactLocation(json, "location", text.Path, indexed: false);
        json.Member("length", text.ToBytes().Length)
            .Member("roles", ["analysisTarget"])
            .Member("encoding", text.Encoding is SourceEncoding.Utf16LittleEndian or SourceEncoding.Utf16BigEndian ? "UTF-16" : "UTF-8")
            .BeginObject("hashes", inline: true)
            .Member("sha-256", ArticleHeader.HashOf(text)["sha256:".Length..])
            .End()
            .End()
            .End();
    }

    private static void WriteResult(JsonOutput json, RunResult result, Finding finding, SarifRules rules, Assessment? assessment)
    {
        bool isGone = finding.State == FindingState.Absent;
        json.BeginObject().Member("ruleId", finding.Id).Member("ruleIndex", rules.IndexOfRule(finding.Id)).Member("level", SarifRules.Level(finding.Severity));
        WriteMessage(json, finding.Message);
        json.BeginArray("locations").BeginObject();
        SarifLocations.WritePlace(json, result, finding.Location, isGone);
        json.End().End();
        if (finding.Related.Count > 0)
        {
            json.BeginArray("relatedLocations");
            for (int i = 0; i < finding.Related.Count; i++)
            {
                json.BeginObject().Member("id", i + 1);
                SarifLocations.WritePlace(json, result, finding.Related[i].Location);
                WriteMessage(json, finding.Related[i].Message);
                json.End();
            }

            json.End();
        }

        json.BeginObject("partialFingerprints", inline: true).Member(FingerprintName, finding.Fingerprint).End();
        if (result.IsCompared)
        {
            json.Member("baselineState", Words.Of(finding.State));
        }

        if (finding.Suppressed is { } reason)
        {
            json.BeginArray("suppressions").BeginObject(inline: true).Member("kind", "external").Member("justification", reason).End().End();
        }

        WriteFix(json, result, finding);
        if (assessment is not null)
        {
            WriteProof(json, assessment);
        }

        json.End();
    }

    private static void WriteFix(JsonOutput json, RunResult result, Finding finding)
    {
        if (finding.Fix is not { } fix)
        {
            return;
        }

        json.BeginArray("fixes").BeginObject().BeginArray("artifactChanges").BeginObject();
        SarifLocations.WriteArtifactLocation(json, "artifactLocation", result.Article.Text.Path, indexed: true);
        json.BeginArray("replacements");
        foreach (TextChange change in fix.Changes)
        {
            json.BeginObject();
            SarifLocations.WriteRegion(json, "deletedRegion", Location.Create(result.Article.Text, change.Span));
            json.BeginObject("insertedContent", inline: true).Member("text", change.NewText).End().End();
        }

        json.End().End().End().End().End();
    }

    /// <summary>The check that the finding rests on, with the truth's side of it.</summary>
    private static void WriteProof(JsonOutput json, Assessment assessment) => json
        .BeginObject("properties")
        .Member("check", assessment.Check)
        .Member("verdict", Words.Of(assessment.Verdict))
        .Member("tier", Words.Of(assessment.Tier))
        .Member("fact", assessment.Evidence?.FactId)
        .Member("record", assessment.Evidence?.Text)
        .Member("source", assessment.Evidence?.Source)
        .Member("sourceLocation", assessment.Evidence?.Location)
        .Member("note", assessment.Note)
        .End();

    private static void WriteMessage(JsonOutput json, string message) =>
        json.BeginObject("message", inline: true).Member("text", SarifText.Message(message)).End();
}
