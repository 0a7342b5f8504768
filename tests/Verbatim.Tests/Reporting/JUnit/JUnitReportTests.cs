using System.Globalization;
using System.Xml.Linq;
using Verbatim.Reporting;
using Verbatim.Reporting.JUnit;
using Verbatim.Tests.Specs;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Reporting.JUnit;

[TestClass]
public sealed class JUnitReportTests
{
    [TestMethod]
    public void Each_check_is_a_test_case_and_the_counts_are_right()
    {
        RunResult result = SeedRun.Result;
        XElement suites = Write(result).Root!, suite = suites.Elements("testsuite").Single();
        XElement[] cases = [.. suite.Elements("testcase")];
        int others = result.Findings.Count(finding => finding.Assessment is null);
        RunSummary summary = result.Summary;
        Assert.HasCount(result.Assessments.Length + others, cases);
        Assert.AreEqual(summary.Refuted, cases.Count(item => item.Element("failure") is not null && !((string)item.Attribute("classname")!).StartsWith("verbatim.VB", StringComparison.Ordinal)));
        Assert.AreEqual(summary.Supported, cases.Count(item => !item.HasElements));
        Assert.AreEqual(cases.Length, cases.DistinctBy(item => ((string)item.Attribute("classname")!, (string)item.Attribute("name")!)).Count());
        foreach (XElement element in new[] { suites, suite })
        {
            Assert.AreEqual(cases.Length, (int)element.Attribute("tests")!);
            Assert.AreEqual(cases.Count(item => item.Element("failure") is not null), (int)element.Attribute("failures")!);
            Assert.AreEqual(cases.Count(item => item.Element("skipped") is not null), (int)element.Attribute("skipped")!);
            Assert.AreEqual(0, (int)element.Attribute("errors")!);
        }

        XElement midnight = cases.Select(item => item.Element("failure")).OfType<XElement>().Single(failure => (string?)failure.Attribute("type") == "VB2006");
        StringAssert.StartsWith(midnight.Value, $"{SeedRun.Folder}/article.txt(");
        StringAssert.Contains(midnight.Value, "\nrecord: after the midnight that ends Tuesday, 8 November 2016");
    }

    [TestMethod]
    public void What_is_suppressed_does_not_fail()
    {
        string fingerprint = SeedRun.Result.Findings.First(finding => finding.Id == "VB2006").Fingerprint;
        var suppressed = new RunResult
        {
            Article = SeedRun.Result.Article,
            Truth = SeedRun.Result.Truth,
            ConfigurationHash = SeedRun.Result.ConfigurationHash,
            ModelsHash = SeedRun.Result.ModelsHash,
            Rules = SeedRun.Result.Rules,
            Assessments = SeedRun.Result.Assessments,
            Findings = [.. SeedRun.Result.Findings.Select(finding => finding.Fingerprint == fingerprint ? finding with { Suppressed = "as told" } : finding)],
            Diagnostics = SeedRun.Result.Diagnostics,
            Steps = SeedRun.Result.Steps,
        };
        XElement[] cases = [.. Write(suppressed).Descendants("testcase")];
        Assert.AreEqual(SeedRun.Result.Summary.Refuted - 1, cases.Count(item => item.Element("failure") is not null && !((string)item.Attribute("classname")!).StartsWith("verbatim.VB", StringComparison.Ordinal)));
        Assert.AreEqual("suppressed: as told", (string)cases.Single(item => ((string?)item.Element("skipped")?.Attribute("message"))?.StartsWith("suppressed", StringComparison.Ordinal) == true).Element("skipped")!.Attribute("message")!);
    }

    [TestMethod]
    public void Any_text_is_well_formed_xml()
    {
        const string Article = "“<We> \u0001 & \uD83D know, ]]> \uFFFE 😀,” Ann Reed wrote on May 3, 2019.\n";
        XDocument document = Write(SpecPipeline.Check(SourceText.From(Article, "a&b.txt"), GroundTruth.Empty));
        Assert.AreEqual("a&b.txt", (string)document.Descendants("testsuite").Single().Attribute("name")!);
        Assert.IsTrue(document.Descendants("testcase").Any(item => ((string)item.Attribute("name")!).Contains("<We> & \uFFFD know, ]]> \uFFFD 😀", StringComparison.Ordinal)), document.ToString());
    }

    private static XDocument Write(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new JUnitReportWriter().Write(result, text);
        return XDocument.Parse(text.ToString());
    }
}
