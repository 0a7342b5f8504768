namespace Verbatim.Cli;

/// <summary>Where relative paths start, and how paths are printed: relative to there with slashes, or by their file name alone when they lie outside.</summary>
internal sealed class WorkingPaths(string directory)
{
    /// <summary>The directory that relative paths start from.</summary>
    public string Directory { get; } = Path.GetFullPath(directory);

    /// <summary>The file that a path means.</summary>
    public string Resolve(string path) => path == InputFile.StandardInput ? path : Path.GetFullPath(path, Directory);

    /// <summary>How a path is named in a message about the file itself: relative to here, or absolute when it lies outside.</summary>
    public string Describe(string path)
    {
        string display = Display(path);
        return path == InputFile.StandardInput || Resolve(path) == Resolve(display) ? display : Resolve(path);
    }

    /// <summary>How a path is printed in reports; the same on every machine.</summary>
    public string Display(string path)
    {
        if (path == InputFile.StandardInput)
        {
            return "stdin";
        }

        string relative = Path.GetRelativePath(Directory, Resolve(path));
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path) : relative.Replace('\\', '/');
    }
}
