using System.Diagnostics;

namespace Verbatim.Packing.Tests;

/// <summary>Runs programs and keeps what they print.</summary>
internal static class DotNet
{
    /// <summary>Runs <c>dotnet</c>; fails the test with the output when it does not end with 0.</summary>
    public static string Run(string directory, params string[] arguments) => Run("dotnet", directory, arguments);

    /// <summary>Runs a program; fails the test with the output when it does not end with 0.</summary>
    public static string Run(string program, string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, $"{program} {string.Join(' ', arguments)}\n{output}\n{error.Result}");
        return output;
    }
}
