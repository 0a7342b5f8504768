using Verbatim.Json;

namespace Verbatim.Reporting.Json;

/// <summary>The object of <c>records.json</c> on one line, so that the records of many articles stand in one file (JSON Lines).</summary>
internal sealed class RecordLinesReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Name => "jsonl";

    /// <inheritdoc/>
    public override string DefaultPath => "records.jsonl";

    /// <inheritdoc/>
    public override bool IsLinePerArticle => true;

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        RecordsJson.Write(new JsonOutput(output, indented: false), result);
    }
}
