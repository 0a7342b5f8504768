using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Tests.Infrastructure;
using Verbatim.Tests.Schemas;
using Verbatim.Tests.Specs;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Docs;

/// <summary>The example of the guide to ground truths is run as it stands there.</summary>
[TestClass]
public sealed class GroundTruthPageTests
{
    private const string Path = "docs/ground-truth.md";

    private static readonly DocPage Page = DocPage.Read(Path);

    [TestMethod]
    public void The_page_shows_what_the_example_gives()
    {
        RunResult result = Run();
        string findings = string.Join('\n', result.Findings.Select(finding => finding.ToString()));
        Verified.Check(Path, Page.With("text findings", findings));
    }

    [TestMethod]
    public void The_truth_follows_the_schema() => SchemaFile.Validate("ground-truth", Page.Only("json truth"));

    [TestMethod]
    public void The_example_has_every_kind_of_fact_and_of_verdict()
    {
        RunResult result = Run();
        GroundTruth truth = result.Truth;
        Assert.IsTrue(truth.Actors.Length > 0 && truth.Messages.Length > 0 && truth.Requests.Length > 0 && truth.Events.Length > 0);
        CollectionAssert.AreEquivalent(Enum.GetValues<Corroboration>(), truth.Facts.Select(fact => fact.Corroboration).Distinct().ToArray());
        CollectionAssert.AreEquivalent(Enum.GetValues<Verdict>(), result.Assessments.Select(item => item.Verdict).Distinct().ToArray());
        Assert.IsTrue(result.Assessments.All(item => item.Evidence?.FactId != "m4" || item.Verdict == Verdict.NotEnoughInfo));
    }

    private static RunResult Run()
    {
        ParseResult<GroundTruth> truth = GroundTruth.Parse(SourceText.From(Page.Only("json truth"), "ground-truth.json"));
        Assert.IsTrue(truth.IsValid, string.Join('\n', truth.Diagnostics));
        return SpecPipeline.Check(SourceText.From(Page.Only("text article"), "article.txt"), truth.Value);
    }
}
