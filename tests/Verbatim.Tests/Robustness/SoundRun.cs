using NodaTime;
using Verbatim.Annotators.Dates;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Robustness;

/// <summary>Runs that must carry out every step and every rule, whatever the article and the truth.</summary>
internal static class SoundRun
{
    private static readonly LanguageModels Models = LanguageModels.Open(Repository.PathOf("models"));
    private static readonly Dictionary<LocalDate, PipelineDriver> Drivers = [];
    private static readonly PipelineDriver Default = PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn, Models);

    /// <summary>Runs all steps and rules, writes the records, and asserts that none failed.</summary>
    public static RunResult Of(string article, GroundTruth truth, LocalDate? published = null)
    {
        RunResult result = DriverOf(published).Run(ArticleParsers.Parse(SourceText.From(article, "a.txt")), truth);
        Assert.IsEmpty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), $"{published}: {article}\n{string.Join('\n', result.Diagnostics)}");
        foreach (string format in new[] { "records", "report" })
        {
            Catalog.BuiltIn.Writers.Single(report => report.Name == format).Write(result, TextWriter.Null);
        }

        return result;
    }

    /// <summary>Reads a truth and asserts that it is valid.</summary>
    public static GroundTruth Truth(string json)
    {
        ParseResult<GroundTruth> result = GroundTruth.Parse(SourceText.From(json, "ground-truth.json"));
        Assert.IsTrue(result.IsValid, $"{json}\n{string.Join('\n', result.Diagnostics)}");
        return result.Value;
    }

    private static PipelineDriver DriverOf(LocalDate? published)
    {
        if (published is not { } day)
        {
            return Default;
        }

        lock (Drivers)
        {
            if (!Drivers.TryGetValue(day, out PipelineDriver? driver))
            {
                driver = PipelineDriver.Create(PipelineConfig.Default with { Published = day }, Catalog.BuiltIn, Models);
                Drivers.Add(day, driver);
            }

            return driver;
        }
    }
}
