using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>
/// Runs the built-in pipeline over articles on matters of their own, each with a truth and planted faults: all are found, none is invented.
/// </summary>
[TestClass]
public sealed class PlantedFaultTests
{
    public static IEnumerable<object[]> Articles => Repository.Files("tests/Specs/Articles", "expected.txt").Select(path => new object[] { Path.GetDirectoryName(path)!.Replace('\\', '/') });

    [TestMethod]
    [DynamicData(nameof(Articles))]
    public void All_planted_faults_are_found_and_none_is_invented(string folder)
    {
        ParseResult<GroundTruth> truth = GroundTruth.Parse(SourceText.From(Repository.Read($"{folder}/ground-truth.json"), "ground-truth.json"));
        Assert.IsTrue(truth.IsValid, string.Join('\n', truth.Diagnostics));
        RunResult result = SpecPipeline.Check(SourceText.From(Repository.Read($"{folder}/article.txt"), "article.txt"), truth.Value);
        string[] expected = [.. Repository.Read($"{folder}/expected.txt").Split('\n').Where(line => line.Length > 0)];
        Finding[] findings = [.. result.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)];
        string[] found = [.. findings.Select(finding => $"{finding.Id} {finding.Severity.ToString().ToLowerInvariant()} | {result.Article.Text.ToString(finding.Location.Span).ReplaceLineEndings(" ")}")];
        IEnumerable<string> missing = expected.Except(found).Select(line => $"not found: {line}");
        IEnumerable<string> invented = findings.Where((_, index) => !expected.Contains(found[index])).Select(finding => $"invented:  {finding}");
        Assert.AreEqual("", string.Join('\n', missing.Concat(invented)));
        Assert.HasCount(expected.Length, found);
        foreach (Finding finding in findings)
        {
            Assessment assessment = result.Assessments.Single(item => item.Id == finding.Assessment);
            Assert.IsNotNull(assessment.Evidence, finding.ToString());
        }
    }
}
