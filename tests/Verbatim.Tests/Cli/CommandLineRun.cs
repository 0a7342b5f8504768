using System.Globalization;
using Verbatim.Cli;

namespace Verbatim.Tests.Cli;

/// <summary>Runs the command line in this process; one at a time, since the console is one.</summary>
internal static class CommandLineRun
{
    /// <summary>Runs a command and takes what it prints.</summary>
    public static async Task<(int Code, string Output, string Error)> Of(params string[] arguments)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter capturedOutput = new(CultureInfo.InvariantCulture), capturedError = new(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(capturedOutput);
            Console.SetError(capturedError);
            int code = await CommandLine.InvokeAsync(arguments);
            return (code, capturedOutput.ToString(), capturedError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
