using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>Finds and reads the configuration.</summary>
internal static class Configuration
{
    /// <summary>The configuration that is read when none is named.</summary>
    public const string FileName = "pipeline.json";

    /// <summary>
    /// Reads the configuration named, or <c>pipeline.json</c> of the current directory, or takes the defaults when there is neither.
    /// Its relative paths start from its own directory; those of the defaults from the current one.
    /// </summary>
    /// <exception cref="InputException">The file cannot be read or holds mistakes.</exception>
    public static (PipelineConfig Config, WorkingPaths Paths, string? Name) Load(string? path)
    {
        string current = Directory.GetCurrentDirectory();
        if (path is null && !File.Exists(FileName))
        {
            return (PipelineConfig.Default, new WorkingPaths(current), null);
        }

        string file = Path.GetFullPath(path ?? FileName);
        string display = new WorkingPaths(current).Display(file);
        ParseResult<PipelineConfig> config = PipelineConfig.Parse(
            InputFile.ReadText(file, new WorkingPaths(current), InputFile.MaxConfigurationBytes), Catalog.BuiltIn);
        return config.IsValid
            ? (config.Value, new WorkingPaths(Path.GetDirectoryName(file)!), display)
            : throw new InputException(config.Diagnostics);
    }
}
