using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Verbatim;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>
/// How many changes of facts a run reports for edits whose effect is known, over news articles: white space put in (none is right), and one paragraph
/// taken out (those of its own facts are right; others follow from it, such as a pronoun that lost its name, or are noise).
/// Command: <c>dotnet run --project tests/Verbatim.Benchmarks -c Release -- changes [--data DIR] [--models DIR]</c>.
/// </summary>
internal static class ChangeNoise
{
    private const int Articles = 60;
    private const int EachOf = 10;
    private const int Spaces = 20;
    private const int Rounds = 10;

    /// <summary>Measures and prints the counts.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var driver = PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn, LanguageModels.Open(Option(args, "--models", "models")));
        string[] articles =
        [
            .. File.ReadLines(Path.Combine(Option(args, "--data", "../shared/data"), "quotes", "polnear_train.jsonl"))
                .Select(line => JObject.Parse(line).Value<string>("text")!)
                .Where(text => text.Length is > 2_000 and < 12_000)
                .Where((_, index) => index % EachOf == 0)
                .Take(Articles),
        ];
        var random = new Random(7);
        int spaced = 0, removed = 0, outside = 0, facts = 0;
        double milliseconds = 0;
        foreach (string text in articles)
        {
            RunResult first = Check(driver, text, null);
            facts += first.GetFacts().Facts.Length;
            spaced += Check(driver, WithSpaces(text, random), first).Changes!.Value.Length;
            (string shorter, string paragraph) = WithoutParagraph(text);
            RunResult second = Check(driver, shorter, first);
            removed += second.Changes!.Value.Length;
            outside += second.Changes!.Value.Count(change => change.Change != FactChangeKind.Removed || !paragraph.Contains(change.Before![..Math.Min(25, change.Before!.Length)], StringComparison.Ordinal));
            TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
            for (int i = 0; i < Rounds; i++)
            {
                FactComparer.Compare(first.GetFacts(), second.GetFacts());
            }

            milliseconds += (Process.GetCurrentProcess().UserProcessorTime - before).TotalMilliseconds / Rounds;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Length} articles, {facts} facts"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"white space put in: {spaced} changes"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a paragraph taken out: {removed} changes, {outside} of them not the removal of a fact that stood in it"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"facts of both versions and their comparison: {milliseconds / articles.Length:F2} ms of processor time an article"));
        return 0;
    }

    private static RunResult Check(PipelineDriver driver, string text, RunResult? previous) => driver.Run(ArticleParsers.Parse(SourceText.From(text, "article.txt")), null, previous);

    private static string WithSpaces(string text, Random random)
    {
        var edited = new List<char>(text);
        for (int i = 0; i < Spaces; i++)
        {
            int at = random.Next(edited.Count / 5, edited.Count);
            if (edited[at] == ' ')
            {
                edited.Insert(at, ' ');
            }
        }

        return new string([.. edited]);
    }

    /// <summary>The text without the middle one of its longer paragraphs, and that paragraph with one space for each white space.</summary>
    private static (string Text, string Paragraph) WithoutParagraph(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int[] paragraphs = [.. Enumerable.Range(0, lines.Count).Where(index => lines[index].Length > 120)];
        int chosen = paragraphs[paragraphs.Length / 2];
        string paragraph = string.Join(' ', lines[chosen].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        lines.RemoveAt(chosen);
        return (string.Join('\n', lines), paragraph);
    }

    private static string Option(string[] args, string name, string fallback)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : fallback;
    }
}
