using Microsoft.Extensions.FileSystemGlobbing;
using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>The articles that paths and globs name.</summary>
internal static class ArticleList
{
    /// <summary>Expands the globs; the order is that of the arguments and, within a glob, that of the paths.</summary>
    /// <param name="arguments">Paths, globs and <c>-</c>.</param>
    /// <param name="paths">Where relative paths start.</param>
    /// <param name="diagnostics">Takes a diagnostic for each glob that matches nothing.</param>
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments, WorkingPaths paths, List<Diagnostic> diagnostics)
    {
        var files = new List<string>();
        foreach (string argument in arguments)
        {
            int wildcard = argument.IndexOf('*', StringComparison.Ordinal);
            if (wildcard < 0 || File.Exists(paths.Resolve(argument)))
            {
                files.Add(argument);
                continue;
            }

            string pattern = argument.Replace('\\', '/');
            int slash = pattern.LastIndexOf('/', wildcard);
            string root = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddInclude(pattern[(slash + 1)..]);
            string[] found = [.. matcher.GetResultsInFullPath(paths.Resolve(root)).Order(StringComparer.Ordinal)];
            if (found.Length == 0)
            {
                diagnostics.Add(Diagnostic.Create(CliDescriptors.NoMatch, InputFile.StartOf(argument)));
            }

            files.AddRange(found.Select(file => Path.GetRelativePath(paths.Directory, file)));
        }

        return [.. files.DistinctBy(paths.Resolve)];
    }
}
