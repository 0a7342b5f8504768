using System.Globalization;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;
using Verbatim.Cli;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Tests.Driver;
using Verbatim.Tests.Schemas;
using Verbatim.Text;

namespace Verbatim.Tests.Reporting;

/// <summary>A run in which a step and a rule failed never looks clean, whatever the format.</summary>
[TestClass]
public sealed class IncompleteReportTests
{
    private const string Line = "Incomplete: 'counts', 'VB9001' failed; not carried out: counts, rest, VB9001";

    private static readonly RunResult Result = PipelineDriver
        .Create(PipelineConfig.Default, [new ShoutAnnotator(), new CountAnnotator { Fails = true }, new WiredAnnotator("rest", "counts")], [new ShoutAnalyzer { Fails = true }])
        .Run(ArticleParsers.Parse(SourceText.From("The mayor said NO to it.\n", "t.txt")));

    public static IEnumerable<object[]> Formats => Catalog.BuiltIn.FormatNames.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Formats))]
    public void Every_format_says_what_was_not_carried_out(string format)
    {
        string report = Write(format);
        foreach (string name in new[] { "counts", "rest", "VB9001" })
        {
            StringAssert.Contains(report, name);
        }

        Assert.IsFalse(report.Contains("0 errors", StringComparison.Ordinal), report);
    }

    [TestMethod]
    [DataRow("console", 0)]
    [DataRow("markdown", 2)]
    public void The_first_line_of_a_report_to_read_says_it(string format, int line) => StringAssert.Contains(Write(format).Split('\n')[line], Line);

    [TestMethod]
    public void The_page_says_it_before_its_counts()
    {
        string page = Write("html");
        StringAssert.Contains(page, "<title>Incomplete: Validation report");
        int at = page.IndexOf(Line.Replace("'", "&#39;", StringComparison.Ordinal), StringComparison.Ordinal);
        at = at < 0 ? page.IndexOf(Line, StringComparison.Ordinal) : at;
        Assert.IsTrue(at > 0 && at < page.IndexOf("class=\"tiles\"", StringComparison.Ordinal), page);
    }

    [TestMethod]
    [DataRow("records")]
    [DataRow("report")]
    [DataRow("jsonl")]
    public void The_objects_have_it_and_follow_their_schema(string format)
    {
        string json = Write(format);
        JObject incomplete = (JObject)JObject.Parse(json)["incomplete"]!;
        Assert.AreEqual(Line, (string)incomplete["message"]!);
        CollectionAssert.AreEqual(new[] { "counts", "VB9001" }, incomplete["failed"]!.Select(name => (string)name!).ToArray());
        CollectionAssert.AreEqual(new[] { "counts", "rest", "VB9001" }, incomplete["notCarriedOut"]!.Select(name => (string)name!).ToArray());
        SchemaFile.Validate(format == "report" ? "report" : "records", json);
    }

    [TestMethod]
    public void The_report_counts_the_failures_as_errors() =>
        Assert.AreEqual(2, (int)JObject.Parse(Write("report"))["summary"]!["bySeverity"]!["error"]!);

    [TestMethod]
    public void Sarif_says_that_the_execution_failed()
    {
        JToken invocation = JObject.Parse(Write("sarif"))["runs"]![0]!["invocations"]![0]!;
        Assert.IsFalse((bool)invocation["executionSuccessful"]!);
        Assert.AreEqual(Line, (string)invocation["exitCodeDescription"]!);
        JToken[] errors = [.. invocation["toolExecutionNotifications"]!.Where(notification => (string)notification["level"]! == "error")];
        CollectionAssert.AreEqual(new[] { "VB0301", "VB0301" }, errors.Select(error => (string)error["descriptor"]!["id"]!).ToArray());
        Assert.IsTrue(errors.All(error => error["locations"] is JArray));
    }

    [TestMethod]
    public void JUnit_has_an_error_for_each() =>
        Assert.HasCount(2, XDocument.Parse(Write("junit")).Descendants("error").Where(error => (string?)error.Attribute("type") == "VB0301"));

    [TestMethod]
    public void The_lines_for_build_servers_begin_with_the_failures()
    {
        string[] lines = Write("msbuild").Split('\n');
        Assert.IsTrue(lines[..2].All(line => line.StartsWith("t.txt(1,1): error VB0301: ", StringComparison.Ordinal)), string.Join('\n', lines));
    }

    [TestMethod]
    public void The_table_has_a_row_for_it() => Assert.AreEqual($"t.txt,,run,,incomplete,,,,,,,,,,,,,\"{Line}\"", Write("csv").Split('\n')[1]);

    [TestMethod]
    public void Nothing_is_said_of_facts_that_a_run_did_not_look_for()
    {
        string records = Write("records").Replace("\"notCarriedOut\": [\"counts\"", "\"notCarriedOut\": [\"messages\"", StringComparison.Ordinal);
        var facts = ArticleFacts.Parse(SourceText.From(records, "records.json"));
        Assert.IsEmpty(facts.Diagnostics, string.Join('\n', facts.Diagnostics));
        Assert.DoesNotContain(RecordKind.Message, facts.Kinds);
        Assert.Contains(RecordKind.Date, facts.Kinds);
    }

    private static string Write(string format)
    {
        if (format == Catalog.ConsoleFormat)
        {
            return ConsoleReport.Render(Result);
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Catalog.BuiltIn.Writers.Single(report => report.Name == format).Write(Result, text);
        return text.ToString();
    }
}
