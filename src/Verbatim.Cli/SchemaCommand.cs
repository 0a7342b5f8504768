using System.CommandLine;
using Verbatim.Reports;

namespace Verbatim.Cli;

/// <summary><c>verbatim schema</c>: prints the JSON Schemas of what is read and written.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        string[] names = [.. Resources.Names("Schemas/").Select(name => name["Schemas/".Length..].Replace(".schema.json", "", StringComparison.Ordinal))];
        var name = new Argument<string?>("NAME") { Description = $"One of {string.Join(", ", names)}; without it, the names are listed.", Arity = ArgumentArity.ZeroOrOne };
        name.AcceptOnlyFromAmong(names);
        var command = new Command("schema", "Prints the JSON Schema of a file that is read or written.") { name };
        command.SetAction(result =>
        {
            string? chosen = result.GetValue(name);
            string text = chosen is null ? string.Concat(names.Select(known => known + "\n")) : Resources.Find($"Schemas/{chosen}.schema.json")!;
            StandardOutput.Write(text);
            return ExitCode.Done;
        });
        return command;
    }
}
