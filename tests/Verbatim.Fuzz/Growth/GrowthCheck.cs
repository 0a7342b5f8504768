using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Fuzz.Targets;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Fuzz.Growth;

/// <summary>
/// Runs each pattern at a length, at twice and at four times that, and counts the bytes that each stage allocates. Work that grows in proportion to the
/// length is four times as much at the end; more than eight times fails. Processor time is shown beside it and decides nothing.
/// </summary>
internal static class GrowthCheck
{
    /// <summary>Long enough that what a sentence of 2,000 tokens, the longest that there is, costs by itself does not show as growth.</summary>
    public const int DefaultLength = 8_000;

    /// <summary>The greatest growth from a length to four times that.</summary>
    private const double Most = 8;

    /// <summary>What is less than this many bytes for each character at the end is not looked at: it is what a run costs at all.</summary>
    private const double LeastPerCharacter = 100;

    /// <summary>Runs the patterns, all when none is named, and prints the table.</summary>
    /// <returns>Whether none grows over twice linear.</returns>
    public static bool Run(IReadOnlyList<string> names, int length, TextWriter output)
    {
        bool fine = true;
        output.WriteLine("| pattern | stage that grows most | growth | MB of all stages | ms |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (Pattern pattern in Pattern.All.Where(pattern => names.Count == 0 || names.Contains(pattern.Name)))
        {
            Growth growth = Measure(pattern, length);
            fine &= growth.IsFine;
            output.WriteLine(growth.ToString());
            output.Flush();
        }

        return fine;
    }

    /// <summary>Measures one pattern.</summary>
    public static Growth Measure(Pattern pattern, int length)
    {
        Stages(pattern, 4 * length);
        Dictionary<string, Cost> small = Least(pattern, length), large = Least(pattern, 4 * length);
        (string stage, double worst) = ("", 0);
        foreach ((string name, Cost cost) in large)
        {
            double ratio = small.TryGetValue(name, out Cost before) && before.Bytes > 0 ? (double)cost.Bytes / before.Bytes : 1;
            if (cost.Bytes > LeastPerCharacter * 4 * length && ratio > worst)
            {
                (stage, worst) = (name, ratio);
            }
        }

        Cost all = large.Values.Aggregate(default(Cost), (sum, cost) => sum + cost);
        return new Growth(pattern.Name, stage, worst, all.Bytes, all.Milliseconds, worst <= Most);
    }

    /// <summary>The cheaper of two runs of each stage: buffers that a thread keeps grow once, in whichever run comes first on that thread.</summary>
    private static Dictionary<string, Cost> Least(Pattern pattern, int length)
    {
        Dictionary<string, Cost> first = Stages(pattern, length), second = Stages(pattern, length);
        return second.ToDictionary(
            stage => stage.Key, stage => first.TryGetValue(stage.Key, out Cost cost) && cost.Bytes < stage.Value.Bytes ? cost : stage.Value, StringComparer.Ordinal);
    }

    /// <summary>What each stage costs: the parser, each step, each rule, each report.</summary>
    private static Dictionary<string, Cost> Stages(Pattern pattern, int length)
    {
        var costs = new Dictionary<string, Cost>(StringComparer.Ordinal);
        string made = pattern.Make(length);
        PipelineDriver driver = Subject.Driver;
        GroundTruth truth = Subject.Truth;
        SyntaxTree? tree = null;
        switch (pattern.Input)
        {
            case PatternInput.Truth:
                GroundTruthResult read = Count(costs, "truth", () => GroundTruth.Parse(SourceText.From(made, "ground-truth.json")));
                if (!read.IsValid)
                {
                    return costs;
                }

                (truth, tree) = (read.Truth, Subject.Result.Article.Tree);
                break;
            case PatternInput.Configuration:
                PipelineConfig config = Count(costs, "configuration", () => PipelineConfig.Parse(SourceText.From(made, "pipeline.json"), Catalog.BuiltIn));
                if (config.Diagnostics.Count > 0)
                {
                    return costs;
                }

                (driver, tree) = (PipelineDriver.Create(config, Catalog.BuiltIn, Subject.Models), Subject.Result.Article.Tree);
                break;
        }

        string path = pattern.Input == PatternInput.Markdown ? "article.md" : "article.txt";
        tree ??= Count(costs, "tree", () => ArticleParsers.Parse(SourceText.From(made, path)));
        RunResult result = Count(costs, "run", () => driver.Run(tree, truth));
        if (pattern.Input is PatternInput.Text or PatternInput.Markdown)
        {
            Steps(costs, result.Article, driver);
        }

        foreach (var writer in Catalog.BuiltIn.Writers)
        {
            Count(costs, writer.Name, () => Subject.Write(result, writer.Name));
        }

        return costs;
    }

    private static void Steps(Dictionary<string, Cost> costs, AnnotatedArticle article, PipelineDriver driver)
    {
        foreach (Annotator step in driver.Annotators)
        {
            if (step is IArticleStep whole)
            {
                Count(costs, step.Name, () => whole.Run(article, default));
            }
        }
    }

    private static T Count<T>(Dictionary<string, Cost> costs, string stage, Func<T> run)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        T result = run();
        double time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        costs[stage] = new Cost(GC.GetTotalAllocatedBytes(precise: true) - bytes, time);
        return result;
    }

    /// <summary>How the work of one pattern grows from a length to four times that, and what it is there.</summary>
    internal sealed record Growth(string Pattern, string Stage, double Ratio, long Bytes, double Milliseconds, bool IsFine)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"| {Pattern} | {Stage} | {(Ratio > 0 ? Ratio.ToString("0.0", CultureInfo.InvariantCulture) : "–")}{(IsFine ? "" : " **too much**")} | {Bytes / 1e6:0.0} | {Milliseconds:0} |");
    }

    private readonly record struct Cost(long Bytes, double Milliseconds)
    {
        public static Cost operator +(Cost left, Cost right) => new(left.Bytes + right.Bytes, left.Milliseconds + right.Milliseconds);
    }
}
