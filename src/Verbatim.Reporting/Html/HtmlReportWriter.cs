using System.Text;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>
/// One page that needs nothing beside itself: the article as it reads, the findings marked in it, and the proof of each beside it. Works without
/// scripts, with the keyboard alone and on paper.
/// </summary>
internal sealed class HtmlReportWriter : ReportWriter
{
    private static readonly Lazy<string> Style = new(() => EmbeddedText.Find(typeof(HtmlReportWriter).Assembly, "Html/page.css")!);
    private static readonly Lazy<string> Script = new(() => EmbeddedText.Find(typeof(HtmlReportWriter).Assembly, "Html/page.js")!);

    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override string DefaultPath => "report.html";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var html = new StringBuilder(1 << 16);
        ArticleHeader header = ArticleHeader.Of(result);
        IReadOnlyList<FindingView> findings = FindingView.Of(result);
        string title = HtmlText.Escape(header.Title ?? result.Article.Text.Path);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<meta name=\"generator\" content=\"{Tool.Name} {Tool.Version}\">\n<title>{(result.IsComplete ? "" : "Incomplete: ")}Validation report: {title}</title>\n<style>\n{Style.Value}</style>\n</head>\n<body>\n");
        WriteHead(html, result, header, title, findings);
        html.Append("<main>\n");
        HtmlChanges.Write(html, result);
        WriteArticle(html, result, findings);
        WriteInactive(html, findings);
        WriteVerified(html, result);
        WriteRecords(html, result);
        WriteChecks(html, result);
        html.Append("<section class=\"rules\" id=\"matching\"><h2>How wordings are matched</h2><ul>\n");
        html.Append(string.Concat(MatchingRules.All.Select(rule => $"<li>{HtmlText.Escape(rule)}</li>\n")));
        html.Append("</ul></section>\n</main>\n");
        html.Append($"<script type=\"application/json\" id=\"verbatim-data\">{ReviewData.Of(result)}</script>\n<script>\n{Script.Value}</script>\n</body>\n</html>\n");
        output.Write(html);
    }

    private static void WriteHead(StringBuilder html, RunResult result, ArticleHeader header, string title, IReadOnlyList<FindingView> findings)
    {
        RunSummary summary = result.Summary;
        string[] facts =
        [
            .. header.Authors.Count == 0 ? Array.Empty<string>() : [HtmlText.Escape(string.Join(", ", header.Authors))],
            .. header.Published is null ? Array.Empty<string>() : ["published " + header.Published],
            .. header.Updated is null ? Array.Empty<string>() : ["updated " + header.Updated],
            $"<code>{HtmlText.Escape(result.Article.Text.Path)}</code>",
        ];
        html.Append($"<header>\n<p class=\"eyebrow\">Validation report</p>\n<h1>{title}</h1>\n<p class=\"meta\">{string.Join(" · ", facts)}</p>\n");
        if (IncompleteLine.Of(result) is { } incomplete)
        {
            html.Append($"<p class=\"diagnostic error\" role=\"alert\"><strong>{HtmlText.Escape(incomplete)}</strong></p>\n");
        }

        html.Append("<ul class=\"tiles\">\n");
        Tile(html, "error", summary.Errors, summary.Errors == 1 ? "error" : "errors");
        Tile(html, "warning", summary.Warnings, summary.Warnings == 1 ? "warning" : "warnings");
        Tile(html, "info", summary.Infos, summary.Infos == 1 ? "note" : "notes");
        Tile(html, "plain", summary.Checked, summary.Checked == 1 ? "check" : "checks");
        html.Append("</ul>\n");
        (int Count, string Kind, string Label)[] bars =
        [
            (summary.Supported, "ok", "supported"),
            (summary.Refuted, "error", "refuted"),
            (summary.Undecided, "none", "not enough info"),
            (summary.Skipped, "skipped", "skipped"),
        ];
        html.Append("<div class=\"bar\" aria-hidden=\"true\">");
        html.Append(string.Concat(bars.Where(bar => bar.Count > 0).Select(bar => $"<i class=\"{bar.Kind}\" style=\"flex-grow:{bar.Count}\"></i>")));
        html.Append($"</div>\n<p class=\"legend\">{string.Join(" ", bars.Select(bar => $"<span class=\"key {bar.Kind}\">{bar.Count} {bar.Label}</span>"))}</p>\n");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            html.Append($"<p class=\"diagnostic {Words.Of(diagnostic.Severity)}\">{HtmlText.Escape(diagnostic.ToString())}</p>\n");
        }

        FindingView[] active = [.. findings.Where(view => view.IsActive)];
        if (active.Length > 0)
        {
            html.Append("<nav aria-label=\"Findings\"><ol class=\"index\">\n");
            for (int i = 0; i < active.Length; i++)
            {
                html.Append($"<li class=\"{Words.Of(active[i].Finding.Severity)}\"><a href=\"#f{i + 1}\"><b>{i + 1}</b> {HtmlText.Escape(active[i].Finding.Descriptor.Title)}</a></li>\n");
            }

            html.Append("</ol></nav>\n");
        }

        html.Append("</header>\n");
    }

    private static void Tile(StringBuilder html, string kind, int count, string label) =>
        html.Append($"<li class=\"tile {kind}{(count == 0 ? " zero" : "")}\"><b>{count}</b> {label}</li>\n");

    private static void WriteArticle(StringBuilder html, RunResult result, IReadOnlyList<FindingView> findings)
    {
        FindingView[] active = [.. findings.Where(view => view.IsActive)];
        ArticleMark[] marks =
        [
            .. active.Select((view, index) => new ArticleMark(
                view.Finding.Location.Span, index + 1, view.Finding.Severity, $"{Words.Of(view.Finding.Severity)} {index + 1}: {view.Finding.Descriptor.Title}")),
            .. result.Assessments
                .Where(assessment => assessment.Verdict == Verdict.Supported && assessment.Span is not null)
                .Select(assessment => new ArticleMark(assessment.Span!.Value, 0, null, $"{assessment.Check}: {Words.Verdict(assessment)} ({assessment.Evidence!.Source})")),
        ];
        html.Append("<article class=\"text\" aria-label=\"The article with its findings\">\n");
        var writer = new HtmlArticle(html, marks);
        foreach (BlockSyntax block in result.Article.Tree.Root.Blocks)
        {
            (FindingView View, int Number)[] here = [.. active
                .Select((view, index) => (view, index + 1))
                .Where(item => block.FullSpan.Contains(item.view.Finding.Location.Span.Start))];
            html.Append("<div class=\"row\">\n");
            writer.Write(block);
            if (here.Length > 0)
            {
                html.Append("<aside>\n");
                foreach ((FindingView view, int number) in here)
                {
                    HtmlCards.Write(html, view, number);
                }

                html.Append("</aside>\n");
            }

            html.Append("</div>\n");
        }

        html.Append("</article>\n");
    }

    private static void WriteInactive(StringBuilder html, IReadOnlyList<FindingView> findings)
    {
        FindingView[] inactive = [.. findings.Where(view => !view.IsActive)];
        if (inactive.Length > 0)
        {
            html.Append("<section><h2>Suppressed or gone</h2><ul>\n");
            html.Append(string.Concat(inactive.Select(view => $"<li><code>{view.Finding.Id}</code> {HtmlText.Escape(view.Finding.Message)} <i>{HtmlText.Escape(view.Finding.Suppressed ?? "gone since the baseline")}</i></li>\n")));
            html.Append("</ul></section>\n");
        }
    }

    private static void WriteVerified(StringBuilder html, RunResult result)
    {
        IReadOnlyList<Assessment> verified = VerifiedView.Of(result);
        if (verified.Count > 0)
        {
            html.Append("<section id=\"verified\"><h2>Verified, with small differences</h2><div class=\"grid\">\n");
            foreach (Assessment assessment in verified)
            {
                html.Append($"<section class=\"card okay\" id=\"v-{assessment.Id}\">\n<h4><span class=\"sev\">{Words.Of(assessment.Tier)}</span> {HtmlText.Escape(assessment.Evidence!.FactId)}</h4>\n");
                HtmlCards.WriteSides(html, assessment);
                html.Append("</section>\n");
            }

            html.Append("</div></section>\n");
        }
    }

    private static void WriteRecords(StringBuilder html, RunResult result)
    {
        Layer<ActorRecord> actors = result.Article.Get(ActorRecord.Layer);
        string Name(string? id) => id is null ? "<i>unknown</i>" : HtmlText.Escape(actors.Find(id)?.Record.Name ?? id);
        Table(html, "messages", "Messages", ["", "Sent", "From", "To", "Text"], result.Article.Get(MessageRecord.Layer).Values.Select(message => new[]
        {
            message.Id, HtmlText.Escape(message.Sent?.Value ?? ""), Name(message.From), Name(message.To), HtmlText.Escape(message.Text),
        }));
        Table(html, "requests", "Requests", ["", "In", "From", "To", "What is asked", "Outcome"], result.Article.Get(RequestRecord.Layer).Values.Select(request => new[]
        {
            request.Id, request.Message ?? "", Name(request.From), Name(request.To), HtmlText.Escape(request.Text), request.Outcome.Status.ToString().ToLowerInvariant(),
        }));
    }

    private static void WriteChecks(StringBuilder html, RunResult result) =>
        Table(html, "checks", "All checks", ["", "Check", "Article", "Verdict", "Record", "Why"], result.Assessments.Select(assessment => new[]
        {
            $"<span id=\"{assessment.Id}\">{assessment.Id}</span>",
            HtmlText.Escape(assessment.Check),
            HtmlText.Escape(assessment.Text),
            $"<span class=\"key {(assessment.Status == AssessmentStatus.Skipped ? "skipped" : assessment.Verdict switch { Verdict.Supported => "ok", Verdict.Refuted => "error", _ => "none" })}\">{Words.Verdict(assessment)}</span>",
            assessment.Evidence is null ? "" : $"<code>{HtmlText.Escape(assessment.Evidence.FactId)}</code> {HtmlText.Escape(assessment.Evidence.Source)}",
            HtmlText.Escape(assessment.Note),
        }));

    private static void Table(StringBuilder html, string id, string title, string[] columns, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        html.Append($"<details id=\"{id}\"><summary><h2>{title} <small>{all.Length}</small></h2></summary><div class=\"scroll\"><table>\n<thead><tr>");
        html.Append(string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"))).Append("</tr></thead>\n<tbody>\n");
        foreach (string[] row in all)
        {
            html.Append("<tr>").Append(string.Concat(row.Select(cell => $"<td>{cell}</td>"))).Append("</tr>\n");
        }

        html.Append("</tbody></table></div></details>\n");
    }
}
