using Spectre.Console;
using Verbatim.Driver;

namespace Verbatim.Cli;

/// <summary>Shows the result of a run to a person at a terminal.</summary>
internal static class ConsoleReport
{
    public static void Write(RunResult result, bool several)
    {
        foreach (Diagnostics.Diagnostic diagnostic in result.Diagnostics)
        {
            Console.WriteLine(diagnostic);
        }

        foreach (Finding finding in result.Findings)
        {
            Console.WriteLine(finding);
        }
    }
}
