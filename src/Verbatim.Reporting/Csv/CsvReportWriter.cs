using System.Globalization;
using CsvHelper;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Reporting.Csv;

/// <summary>
/// One row for each check, for spreadsheets (RFC 4180 but for the line ends, which are LF). A text that a spreadsheet would take for a formula has an
/// apostrophe in front; programs read <c>report.json</c>.
/// </summary>
internal sealed class CsvReportWriter : ReportWriter
{
    private static readonly string[] Columns =
    [
        "article", "id", "check", "record", "status", "verdict", "tier", "line", "column", "start", "end", "text", "fact", "evidence", "source",
        "location", "findings", "note",
    ];

    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string DefaultPath => "checks.csv";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var options = new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape };
        using var csv = CsvWriter.Create(output, options, leaveOpen: true);
        csv.WriteHeader(Columns);
        if (IncompleteLine.Of(result) is { } incomplete)
        {
            csv.WriteRecord([result.Article.Text.Path, null, "run", null, "incomplete", .. Enumerable.Repeat<string?>(null, Columns.Length - 6), incomplete]);
        }

        ILookup<string?, string> findings = result.Findings.Where(finding => finding.State != FindingState.Absent).ToLookup(finding => finding.Assessment, finding => finding.Id, StringComparer.Ordinal);
        foreach (Assessment assessment in result.Assessments)
        {
            Location? place = assessment.Span is { } span ? Location.Create(result.Article.Text, span) : null;
            csv.WriteRecord(
            [
                result.Article.Text.Path,
                assessment.Id,
                assessment.Check,
                assessment.Record,
                Words.Of(assessment.Status),
                Words.Of(assessment.Verdict),
                Words.Of(assessment.Tier),
                Number(place?.Start.Line),
                Number(place?.Start.Column),
                Number(place?.Span.Start),
                Number(place?.Span.End),
                assessment.Text,
                assessment.Evidence?.FactId,
                assessment.Evidence?.Text,
                assessment.Evidence?.Source,
                assessment.Evidence?.Location,
                string.Join(' ', findings[assessment.Id]),
                assessment.Note,
            ]);
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
