using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.Names;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>
/// Time of the quotation step beside that of tags, names and parse, on the raw text of PolNeAR's development part, one core. The two are measured
/// in turn in one run, by the processor time of the process; the median of the ratios counts.
/// Command: <c>dotnet run --project tests/Verbatim.Benchmarks -c Release -- attribution [--data DIR] [--models DIR] [--runs N]</c>.
/// </summary>
internal static class AttributionSpeed
{
    private const int WarmUp = 12;

    private static readonly NameAnnotator Names = new();

    /// <summary>Measures and prints the median time of both and of their ratio.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        string data = Option(args, "--data", "../shared/data");
        int runs = int.Parse(Option(args, "--runs", "9"), CultureInfo.InvariantCulture);
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        var models = LanguageModels.Open(Option(args, "--models", "models"));
        SyntaxTree[] trees = [.. File.ReadLines(Path.Combine(data, "quotes", "polnear_dev.jsonl")).Select(line => ArticleParsers.Parse(JObject.Parse(line).Value<string>("text")!))];
        int words = trees.Sum(tree => tree.Root.Sentences.Sum(sentence => sentence.Tokens.Count));
        var layer = new VerbatimLinguisticLayer(models);
        ISentenceStep[] steps = [new PartOfSpeechAnnotator(layer), new DependencyAnnotator(layer), new NameCandidateAnnotator(layer)];
        LayerKey[] keys = [SentenceMorphology.Layer, SentenceParse.Layer, NameCandidateAnnotator.Layer];
        var actors = new ActorAnnotator();
        var quotations = new QuotationAnnotator(models);
        var measured = new List<(double Below, double Quotations)>();
        for (int run = -WarmUp; run < runs; run++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            AnnotatedArticle[] articles = [.. trees.Select(tree => Annotate(tree, steps, keys))];
            TimeSpan below = Environment.CpuUsage.TotalTime - start;
            for (int i = 0; i < articles.Length; i++)
            {
                articles[i] = articles[i].With(ActorRecord.Layer, actors.Annotate(articles[i], CancellationToken.None));
            }

            start = Environment.CpuUsage.TotalTime;
            foreach (AnnotatedArticle article in articles)
            {
                quotations.Annotate(article, CancellationToken.None);
            }

            if (run >= 0)
            {
                measured.Add((below.TotalMilliseconds, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{words} tokens\ttags, names, parse {Median(measured, item => item.Below):F0} ms\tquotations {Median(measured, item => item.Quotations):F0} ms\tratio {100 * Median(measured, item => item.Quotations / item.Below):F1} %"));
        return 0;
    }

    private static AnnotatedArticle Annotate(SyntaxTree tree, ISentenceStep[] steps, LayerKey[] keys)
    {
        var results = steps.Select(_ => new List<(int Start, ISentenceResult Result)>()).ToArray();
        var article = new AnnotatedArticle(tree);
        for (int s = 0; s < article.Tokens.Sentences.Length; s++)
        {
            var context = new SentenceContext(article.Tokens, s, key => Array.IndexOf(keys, key) is >= 0 and int index ? results[index][^1].Result : null);
            for (int i = 0; i < steps.Length; i++)
            {
                results[i].Add((article.Tokens.Sentences[s].FullSpan.Start, steps[i].Run(context)));
            }
        }

        for (int i = 0; i < steps.Length; i++)
        {
            article = article.With(keys[i], steps[i].Join(results[i]));
        }

        return article.With(NameRecord.Layer, Names.Annotate(article, CancellationToken.None));
    }

    private static double Median<T>(List<T> items, Func<T, double> value) => items.Select(value).Order().ElementAt(items.Count / 2);

    private static string Option(string[] args, string name, string fallback)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : fallback;
    }
}
