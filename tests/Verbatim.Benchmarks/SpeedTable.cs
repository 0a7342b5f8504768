using System.Diagnostics;
using System.Globalization;
using Verbatim.Language;

namespace Verbatim.Benchmarks;

/// <summary>
/// Words per second of the linguistic layer on one core: the whole process is pinned to it, every stage runs over the same sentences,
/// and the median of the runs counts, by the processor time that the process used, so that other work on the machine matters less.
/// Command: <c>dotnet run --project tests/Verbatim.Benchmarks -c Release -- speed [--data DIR] [--models DIR] [--runs N]</c>.
/// </summary>
internal static class SpeedTable
{
    private const double MinimumWarmUpSeconds = 2;
    private const double MinimumRunSeconds = 0.2;

    /// <summary>Measures and prints one line per stage: name, median and best in millions of words per second.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        string data = Option(args, "--data", "../shared/data");
        string directory = Option(args, "--models", "models");
        int runs = int.Parse(Option(args, "--runs", "15"), CultureInfo.InvariantCulture);
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        BenchmarkSentence[] sentences = BenchmarkSentence.Read(Path.Combine(data, "dep", "ewt.dev.conllu"));
        int words = sentences.Sum(sentence => sentence.Spans.Length);
        long start = Stopwatch.GetTimestamp();
        var models = LanguageModels.Open(directory);
        foreach (LinguisticStage stage in LinguisticStage.All)
        {
            stage.Run(models, sentences.AsSpan(0, 1));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load and first sentence\t{Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        foreach (LinguisticStage stage in LinguisticStage.All)
        {
            double[] seconds = Measure(() => stage.Run(models, sentences), runs);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{stage.Name}\tmedian {words / seconds[runs / 2] / 1e6:F3} M words/s\tbest {words / seconds[0] / 1e6:F3} M words/s"));
        }

        return 0;
    }

    private static double[] Measure(Action action, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            action();
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < MinimumWarmUpSeconds);

        TimeSpan once = Environment.CpuUsage.UserTime;
        action();
        int rounds = 1 + (int)(MinimumRunSeconds / Math.Max((Environment.CpuUsage.UserTime - once).TotalSeconds, 0.001));
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++)
        {
            TimeSpan before = Environment.CpuUsage.UserTime;
            for (int round = 0; round < rounds; round++)
            {
                action();
            }

            seconds[run] = (Environment.CpuUsage.UserTime - before).TotalSeconds / rounds;
        }

        Array.Sort(seconds);
        return seconds;
    }

    private static string Option(string[] args, string name, string fallback)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : fallback;
    }
}
