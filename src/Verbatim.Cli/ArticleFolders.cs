namespace Verbatim.Cli;

/// <summary>The folder in the output directory for each of several articles.</summary>
internal static class ArticleFolders
{
    /// <summary>
    /// The empty name for a single article; otherwise for each the path from the folder that all have in common, without the extension unless two
    /// would be the same.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> articles, WorkingPaths paths)
    {
        if (articles.Count == 1)
        {
            return [""];
        }

        string[][] segments = [.. articles.Select(article => paths.Resolve(article).Split(Path.DirectorySeparatorChar))];
        int common = 0;
        while (segments.All(parts => parts.Length > common + 1 && parts[common] == segments[0][common]))
        {
            common++;
        }

        string[] names = [.. segments.Select(parts => Path.Combine(parts[common..]))];
        string[] stems = [.. names.Select(name => Path.ChangeExtension(name, null))];
        return [.. stems.Select((stem, index) => stems.Count(other => other == stem) == 1 ? stem : names[index])];
    }
}
