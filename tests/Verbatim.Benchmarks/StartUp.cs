using System.Diagnostics;
using System.Globalization;

namespace Verbatim.Benchmarks;

/// <summary>
/// The time of a whole run on the seed article, process start included, beside an empty console program: published as one native executable
/// and as ReadyToRun, started in turn, the median of each and its ratio to the empty program.
/// </summary>
internal static class StartUp
{
    private const int Runs = 21;
    private const string Runtime = "linux-x64";
    private const string EmptyProject =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>empty</AssemblyName>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Publishes, measures and prints.</summary>
    /// <returns>0, or 2 when something could not be published or run.</returns>
    public static int Run(TextWriter output)
    {
        string root = FindRoot();
        string folder = Directory.CreateTempSubdirectory("verbatim-startup-").FullName;
        try
        {
            string emptyFolder = Path.Combine(folder, "empty");
            Directory.CreateDirectory(emptyFolder);
            File.WriteAllText(Path.Combine(emptyFolder, "empty.csproj"), EmptyProject);
            File.WriteAllText(Path.Combine(emptyFolder, "Program.cs"), "return 0;\n");
            string native = Path.Combine(folder, "native"), ready = Path.Combine(folder, "ready"), empty = Path.Combine(folder, "empty-out");
            string reports = Path.Combine(folder, "reports"), cli = Path.Combine(root, "src/Verbatim.Cli");
            Start("dotnet", $"publish {emptyFolder} -c Release -r {Runtime} --self-contained false -o {empty} -v q", folder);
            Start("dotnet", $"publish {cli} -c Release -r {Runtime} --self-contained false -p:PublishReadyToRun=true -o {ready} -v q", folder);
            Start("dotnet", $"publish {cli} -c Release -r {Runtime} -p:Native=true -o {native} -v q", folder);

            (string Name, string File, string Arguments)[] programs =
            [
                ("empty program", Path.Combine(empty, "empty"), ""),
                ("native --version", Path.Combine(native, "verbatim"), "--version"),
                ("native run, seed article", Path.Combine(native, "verbatim"), $"run --out {reports}"),
                ("ReadyToRun --version", Path.Combine(ready, "verbatim"), "--version"),
                ("ReadyToRun run, seed article", Path.Combine(ready, "verbatim"), $"run --out {reports}"),
            ];
            var times = programs.Select(_ => new List<double>()).ToArray();
            for (int run = 0; run < Runs; run++)
            {
                for (int i = 0; i < programs.Length; i++)
                {
                    double elapsed = Start(programs[i].File, programs[i].Arguments, root);
                    if (run > 0)
                    {
                        times[i].Add(elapsed);
                    }
                }
            }

            double[] medians = [.. times.Select(Median)];
            for (int i = 0; i < programs.Length; i++)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{programs[i].Name,-28} median {medians[i],7:0.0} ms   least {times[i].Min(),7:0.0} ms   {medians[i] / medians[0],5:0.00} x empty"));
            }

            return 0;
        }
        catch (InvalidOperationException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Start(string file, string arguments, string directory)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double elapsed = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{file} {arguments} ended with {process.ExitCode}:\n{text}{error.Result}");
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pipeline.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The benchmark does not run from inside the repository.");
    }
}
