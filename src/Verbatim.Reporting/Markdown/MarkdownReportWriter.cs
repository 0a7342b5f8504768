using System.Text;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Reporting.Markdown;

/// <summary>A report to read and to paste: findings with both texts, what was verified, messages, requests, all checks, the rules of matching.</summary>
internal sealed class MarkdownReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override string DefaultPath => "report.md";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder();
        WriteHead(text, result);
        WriteDiagnostics(text, result);
        WriteChanges(text, result);
        IReadOnlyList<FindingView> findings = FindingView.Of(result);
        foreach ((string heading, _, IReadOnlyList<FindingView> members) in FindingView.Groups(findings))
        {
            Line(text, $"## {heading}");
            foreach (FindingView view in members)
            {
                WriteFinding(text, view);
            }
        }

        WriteInactive(text, findings);
        WriteVerified(text, result);
        WriteMessages(text, result);
        WriteRequests(text, result);
        WriteChecks(text, result);
        Line(text, "## How wordings are matched");
        text.Append(string.Concat(MatchingRules.All.Select(rule => $"- {MarkdownText.Escape(rule)}\n")));
        output.Write(text);
    }

    private static void WriteHead(StringBuilder text, RunResult result)
    {
        ArticleHeader header = ArticleHeader.Of(result);
        RunSummary summary = result.Summary;
        Line(text, $"# Validation report: {MarkdownText.Escape(header.Title ?? result.Article.Text.Path)}");
        if (IncompleteLine.Of(result) is { } incomplete)
        {
            Line(text, MarkdownText.Bold(incomplete));
        }

        string[] facts =
        [
            $"`{result.Article.Text.Path}`",
            .. header.Authors.Count == 0 ? Array.Empty<string>() : ["by " + MarkdownText.Escape(string.Join(", ", header.Authors))],
            .. header.Published is null ? Array.Empty<string>() : ["published " + header.Published],
            .. header.Updated is null ? Array.Empty<string>() : ["updated " + header.Updated],
        ];
        Line(text, string.Join(" · ", facts));
        Line(text, "| checks | supported | refuted | not enough info | skipped | errors | warnings | notes |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            + $"| {summary.Checked} | {summary.Supported} | {summary.Refuted} | {summary.Undecided} | {summary.Skipped} | {summary.Errors} | {summary.Warnings} | {summary.Infos} |");
    }

    private static void WriteDiagnostics(StringBuilder text, RunResult result)
    {
        if (!result.Diagnostics.IsEmpty)
        {
            Line(text, string.Concat(result.Diagnostics.Select(diagnostic => $"- {MarkdownText.Escape(diagnostic.ToString())}\n")).TrimEnd('\n'));
        }
    }

    private static void WriteChanges(StringBuilder text, RunResult result)
    {
        if (result.Changes is null)
        {
            return;
        }

        Line(text, $"## {ChangeView.Heading}");
        IReadOnlyList<ChangeView> changes = ChangeView.Of(result);
        foreach (ChangeView view in changes)
        {
            string place = view.Start is { } start ? $" · line {start.Line}" : "";
            text.Append($"- **{view.Word}** {view.Kind}{place}: {Edited(view.Text)}\n");
            text.Append(string.Concat(view.Properties.Select(property => $"  - {property.Name}: {MarkdownText.Escape(property.Value)}\n")));
        }

        text.Append(changes.Count == 0 ? ChangeView.Nothing + "\n\n" : "\n");
    }

    private static void WriteFinding(StringBuilder text, FindingView view)
    {
        Finding finding = view.Finding;
        string state = finding.State == FindingState.New ? "" : $" · {Words.Of(finding.State)}";
        Line(text, $"### {finding.Id} {MarkdownText.Escape(finding.Descriptor.Title)} · line {finding.Location.Start.Line}, column {finding.Location.Start.Column}{state}");
        Line(text, MarkdownText.Escape(finding.Message));
        if (view.Excerpt is { } excerpt)
        {
            Line(text, $"> {MarkdownText.Escape(excerpt.Before)}{MarkdownText.Bold(excerpt.Marked)}{MarkdownText.Escape(excerpt.After)}");
        }

        if (view.Assessment is { Evidence: { } evidence } assessment)
        {
            text.Append($"- article: {ArticleSide(assessment)}\n");
            text.Append($"- record: {RecordSide(assessment)}\n");
            text.Append($"- source: {MarkdownText.Escape(evidence.Source)}{(evidence.Location is null ? "" : $" <{evidence.Location}>")} (`{evidence.FactId}`)\n");
            Line(text, $"- verdict: {Words.Verdict(assessment)}. {MarkdownText.Escape(assessment.Note)}");
        }

        foreach (RelatedLocation related in finding.Related)
        {
            Line(text, $"- see line {related.Location.Start.Line}, column {related.Location.Start.Column}: {MarkdownText.Escape(related.Message)}");
        }
    }

    private static void WriteInactive(StringBuilder text, IReadOnlyList<FindingView> findings)
    {
        FindingView[] inactive = [.. findings.Where(view => !view.IsActive)];
        if (inactive.Length == 0)
        {
            return;
        }

        Line(text, "## Suppressed or gone");
        foreach (FindingView view in inactive)
        {
            string why = view.Finding.Suppressed is { } reason ? $"suppressed: {reason}" : "gone since the baseline";
            text.Append($"- {view.Finding.Id}, line {view.Finding.Location.Start.Line}: {MarkdownText.Escape(view.Finding.Message)} ({MarkdownText.Escape(why)})\n");
        }

        text.Append('\n');
    }

    private static void WriteVerified(StringBuilder text, RunResult result)
    {
        IReadOnlyList<Assessment> verified = VerifiedView.Of(result);
        if (verified.Count == 0)
        {
            return;
        }

        Line(text, "## Verified, with small differences");
        foreach (Assessment assessment in verified)
        {
            text.Append($"- {Words.Of(assessment.Tier)} ({assessment.Id}, `{assessment.Evidence!.FactId}`): {ArticleSide(assessment)}\n");
            text.Append($"  - record: {RecordSide(assessment)}\n");
            text.Append($"  - source: {MarkdownText.Escape(assessment.Evidence.Source)}\n");
        }

        text.Append('\n');
    }

    private static void WriteMessages(StringBuilder text, RunResult result)
    {
        Layer<MessageRecord> messages = result.Article.Get(MessageRecord.Layer);
        if (messages.Count == 0)
        {
            return;
        }

        Layer<ActorRecord> actors = result.Article.Get(ActorRecord.Layer);
        Line(text, "## Messages");
        text.Append("| id | sent | from | to | text |\n|---|---|---|---|---|\n");
        foreach (MessageRecord message in messages.Values)
        {
            text.Append($"| {message.Id} | {message.Sent?.Value ?? "unknown"} | {NameOf(actors, message.From)} | {NameOf(actors, message.To)} | {MarkdownText.Escape(message.Text)} |\n");
        }

        text.Append('\n');
    }

    private static void WriteRequests(StringBuilder text, RunResult result)
    {
        Layer<RequestRecord> requests = result.Article.Get(RequestRecord.Layer);
        if (requests.Count == 0)
        {
            return;
        }

        Layer<ActorRecord> actors = result.Article.Get(ActorRecord.Layer);
        Line(text, "## Requests");
        text.Append("| id | message | from | to | what is asked | outcome |\n|---|---|---|---|---|---|\n");
        foreach (RequestRecord request in requests.Values)
        {
            string outcome = $"{request.Outcome.Status}".ToLowerInvariant();
            text.Append($"| {request.Id} | {request.Message ?? ""} | {NameOf(actors, request.From)} | {NameOf(actors, request.To)} | {MarkdownText.Escape(request.Text)} | {outcome} |\n");
        }

        text.Append('\n');
    }

    private static void WriteChecks(StringBuilder text, RunResult result)
    {
        if (result.Assessments.IsEmpty)
        {
            return;
        }

        Line(text, "## All checks");
        text.Append("| id | check | record | fact | verdict | why |\n|---|---|---|---|---|---|\n");
        foreach (Assessment assessment in result.Assessments)
        {
            text.Append($"| {assessment.Id} | {assessment.Check} | {assessment.Record ?? ""} | {assessment.Evidence?.FactId ?? ""} | {Words.Verdict(assessment)} | {MarkdownText.Escape(assessment.Note)} |\n");
        }

        text.Append('\n');
    }

    private static string ArticleSide(Assessment assessment) => Side(DiffSides.Article(assessment));

    private static string RecordSide(Assessment assessment) => Side(DiffSides.Record(assessment));

    private static string Side(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Operation switch
    {
        DiffOperation.Added => MarkdownText.Strike(piece.Text),
        DiffOperation.Missing => MarkdownText.Bold(piece.Text),
        _ => MarkdownText.Escape(piece.Text),
    }));

    /// <summary>An edited text: what was left out struck out, what was put in bold.</summary>
    private static string Edited(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Operation switch
    {
        DiffOperation.Missing => MarkdownText.Strike(piece.Text),
        DiffOperation.Added => MarkdownText.Bold(piece.Text),
        _ => MarkdownText.Escape(piece.Text),
    }));

    private static string NameOf(Layer<ActorRecord> actors, string? id) =>
        id is null ? "unknown" : MarkdownText.Escape(actors.Find(id)?.Record.Name ?? id);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
