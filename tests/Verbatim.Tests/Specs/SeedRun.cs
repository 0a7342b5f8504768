using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>One run of the built-in pipeline over the seed article, shared by the tests that look at it.</summary>
internal static class SeedRun
{
    public const string Folder = "seeds/trump-jr-wikileaks";

    private static readonly Lazy<RunResult> Run = new(() => SpecPipeline.Check(
        SourceText.Decode(File.ReadAllBytes(Repository.PathOf($"{Folder}/article.txt")), $"{Folder}/article.txt"),
        GroundTruth.Parse(SourceText.From(Repository.Read($"{Folder}/ground-truth.json"))).Value));

    public static RunResult Result => Run.Value;
}
