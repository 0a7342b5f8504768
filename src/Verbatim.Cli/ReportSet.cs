using System.Text;
using Verbatim.Diagnostics;
using Verbatim.Reporting;

namespace Verbatim.Cli;

/// <summary>Writes the reports of a run to files and to the standard output.</summary>
internal sealed class ReportSet(PipelineConfig config, string output, WorkingPaths paths, IReadOnlyList<string> folders) : IDisposable
{
    /// <summary>The files of a single article: moved when the standard output is written too.</summary>
    private readonly OutputSet _last = new();
    private readonly List<(ReportWriter Writer, string Path, StringBuilder Text)> _joined = [];

    /// <summary>The places that the reports go to, each with the name of the report; <c>-</c> for the standard output.</summary>
    public IEnumerable<(string Format, string Path)> Targets =>
        from request in config.Formats
        where request.Format != Catalog.ConsoleFormat
        let writer = Catalog.BuiltIn.Writers.Single(report => report.Name == request.Format)
        let isJoined = writer.IsLinePerArticle && folders.Count > 1
        from path in (request.Path ?? writer.DefaultPath) == InputFile.StandardInput ? [InputFile.StandardInput]
            : (isJoined ? [""] : folders).Select(folder => Target(request, writer, folder))
        select (request.Format, path);

    /// <summary>Deletes what was written and not moved into place.</summary>
    public void Dispose() => _last.Dispose();

    /// <summary>Writes the reports of one article, side by side: all of its files, or none. Those of a single article appear when all is finished.</summary>
    /// <exception cref="InputException">One cannot be written.</exception>
    public void Write(RunResult result, int index)
    {
        using OutputSet? own = folders.Count > 1 ? new OutputSet() : null;
        OutputSet files = own ?? _last;
        var written = new List<Task>();
        foreach (PipelineConfig.ReportRequest request in config.Formats)
        {
            if (request.Format == Catalog.ConsoleFormat)
            {
                continue;
            }

            ReportWriter writer = Catalog.BuiltIn.Writers.Single(report => report.Name == request.Format);
            string target = request.Path ?? writer.DefaultPath;
            if (target == InputFile.StandardInput || (writer.IsLinePerArticle && folders.Count > 1))
            {
                Join(writer, target == InputFile.StandardInput ? target : Target(request, writer, ""), result);
            }
            else
            {
                string path = Target(request, writer, folders[index]);
                written.Add(Task.Run(() => files.Write(path, paths.Describe(path), text => writer.Write(result, text))));
            }
        }

        Task<string>? console = config.Formats.Any(request => request.Format == Catalog.ConsoleFormat) ? Task.Run(() => ConsoleReport.Render(result)) : null;
        WaitFor(console is null ? written : [.. written, console]);
        if (console is not null)
        {
            StandardOutput.Write(console.Result);
        }
        else if (!_joined.Exists(report => report.Writer.Name == "msbuild"))
        {
            // Failures are printed at the end, whatever the formats.
            foreach (Diagnostics.Diagnostic diagnostic in result.Diagnostics.Except(result.Failures.Select(failure => failure.Diagnostic)))
            {
                Console.Error.WriteLine(diagnostic);
            }
        }

        own?.Commit();
    }

    /// <summary>Writes what belongs to all articles together.</summary>
    /// <exception cref="InputException">One cannot be written.</exception>
    public void Finish()
    {
        foreach ((_, string path, StringBuilder text) in _joined)
        {
            if (path == InputFile.StandardInput)
            {
                StandardOutput.Write(text.ToString());
            }
            else
            {
                _last.Write(path, paths.Describe(path), writer => writer.Write(text));
            }
        }

        _last.Commit();
    }

    /// <summary>Waits for all, then throws what the first of them that failed threw: the same one in every run.</summary>
    private static void WaitFor(IReadOnlyList<Task> tasks)
    {
        Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        foreach (Task task in tasks)
        {
            task.GetAwaiter().GetResult();
        }
    }

    private void Join(ReportWriter writer, string path, RunResult result)
    {
        int at = _joined.FindIndex(report => report.Writer == writer && report.Path == path);
        if (at < 0)
        {
            at = _joined.Count;
            _joined.Add((writer, path, new StringBuilder()));
        }

        using var text = new StringWriter(_joined[at].Text, System.Globalization.CultureInfo.InvariantCulture);
        writer.Write(result, text);
    }

    private string Target(PipelineConfig.ReportRequest request, ReportWriter writer, string folder)
    {
        if (request.Path is null)
        {
            return Path.Combine(output, folder, writer.DefaultPath);
        }

        string path = paths.Resolve(request.Path);
        return Path.Combine(Path.GetDirectoryName(path)!, folder, Path.GetFileName(path));
    }
}
