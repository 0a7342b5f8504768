using System.Text;
using Verbatim.Diagnostics;
using Verbatim.Reporting;

namespace Verbatim.Cli;

/// <summary>Writes the reports of a run to files and to the standard output.</summary>
internal sealed class ReportSet(PipelineConfig config, string output, WorkingPaths paths, IReadOnlyList<string> folders)
{
    private readonly List<(ReportWriter Writer, string Path, StringBuilder Text)> _joined = [];

    /// <summary>Writes the reports of one article, side by side: all of its files, or none.</summary>
    /// <exception cref="InputException">One cannot be written.</exception>
    public void Write(RunResult result, int index)
    {
        using var files = new OutputSet();
        var written = new List<Task>();
        foreach (ReportRequest request in config.Formats)
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
        files.Commit();
        if (console is not null)
        {
            StandardOutput.Write(console.Result);
        }
        else if (!_joined.Exists(report => report.Writer.Name == "msbuild"))
        {
            foreach (Diagnostics.Diagnostic diagnostic in result.Diagnostics)
            {
                Console.Error.WriteLine(diagnostic);
            }
        }
    }

    /// <summary>Writes what belongs to all articles together.</summary>
    /// <exception cref="InputException">One cannot be written.</exception>
    public void Finish()
    {
        using var files = new OutputSet();
        foreach ((_, string path, StringBuilder text) in _joined)
        {
            if (path == InputFile.StandardInput)
            {
                StandardOutput.Write(text.ToString());
            }
            else
            {
                files.Write(path, paths.Describe(path), writer => writer.Write(text));
            }
        }

        files.Commit();
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

    private string Target(ReportRequest request, ReportWriter writer, string folder)
    {
        if (request.Path is null)
        {
            return Path.Combine(output, folder, writer.DefaultPath);
        }

        string path = paths.Resolve(request.Path);
        return Path.Combine(Path.GetDirectoryName(path)!, folder, Path.GetFileName(path));
    }
}
