using System.Text;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>Writes the proof of findings and checks.</summary>
internal static class HtmlCards
{
    /// <summary>One finding with both texts and the source.</summary>
    public static void Write(StringBuilder html, FindingView view, int number)
    {
        Finding finding = view.Finding;
        string severity = Words.Of(finding.Severity);
        html.Append($"<section class=\"card {severity}\" id=\"f{number}\" tabindex=\"-1\" aria-labelledby=\"h{number}\" data-fingerprint=\"{finding.Fingerprint}\">\n");
        html.Append($"<h4 id=\"h{number}\"><a class=\"n\" href=\"#r{number}\" aria-label=\"back to the place in the article\">{number}</a> <span class=\"sev\">{(finding.Severity == Diagnostics.DiagnosticSeverity.Info ? "note" : severity)}</span> {HtmlText.Escape(finding.Descriptor.Title)}</h4>\n");
        html.Append($"<p class=\"msg\">{HtmlText.Escape(finding.Message)}</p>\n");
        if (view.Assessment is { Evidence: not null } assessment)
        {
            WriteSides(html, assessment);
        }

        foreach (RelatedLocation related in finding.Related)
        {
            html.Append($"<p class=\"why\">Line {related.Location.Start.Line}: {HtmlText.Escape(related.Message)}</p>\n");
        }

        string state = finding.State == FindingState.New ? "" : $" · {Words.Of(finding.State)}";
        html.Append($"<p class=\"foot\">{finding.Id} · line {finding.Location.Start.Line}, column {finding.Location.Start.Column}{state}</p>\n</section>\n");
    }

    /// <summary>The article's text, the record's text, the source and what decided.</summary>
    public static void WriteSides(StringBuilder html, Assessment assessment)
    {
        Evidence evidence = assessment.Evidence!;
        html.Append("<dl>\n");
        html.Append($"<dt>Article</dt><dd>{Side(DiffSides.Article(assessment))}</dd>\n");
        html.Append($"<dt>Record</dt><dd>{Side(DiffSides.Record(assessment))}</dd>\n");
        string source = HtmlText.Escape(evidence.Source);
        bool linked = evidence.Location is { } location && (location.StartsWith("https://", StringComparison.Ordinal) || location.StartsWith("http://", StringComparison.Ordinal));
        html.Append($"<dt>Source</dt><dd>{(linked ? $"<a href=\"{HtmlText.Escape(evidence.Location!)}\" rel=\"noreferrer\">{source}</a>" : source)} <code>{HtmlText.Escape(evidence.FactId)}</code></dd>\n");
        html.Append("</dl>\n");
        html.Append($"<p class=\"why\"><b>{HtmlText.Escape(Words.Verdict(assessment))}</b> {HtmlText.Escape(assessment.Note)}</p>\n");
    }

    /// <summary>The pieces of a text, what differs marked.</summary>
    public static string Side(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Operation switch
    {
        DiffOperation.Added => $"<ins>{HtmlText.Escape(piece.Text)}</ins>",
        DiffOperation.Missing => $"<del>{HtmlText.Escape(piece.Text)}</del>",
        _ => HtmlText.Escape(piece.Text),
    }));
}
