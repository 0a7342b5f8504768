using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Verbatim.Fuzz;

/// <summary>Runs the targets in turn, counts, and keeps each new crash.</summary>
/// <param name="seed">An input depends on nothing but this, its target and its number.</param>
/// <param name="fullEvery">One of how many inputs is checked in full.</param>
/// <param name="output">Takes crashes and counts.</param>
internal sealed class Fuzzer(int seed, int fullEvery, TextWriter output)
{
    private const int Slice = 20;
    private readonly HashSet<string> _signatures = new(StringComparer.Ordinal);

    /// <summary>Runs until the time is over, or each target has had its number of inputs.</summary>
    /// <returns>How many different crashes there were.</returns>
    public int Run(IReadOnlyList<FuzzTarget> targets, TimeSpan? time, int? inputs)
    {
        Count[] counts = [.. targets.Select(target => new Count(target))];
        var clock = Stopwatch.StartNew();
        bool more = true;
        while (more)
        {
            more = false;
            foreach (Count count in counts)
            {
                // The target that has had the least of its share of time comes next.
                Count next = inputs is null ? counts.MinBy(other => other.Ticks / (double)other.Target.Weight)! : count;
                if (inputs is { } most ? next.Inputs >= most : clock.Elapsed >= time)
                {
                    continue;
                }

                more = true;
                long start = clock.ElapsedTicks;
                for (int i = 0; i < Slice && (inputs is null || next.Inputs < inputs); i++)
                {
                    Next(next);
                }

                next.Ticks += clock.ElapsedTicks - start;
            }
        }

        output.WriteLine("target           inputs   valid  crashes  inputs/s");
        foreach (Count count in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count.Target.Name,-13}{count.Inputs,10:N0}{(double)count.Valid / Math.Max(1, count.Inputs),8:0.0 %}{count.Crashes,9}{count.Inputs / Math.Max(1e-9, count.Ticks / (double)Stopwatch.Frequency),10:0}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-13}{counts.Sum(count => (long)count.Inputs),10:N0}{"",8}{counts.Sum(count => count.Crashes),9}"));
        return _signatures.Count;
    }

    private void Next(Count count)
    {
        int number = count.Inputs++;
        byte[] input = count.Target.Input(seed, number);
        bool full = number % fullEvery == 0;
        Crash? crash = Crash.Of(count.Target, input, full, out bool valid);
        count.Valid += valid ? 1 : 0;
        if (crash is null)
        {
            return;
        }

        count.Crashes++;
        if (_signatures.Add(count.Target.Name + crash.Signature))
        {
            byte[] smallest = crash.Minimize(count.Target, input, full);
            string file = Corpus.Save(count.Target, smallest);
            output.WriteLine($"CRASH {count.Target.Name} (seed {seed}, input {number}): {crash.Signature}\n  kept as {Path.GetFileName(file)}: {Show(smallest)}");
            output.WriteLine("  " + (Crash.Of(count.Target, smallest, full, out _) ?? crash).Details.ReplaceLineEndings("\n  "));
            output.Flush();
        }
    }

    private static string Show(byte[] input) => string.Concat(Encoding.UTF8.GetString(input).Take(400).Select(letter =>
        letter == '\n' ? "\\n" : char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : letter.ToString()));

    private sealed class Count(FuzzTarget target)
    {
        public FuzzTarget Target { get; } = target;

        public int Inputs { get; set; }

        public int Valid { get; set; }

        public int Crashes { get; set; }

        public long Ticks { get; set; }
    }
}
