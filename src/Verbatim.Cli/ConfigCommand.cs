using System.CommandLine;

namespace Verbatim.Cli;

/// <summary><c>verbatim config</c>: prints the configuration in force, defaults included.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var file = new Option<string?>("--config") { Description = "The configuration. Without it, pipeline.json of the current directory.", HelpName = "FILE" };
        var command = new Command("config", "Prints the configuration in force, with defaults.") { file };
        command.SetAction(result => Execute(result.GetValue(file)));
        return command;
    }

    private static int Execute(string? file)
    {
        (PipelineConfig config, _, _) = Configuration.Load(file);
        StandardOutput.Write(writer => ConfigurationJson.Write(config, Catalog.BuiltIn, writer));
        return ExitCode.Done;
    }
}
