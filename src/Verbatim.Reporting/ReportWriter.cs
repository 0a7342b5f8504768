namespace Verbatim.Reporting;

/// <summary>
/// Writes the result of a run in one format. A writer shows; it decides nothing. Its output has no clock, no absolute path and no machine name,
/// and ends its lines with LF: the same result gives the same bytes. Implementations are stateless and thread-safe.
/// </summary>
public abstract class ReportWriter
{
    /// <summary>The format's name, lower case: <c>markdown</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name of the file in the output directory; <c>-</c> for the standard output.</summary>
    public abstract string DefaultPath { get; }

    /// <summary>Whether the reports of several articles may follow one another in one file.</summary>
    public virtual bool IsLinePerArticle => false;

    /// <summary>Writes the report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Takes the report; its own line ends are not used. Not closed.</param>
    public abstract void Write(RunResult result, TextWriter output);
}
