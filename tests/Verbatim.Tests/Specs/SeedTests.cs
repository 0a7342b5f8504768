using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>What the built-in pipeline must find in the seed article, and nothing else at error or warning.</summary>
[TestClass]
public sealed class SeedTests
{
    [TestMethod]
    public void The_faults_of_the_article_are_found_and_no_other()
    {
        string[] expected =
        [
            "VB2008 the same day that Trump Jr. received the first message from WikiLeaks > e04",
            "VB2007 the first day of the Democratic National Convention > e02",
            "VB3002 campaign manager > podesta",
            "VB1002 “That means that the vast amount of stuff that we are publishing on Clinton will have much higher impact, because it won’t be perceived as coming from a ‘pro-Trump’ ‘pro-Russia’ source.” > m07",
            "VB2006 Shortly after midnight that day > calendar",
        ];
        string[] found = [.. SeedRun.Result.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(Print)];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', found));
    }

    [TestMethod]
    public void A_marked_part_is_information() =>
        Assert.IsTrue(SeedRun.Result.Findings.Any(finding => finding.Severity == DiagnosticSeverity.Info && Print(finding) == "VB1002 \"If it's what you say I love it.\" > t01"));

    [TestMethod]
    [DataRow("Off the record I don’t know", "m02")]
    [DataRow("Btw we just released", "m06")]
    public void Differences_of_punctuation_and_case_are_verified(string beginning, string fact)
    {
        Assessment assessment = SeedRun.Result.Assessments.Single(item => item.Check == "quotation-wording" && item.Text.StartsWith(beginning, StringComparison.Ordinal));
        Assert.AreEqual((Verdict.Supported, MatchTier.Typographic, fact), (assessment.Verdict, assessment.Tier, assessment.Evidence?.FactId));
    }

    [TestMethod]
    public void Words_that_the_narration_takes_up_again_are_in_no_order() =>
        Assert.IsFalse(SeedRun.Result.Findings.Any(finding => finding.Id == "VB1008"));

    [TestMethod]
    public void What_only_the_article_says_is_never_support()
    {
        GroundTruth truth = SeedRun.Result.Truth;
        foreach (Assessment assessment in SeedRun.Result.Assessments.Where(item => item.Verdict != Verdict.NotEnoughInfo))
        {
            bool articleOnly = assessment.Evidence!.Source.Contains("the article itself", StringComparison.Ordinal) && truth.Find(assessment.Evidence.FactId) is not null;
            Assert.IsFalse(articleOnly, assessment.ToString());
        }
    }

    [TestMethod]
    public void Every_decision_has_evidence_and_the_article_has_its_characters()
    {
        foreach (Assessment assessment in SeedRun.Result.Assessments)
        {
            Assert.IsTrue(assessment.Verdict == Verdict.NotEnoughInfo || assessment.Evidence is { Text.Length: > 0, Source.Length: > 0 }, assessment.ToString());
        }

        Assert.IsGreaterThan(100, SeedRun.Result.Summary.Checked);
    }

    private static string Print(Finding finding) =>
        $"{finding.Id} {Verbatim.Annotations.CleanText.Of(SeedRun.Result.Article.Tree, finding.Location.Span)} > {SeedRun.Result.Assessments.Single(item => item.Id == finding.Assessment).Evidence?.FactId}";
}
