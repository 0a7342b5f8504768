using System.CommandLine;
using Verbatim.Text;

namespace Verbatim.Cli;

/// <summary><c>verbatim schema</c>: prints the JSON Schemas of what is read and written.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        string[] names = [.. Schemas.Names];
        var name = new Argument<string?>("NAME") { Description = $"One of {string.Join(", ", names)}; without it, the names are listed.", Arity = ArgumentArity.ZeroOrOne };
        name.AcceptOnlyFromAmong(names);
        var command = new Command("schema", "Prints the JSON Schema of a file that is read or written.") { name };
        command.SetAction(result =>
        {
            string? chosen = result.GetValue(name);
            string text = chosen is null ? string.Concat(names.Select(known => known + "\n")) : Schemas.Find(chosen)!;
            StandardOutput.Write(text);
            return ExitCode.Done;
        });
        return command;
    }
}
