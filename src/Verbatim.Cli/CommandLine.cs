using System.CommandLine;
using System.CommandLine.Invocation;

namespace Verbatim.Cli;

/// <summary>The commands of <c>verbatim</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; without arguments, <c>run</c>.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> InvokeAsync(IReadOnlyList<string> args, CancellationToken cancellation = default) =>
        Boundary.RunAsync(() => ExecuteAsync(args, cancellation), cancellation);

    private static async Task<int> ExecuteAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        var root = new RootCommand("Checks the quotations, dates, names, requests and events of news articles against what is known.")
        {
            RunCommand.Create(),
            ExplainCommand.Create(),
            TreeCommand.Create(),
            SchemaCommand.Create(),
            ConfigCommand.Create(),
        };
        ParseResult command = root.Parse(args.Count == 0 ? [RunCommand.Name] : args);
        UnknownOptions.Refuse(command);
        if (command.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        int code = await command.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        return command.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
    }
}
