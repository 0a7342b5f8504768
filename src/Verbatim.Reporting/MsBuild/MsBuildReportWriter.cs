using Verbatim.Diagnostics;

namespace Verbatim.Reporting.MsBuild;

/// <summary>
/// One line for each diagnostic and finding, <c>path(line,column): severity id: message</c>, as editors and build servers read them.
/// Findings that are suppressed or gone are left out.
/// </summary>
internal sealed class MsBuildReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Name => "msbuild";

    /// <inheritdoc/>
    public override string DefaultPath => "-";

    /// <inheritdoc/>
    public override bool IsLinePerArticle => true;

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        foreach (Diagnostic diagnostic in result.Failures.Select(failure => failure.Diagnostic).Union(result.Diagnostics))
        {
            WriteLine(output, diagnostic.ToString());
        }

        foreach (Finding finding in result.Findings)
        {
            if (finding.Suppressed is null && finding.State != FindingState.Absent)
            {
                WriteLine(output, finding.ToString());
            }
        }
    }

    private static void WriteLine(TextWriter output, string line)
    {
        output.Write(line.ReplaceLineEndings(" "));
        output.Write('\n');
    }
}
