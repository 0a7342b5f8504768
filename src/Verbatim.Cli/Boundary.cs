using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>The boundary at the top: whatever a command throws becomes lines on the standard error and an exit code.</summary>
internal static class Boundary
{
    private const int ShownFrames = 4;

    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code, or that of what it threw.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> command, CancellationToken cancellation)
    {
        try
        {
            int code = await command().ConfigureAwait(false);
            await Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception error)
        {
            (int code, string[] lines) = Describe(error, cancellation.IsCancellationRequested);
            return Print(lines) ? code : Math.Max(code, ExitCode.CouldNotRun);
        }
    }

    /// <summary>The exit code of an exception, and what is printed of it. An internal error never shows a message: it may hold words of an article.</summary>
    internal static (int Code, string[] Lines) Describe(Exception error, bool isCancelled) => error switch
    {
        AggregateException { InnerExceptions: [var only] } => Describe(only, isCancelled),
        InputException input => (ExitCode.CouldNotRun, Lines(input.Diagnostics)),
        PipelineException pipeline => (ExitCode.CouldNotRun, Lines(pipeline.Diagnostics)),
        OperationCanceledException when isCancelled => (ExitCode.Cancelled, ["verbatim: cancelled; nothing of the unfinished article was written"]),
        OutOfMemoryException => (ExitCode.CouldNotRun, Lines([Diagnostic.Create(CliDescriptors.OutOfMemory, null)])),
        IOException or UnauthorizedAccessException => (ExitCode.CouldNotRun, Lines(StandardOutput.Failed(error).Diagnostics)),
        _ => (ExitCode.InternalError, [InternalError(error)]),
    };

    private static string[] Lines(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.ToString())];

    private static string InternalError(Exception error)
    {
        string[] frames =
        [
            .. new StackTrace(error).GetFrames().Select(DiagnosticMethodInfo.Create).OfType<DiagnosticMethodInfo>()
                .Select(method => $"{method.DeclaringTypeName}.{method.Name}").Take(ShownFrames),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"verbatim: internal error: {error.GetType().FullName} at {(frames.Length == 0 ? "an unknown place" : string.Join(" < ", frames))}; ")
            + $"please report this line ({Tool.Name} {Tool.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}); existing reports are unchanged";
    }

    /// <summary>Prints lines on the standard error; false when it cannot be written either, so that only the exit code is left to say it.</summary>
    private static bool Print(string[] lines)
    {
        try
        {
            foreach (string line in lines)
            {
                Console.Error.WriteLine(line);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
