using System.CommandLine;
using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary><c>verbatim explain</c>: prints the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("RULE") { Description = "The id of a rule, such as VB1002; without it, all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Prints what a rule finds, why it matters, and examples.") { rule };
        command.SetAction(result => Execute(result.GetValue(rule)));
        return command;
    }

    private static int Execute(string? id)
    {
        if (id is null)
        {
            StandardOutput.Write(writer =>
            {
                foreach (DiagnosticDescriptor descriptor in Catalog.BuiltIn.Rules.Select(known => known.Descriptor))
                {
                    writer.Write($"{descriptor.Id}  {descriptor.Title}{(descriptor.Status == DiagnosticStatus.Preview ? " (preview)" : "")}\n");
                }
            });
            return ExitCode.Done;
        }

        if (Catalog.BuiltIn.FindPage(id.ToUpperInvariant()) is { } page)
        {
            StandardOutput.Write(page);
            return ExitCode.Done;
        }

        string rules = string.Join(", ", Catalog.BuiltIn.Rules.Select(known => known.Descriptor.Id));
        Console.Error.WriteLine(Diagnostic.Create(CliDescriptors.UnknownRule, null, id, rules));
        return ExitCode.CouldNotRun;
    }
}
