using System.Globalization;
using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Reporting.Json;
using Verbatim.Reporting.Sarif;
using Verbatim.Tests.Schemas;
using Verbatim.Tests.Specs;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Reporting.Sarif;

/// <summary>What the SARIF 2.1.0 standard asks of a log, and that its regions are the article's.</summary>
[TestClass]
public sealed class SarifReportTests
{
    private static readonly string[] Levels = ["error", "warning", "note"];

    private static readonly Lazy<SchemaFile> Standard = new(() => SchemaFile.Read("tests/Verbatim.Tests/Reporting/Sarif/sarif-2.1.0.json"));

    [TestMethod]
    public void The_log_has_what_the_standard_requires()
    {
        JObject log = Write(SeedRun.Result);
        Assert.AreEqual("2.1.0", (string)log["version"]!);
        JToken run = log["runs"]!.Single();
        Assert.AreEqual("utf16CodeUnits", (string)run["columnKind"]!);
        JToken driver = run["tool"]!["driver"]!;
        Assert.AreEqual("verbatim", (string)driver["name"]!);
        Assert.IsTrue((bool)run["invocations"]!.Single()["executionSuccessful"]!);
        JToken artifact = run["artifacts"]!.Single();
        Assert.AreEqual((SeedRun.Folder + "/article.txt", File.ReadAllBytes(Repository.PathOf($"{SeedRun.Folder}/article.txt")).Length), ((string)artifact["location"]!["uri"]!, (int)artifact["length"]!));
        Assert.HasCount(SeedRun.Result.Rules.Length, driver["rules"]!);
        foreach (JToken rule in driver["rules"]!)
        {
            Assert.MatchesRegex(@"^VB\d{4}$", (string)rule["id"]!);
            Assert.MatchesRegex("^([A-Z][a-z]*)+$", (string)rule["name"]!);
            Assert.IsFalse(string.IsNullOrEmpty((string?)rule["shortDescription"]!["text"]));
            Assert.IsFalse(string.IsNullOrEmpty((string?)rule["fullDescription"]!["text"]));
            Assert.IsFalse(string.IsNullOrEmpty((string?)rule["help"]!["text"]));
            StringAssert.StartsWith((string)rule["help"]!["markdown"]!, "## What it finds\n\n");
            Assert.Contains((string)rule["defaultConfiguration"]!["level"]!, Levels);
            Assert.IsNull(rule["helpUri"]);
        }

        Assert.HasCount(SeedRun.Result.Findings.Length, run["results"]!);
        foreach (JToken result in run["results"]!)
        {
            Assert.AreEqual((string)result["ruleId"]!, (string)driver["rules"]![(int)result["ruleIndex"]!]!["id"]!);
            Assert.Contains((string)result["level"]!, Levels);
            Assert.IsFalse(string.IsNullOrEmpty((string?)result["message"]!["text"]));
            Assert.MatchesRegex("^[0-9a-f]{32}$", (string)result["partialFingerprints"]!["verbatimFinding/v1"]!);
            Assert.IsNull(result["baselineState"], "Nothing was compared.");
        }

        Assert.IsTrue(run["results"]!.Any(result => result["relatedLocations"] is not null));
    }

    [TestMethod]
    public void The_schema_of_the_standard_forbids_what_the_standard_forbids()
    {
        string log = Write(SeedRun.Result).ToString();
        foreach ((string right, string wrong) in new[]
        {
            ("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\""), ("\"ruleId\"", "\"ruleID\""), ("\"startLine\": ", "\"startLine\": -"),
            ("\"level\": \"error\"", "\"level\": \"fatal\""), ("\"driver\"", "\"driven\""), ("utf16CodeUnits", "utf8Bytes"),
        })
        {
            string broken = log.Replace(right, wrong, StringComparison.Ordinal);
            Assert.AreNotEqual(log, broken, right);
            Assert.IsNotEmpty(Standard.Value.Errors(broken), wrong);
        }
    }

    [TestMethod]
    public void Regions_are_the_article_s_by_offset_and_by_line_and_column()
    {
        string article = SeedRun.Result.Article.Text.ToString();
        string[] lines = article.Split('\n');
        JObject[] regions = [.. Write(SeedRun.Result).Descendants().OfType<JProperty>().Where(property => property.Name is "region" or "deletedRegion").Select(property => (JObject)property.Value)];
        Assert.IsGreaterThan(SeedRun.Result.Findings.Length, regions.Length);
        foreach (JObject region in regions)
        {
            int start = (int)region["charOffset"]!, end = start + (int)region["charLength"]!;
            int first = lines.Take((int)region["startLine"]! - 1).Sum(line => line.Length + 1) + (int)region["startColumn"]! - 1;
            int last = lines.Take((int)region["endLine"]! - 1).Sum(line => line.Length + 1) + (int)region["endColumn"]! - 1;
            Assert.AreEqual((start, end), (first, last));
            Assert.AreEqual(article[start..end], (string?)region["snippet"]?["text"] ?? article[start..end]);
        }
    }

    [TestMethod]
    public void Baseline_suppressions_fixes_and_notifications_are_there()
    {
        const string Truth = """
            { "schemaVersion": "1.0",
              "actors": [{ "id": "reed", "name": "Ann Reed", "kind": "person", "source": { "title": "Town register" }, "corroboration": "primary" }],
              "messages": [{ "id": "m1", "from": "reed", "wordings": [{ "text": "We will not close the {old} bridge in May.", "complete": true }],
                "source": { "title": "Letter book" }, "corroboration": "primary" }] }
            """;
        GroundTruth truth = GroundTruth.Parse(SourceText.From(Truth, "truth.json")).Truth;
        SourceText text = SourceText.From("Mayor Ann Reed wrote a letter. “We will close the {old} bridge in May,” Ann Reed wrote.\n", "in a folder/a#1.txt");
        RunResult first = SpecPipeline.Check(text, truth);
        Finding finding = first.Findings.First(item => item.Id == "VB1001");
        string report = Report(first).Replace(finding.Fingerprint, new string('0', 32), StringComparison.Ordinal);
        var descriptor = new DiagnosticDescriptor("VB0301", "Step failed", "{0}", DiagnosticSeverity.Error);
        RunResult compared = Baseline.Parse(SourceText.From(report, "report.json")).Apply(first);
        JToken run = Write(Remade(compared, finding, Diagnostic.Create(descriptor, Location.Create(text, new TextSpan(6, 8)), "{x}")))["runs"]!.Single();

        JToken[] results = [.. run["results"]!.Where(result => (string)result["ruleId"]! == "VB1001")];
        CollectionAssert.AreEqual(new[] { "new", "absent" }, results.Select(result => (string)result["baselineState"]!).ToArray());
        Assert.AreEqual("in%20a%20folder/a%231.txt", (string)results[0]["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!);
        Assert.AreEqual("{\"startLine\":1,\"startColumn\":" + finding.Location.Start.Column + "}", results[1]["locations"]![0]!["physicalLocation"]!["region"]!.ToString(Newtonsoft.Json.Formatting.None));
        JToken suppression = results[0]["suppressions"]!.Single();
        Assert.AreEqual(("external", "agreed with the desk"), ((string)suppression["kind"]!, (string)suppression["justification"]!));
        JToken replacement = results[0]["fixes"]!.Single()["artifactChanges"]!.Single()["replacements"]!.Single();
        Assert.AreEqual((6, 8, "Ann Reid"), ((int)replacement["deletedRegion"]!["charOffset"]!, (int)replacement["deletedRegion"]!["charLength"]!, (string)replacement["insertedContent"]!["text"]!));

        JToken invocation = run["invocations"]!.Single();
        JToken notification = invocation["toolExecutionNotifications"]!.Single();
        Assert.IsFalse((bool)invocation["executionSuccessful"]!);
        Assert.AreEqual("VB0301", (string)run["tool"]!["driver"]!["notifications"]![(int)notification["descriptor"]!["index"]!]!["id"]!);
        Assert.AreEqual(("error", "{{x}}", 7), ((string)notification["level"]!, (string)notification["message"]!["text"]!, (int)notification["locations"]![0]!["physicalLocation"]!["region"]!["startColumn"]!));
    }

    /// <summary>The result with a suppression and a fix of a finding and with one diagnostic.</summary>
    private static RunResult Remade(RunResult result, Finding finding, Diagnostic diagnostic) => new()
    {
        Article = result.Article,
        Truth = result.Truth,
        ConfigurationHash = result.ConfigurationHash,
        ModelsHash = result.ModelsHash,
        Rules = result.Rules,
        Assessments = result.Assessments,
        Findings =
        [
            .. result.Findings.Select(item => item.Fingerprint != finding.Fingerprint ? item : item with
            {
                Suppressed = new Suppression("agreed with the desk"),
                Fix = new Fix(new[] { new TextChange(new TextSpan(6, 8), "Ann Reid") }.ToEquatableArray()),
            }),
        ],
        Diagnostics = [diagnostic],
        Steps = result.Steps,
        IsCompared = result.IsCompared,
    };

    private static string Report(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new AssessmentReportWriter().Write(result, text);
        return text.ToString();
    }

    private static JObject Write(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new SarifReportWriter().Write(result, text);
        Assert.AreEqual("", string.Join('\n', Standard.Value.Errors(text.ToString())), "The schema of the standard forbids it.");
        return JObject.Parse(text.ToString());
    }
}
