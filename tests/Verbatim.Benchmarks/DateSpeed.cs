using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>
/// Speed of the recognizer and the resolver of dates on ready tokens and tags, one thread. Processor time is counted, so that other load on the
/// machine matters little. Command: <c>dotnet run --project tests/Verbatim.Benchmarks -c Release -- dates [--data DIR] [--models DIR]</c>.
/// </summary>
internal static class DateSpeed
{
    private const int Rounds = 40;
    private const int WarmUp = 15;

    /// <summary>Measures and prints one line per data set: median and best in megabytes of ASCII text per second.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        string data = Option(args, "--data", "../shared/data");
        var models = LanguageModels.Open(Option(args, "--models", "models"));
        foreach (string file in new[] { "timebank.jsonl", "aquaint.jsonl", "wikiwars_train.jsonl" })
        {
            AnnotatedArticle[] articles = [.. File.ReadLines(Path.Combine(data, "dates", file)).Select(line => Tagged(JObject.Parse(line).Value<string>("text")!, models))];
            long length = articles.Sum(article => (long)article.Text.Length);
            var annotator = new DateAnnotator(new DateOptions(Published: new LocalDate(2000, 1, 1)));
            var speeds = new List<double>();
            int found = 0;
            for (int round = 0; round < Rounds; round++)
            {
                TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
                int passes = 0;
                TimeSpan used;
                do
                {
                    found = articles.Sum(article => annotator.Annotate(article, CancellationToken.None).Count);
                    passes++;
                    used = Process.GetCurrentProcess().UserProcessorTime - before;
                }
                while (used.TotalMilliseconds < 100);

                speeds.Add(passes * length / used.TotalSeconds / 1e6);
            }

            double[] counted = [.. speeds.Skip(WarmUp).Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{file}\t{length} characters\t{found} expressions\tmedian {counted[counted.Length / 2]:F1} MB/s\tbest {counted[^1]:F1} MB/s"));
        }

        return 0;
    }

    private static AnnotatedArticle Tagged(string text, LanguageModels models)
    {
        var tree = ArticleParsers.Parse(text);
        var article = new AnnotatedArticle(tree);
        ISentenceStep tagger = new PartOfSpeechAnnotator(new VerbatimLinguisticLayer(models));
        ILayer layer = tagger.Join(article.Tokens.Sentences.Select((sentence, s) => (sentence.FullSpan.Start, tagger.Run(new SentenceContext(article.Tokens, s, _ => null)))).ToList());
        return article.With(SentenceMorphology.Layer, layer);
    }

    private static string Option(string[] args, string name, string fallback)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : fallback;
    }
}
