using Verbatim.Json;

namespace Verbatim.Reporting.Json;

/// <summary><c>records.json</c>: all that the article says, as records. See the published schema.</summary>
internal sealed class RecordsReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Name => "records";

    /// <inheritdoc/>
    public override string DefaultPath => "records.json";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        RecordsJson.Write(new JsonOutput(output), result);
    }
}
