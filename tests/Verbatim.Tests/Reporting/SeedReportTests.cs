using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Reporting.Html;
using Verbatim.Reporting.Json;
using Verbatim.Tests.Schemas;
using Verbatim.Tests.Specs;
using Verbatim.Text;

namespace Verbatim.Tests.Reporting;

/// <summary>The reports on the seed article against the published schemas and the text.</summary>
[TestClass]
public sealed class SeedReportTests
{
    [TestMethod]
    public void Records_follow_their_schema() => SchemaFile.Validate("records", Write(new RecordsReportWriter()));

    [TestMethod]
    public void The_report_follows_its_schema() => SchemaFile.Validate("report", Write(new AssessmentReportWriter()));

    [TestMethod]
    public void A_report_with_changes_follows_its_schema_and_the_page_shows_them()
    {
        string text = SeedRun.Result.Article.Text.ToString();
        string edited = text.Replace("We have guessed the password", "We have not guessed the password", StringComparison.Ordinal)
            .Replace("he wrote on September 21, 2016", "he wrote on September 22, 2016", StringComparison.Ordinal)
            .Replace("Kellyanne Conway, ", "", StringComparison.Ordinal);
        RunResult result = SpecPipeline.Check(SourceText.From(edited, "article.txt"), SeedRun.Result.Truth, SeedRun.Result);
        string[] changes = [.. result.Changes!.Value.Select(change => change.ToString())];
        Assert.HasCount(1, changes.Where(change => change.Contains(" We have not guessed the password. ", StringComparison.Ordinal)));
        Assert.HasCount(1, changes.Where(change => change.StartsWith("changed message ", StringComparison.Ordinal) && change.EndsWith(": sent: 2016-09-21 → 2016-09-22", StringComparison.Ordinal)));
        Assert.HasCount(1, changes.Where(change => change == "removed actor “Kellyanne Conway”"));
        Assert.IsLessThan(8, changes.Length, string.Join('\n', changes));
        SchemaFile.Validate("report", Write(new AssessmentReportWriter(), result));
        StringAssert.Contains(Write(new HtmlReportWriter(), result), "We have <ins>not</ins> guessed the password.");
    }

    [TestMethod]
    public void The_configuration_of_the_repository_follows_its_schema()
    {
        string path = "pipeline.json";
        SchemaFile.Validate("configuration", Repository.Read(path));
        PipelineConfig config = PipelineConfig.Parse(SourceText.From(Repository.Read(path), path), Catalog.BuiltIn);
        Assert.IsEmpty(config.Diagnostics, string.Join('\n', config.Diagnostics));
        Assert.IsTrue(File.Exists(Repository.PathOf((string)JObject.Parse(Repository.Read(path))["$schema"]!)), "$schema leads nowhere.");
        using var printed = new StringWriter(CultureInfo.InvariantCulture);
        ConfigurationJson.Write(config, Catalog.BuiltIn, printed);
        SchemaFile.Validate("configuration", printed.ToString());
    }

    [TestMethod]
    public void The_schema_of_the_configuration_has_the_keys_that_are_read_and_the_formats_that_there_are()
    {
        string reader = Repository.Read("src/Verbatim/PipelineConfigReader.cs");
        string[] read = [.. Regex.Matches(reader, """(?:root|item)\.\w+\("(\$?\w+)"\)|Path\((?:root|item), "(\w+)"\)""")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal)];
        JObject schema = JObject.Parse(SchemaFile.Load("configuration").Root.ToJsonString());
        string[] described = [.. schema.DescendantsAndSelf().OfType<JProperty>()
            .Where(property => property.Name == "properties").SelectMany(property => ((JObject)property.Value).Properties())
            .Select(property => property.Name).Distinct().Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(described, read);
        CollectionAssert.AreEqual(Catalog.BuiltIn.FormatNames.ToArray(), schema["definitions"]!["format"]!["enum"]!.Select(name => (string)name!).ToArray());
    }

    [TestMethod]
    public void Every_text_of_a_record_is_the_text_of_its_span()
    {
        string article = SeedRun.Result.Article.Text.ToString();
        JObject records = JObject.Parse(Write(new RecordsReportWriter()));
        int compared = 0;
        foreach (JObject item in records.DescendantsAndSelf().OfType<JObject>().Where(item => item["span"] is JObject && item["text"] is JValue))
        {
            if (item.Parent?.Parent is JProperty { Name: "roles" })
            {
                continue;
            }

            int start = (int)item["span"]!["start"]!, end = (int)item["span"]!["end"]!;
            Assert.AreEqual(article[start..end], (string)item["text"]!);
            compared++;
        }

        Assert.IsGreaterThan(200, compared);
    }

    [TestMethod]
    public void Every_id_that_a_record_names_is_there()
    {
        JObject records = JObject.Parse(Write(new RecordsReportWriter()));
        HashSet<string> ids = [.. records.DescendantsAndSelf().OfType<JObject>().Select(item => (string?)item["id"]).OfType<string>()];
        string[] references = ["actor", "from", "to", "date", "message", "nestedIn", "inReplyTo"];
        string[] dangling = [.. records.DescendantsAndSelf().OfType<JProperty>()
            .Where(property => references.Contains(property.Name) && property.Value.Type == JTokenType.String && !ids.Contains((string)property.Value!))
            .Select(property => $"{property.Path} = {property.Value}")];
        Assert.AreEqual("", string.Join('\n', dangling));
    }

    [TestMethod]
    public void Every_report_prints_the_rules_of_matching()
    {
        foreach (string report in new[] { Write(new AssessmentReportWriter()), Write(Catalog.BuiltIn.Writers.Single(writer => writer.Name == "markdown")), Write(new HtmlReportWriter()) })
        {
            StringAssert.Contains(report, "similarity only picks the wording to compare with and never decides");
        }
    }

    [TestMethod]
    public void The_page_needs_nothing_beside_itself_and_its_links_lead_somewhere()
    {
        string page = Write(new HtmlReportWriter());
        Assert.IsFalse(Regex.IsMatch(page, """<(script|img|iframe)[^>]*\ssrc=|<link\s|@import|url\("""), "The page loads something.");
        HashSet<string> ids = [.. Regex.Matches(page, """\sid="([^"]+)""").Select(match => match.Groups[1].Value)];
        Assert.HasCount(Regex.Count(page, """\sid="([^"]+)"""), ids);
        foreach (Match link in Regex.Matches(page, """href="#([^"]+)"""))
        {
            Assert.Contains(link.Groups[1].Value, ids);
        }

        string data = Regex.Match(page, """<script type="application/json" id="verbatim-data">(.*?)</script>""").Groups[1].Value;
        JObject anchors = JObject.Parse(data);
        foreach (JToken anchor in anchors["findings"]!.Select(finding => finding["anchor"]!))
        {
            Assert.AreEqual(SeedRun.Result.Article.Text.ToString(TextSpan.FromBounds((int)anchor["start"]!, (int)anchor["end"]!)), (string)anchor["exact"]!);
        }
    }

    private static string Write(ReportWriter writer, RunResult? result = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(result ?? SeedRun.Result, text);
        return text.ToString();
    }
}
