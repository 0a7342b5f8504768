using System.Diagnostics;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>
/// Tokens a second and bytes of tree a character from 10 KB to 100 MB, on the calling thread; the best of some runs, by the clock and by the
/// processor time of the whole process (which a busy machine does not change).
/// </summary>
internal static class ParsingScale
{
    /// <summary>Prints one line for each size.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("characters\ttokens\tseconds\ttokens/s\ttokens/cpu-s\tbytes/char");
        Measure(1_000_000);
        foreach (int size in new[] { 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 })
        {
            (int length, long tokens, double seconds, double processor, double bytes) = Measure(size);
            output.WriteLine(FormattableString.Invariant($"{length}\t{tokens}\t{seconds:F4}\t{tokens / seconds:F0}\t{tokens / processor:F0}\t{bytes / length:F2}"));
        }
    }

    private static (int Length, long Tokens, double Seconds, double Processor, double Bytes) Measure(int size)
    {
        SourceText text = SourceText.From(GeneratedArticle.Create(size));
        double best = double.MaxValue, bestProcessor = double.MaxValue;
        int repeats = Math.Max(1, 1_000_000 / size);
        for (int run = 0; run < (size < 10_000_000 ? 10 : 4); run++)
        {
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < repeats; i++)
            {
                GC.KeepAlive(ArticleParsers.Parse(text));
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / repeats);
            bestProcessor = Math.Min(bestProcessor, (Environment.CpuUsage.TotalTime - processor).TotalSeconds / repeats);
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        SyntaxTree tree = ArticleParsers.Parse(text);
        double bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        long tokens = 0;
        foreach (Verbatim.Syntax.Internal.GreenBlock block in tree.Green.Blocks)
        {
            foreach (Verbatim.Syntax.Internal.GreenSentence sentence in block.Sentences)
            {
                tokens += sentence.TokenCount;
            }
        }

        return (text.Length, tokens, best, bestProcessor, bytes);
    }
}
