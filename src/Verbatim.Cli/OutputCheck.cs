using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>Refuses, before a word is read, reports that would overwrite what the run reads, or one another.</summary>
internal sealed class OutputCheck(WorkingPaths paths)
{
    private readonly Dictionary<string, string> _inputs = new(RealPath.Comparer);
    private readonly List<(string Directory, string Role)> _inputFolders = [];

    /// <summary>Notes a file that the run reads.</summary>
    /// <param name="file">The file; the standard input and one that is not there count for nothing.</param>
    /// <param name="role">What it is read as: <c>the article</c>.</param>
    public void AddInput(string file, string role)
    {
        if (file != InputFile.StandardInput && File.Exists(file))
        {
            _inputs.TryAdd(Real(file), role);
        }
    }

    /// <summary>Notes a folder of which the run reads files.</summary>
    public void AddInputFolder(string folder, string role) => _inputFolders.Add((Real(folder), role));

    /// <summary>Looks at all places that reports go to.</summary>
    /// <param name="outputs">The name of the report and its place, <c>-</c> for the standard output.</param>
    /// <exception cref="InputException">One is an input, no regular file, or the place of two reports.</exception>
    public void Refuse(IEnumerable<(string Format, string Path)> outputs)
    {
        var problems = new List<Diagnostic>();
        var places = new Dictionary<string, string>(RealPath.Comparer);
        foreach ((string format, string path) in outputs)
        {
            string real = path == InputFile.StandardInput ? path : Real(path);
            if (!places.TryAdd(real, format))
            {
                problems.Add(Problem(CliDescriptors.SameOutput, path, places[real], format));
            }
            else if (path == InputFile.StandardInput)
            {
                continue;
            }
            else if (RoleOf(real) is { } role)
            {
                problems.Add(Problem(CliDescriptors.OutputIsInput, path, role, format));
            }
            else if (FileKind.Irregular(path) is { } kind)
            {
                problems.Add(Problem(CliDescriptors.Unwritable, path, $"this is {kind}"));
            }
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }

    private string? RoleOf(string real) =>
        _inputs.GetValueOrDefault(real) ?? _inputFolders.Find(item => RealPath.Comparer.Equals(item.Directory, Path.GetDirectoryName(real))).Role;

    private string Real(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Error(CliDescriptors.Unreadable, Describe(path), InputFile.Reason(error));
        }
    }

    private Diagnostic Problem(DiagnosticDescriptor descriptor, string path, params object[] arguments) =>
        Diagnostic.Create(descriptor, InputFile.StartOf(Describe(path)), arguments);

    private string Describe(string path) => path == InputFile.StandardInput ? "stdout" : paths.Describe(path);
}
