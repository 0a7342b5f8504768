using Newtonsoft.Json.Linq;
using Verbatim.Language;
using Verbatim.Reporting;
using Verbatim.Testing;

[assembly: DoNotParallelize]

namespace Verbatim.Sample;

[TestClass]
public sealed class SampleTests
{
    private static readonly Catalog Catalog = Verbatim.Catalog.BuiltIn.With(
        annotators: [AnnotatorEntry.Of(HedgeRecord.Layer, _ => new HedgeAnnotator(), HedgeRecord.Write)],
        rules: [new DoubleHedgeRule()],
        writers: [new HedgeListWriter()]);

    private static readonly ArticleVerifier Verifier = new(Catalog, LanguageModels.OpenDefault());

    public static IEnumerable<object[]> Cases => SpecFile.Read("DESK1001.md", Catalog.FindPage("DESK1001")!).Select(spec => new object[] { spec });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_rule_finds_what_its_page_shows(SpecCase spec) => Verifier.Check(spec);

    [TestMethod]
    public void The_annotator_finds_hedges_and_nothing_else() => ArticleVerifier.ForAnnotators(Catalog).CheckLayer(
        HedgeRecord.Layer, "{|allegedly:Allegedly|}, he left; she {|apparently:apparently|} stayed. The allegation stands.", hedge => hedge.Word);

    [TestMethod]
    public void The_layer_stands_in_the_records()
    {
        JObject records = JObject.Parse(Write("records", "He reportedly left on 3 May 2019."));
        Assert.AreEqual("reportedly", (string?)records["extensions"]!["hedges"]![0]!["word"]);
        Assert.AreEqual("2019-05-03", (string?)records["dates"]![0]!["value"]);
    }

    [TestMethod]
    public void The_writer_lists_the_hedges() => Assert.AreEqual("article.txt(1,4): reportedly\n", Write("hedges", "He reportedly left."));

    [TestMethod]
    public void The_configuration_knows_the_rule_and_the_format()
    {
        var config = PipelineConfig.Parse(Text.SourceText.From("""{ "rules": { "DESK1001": "off" }, "formats": ["hedges"] }""", "pipeline.json"), Catalog);
        Assert.IsTrue(config.IsValid, string.Join('\n', config.Diagnostics));
        RunResult result = new ArticleVerifier(Catalog, LanguageModels.OpenDefault(), config.Value).Run("He allegedly, reportedly left.");
        Assert.IsFalse(result.Findings.Any(finding => finding.Id == "DESK1001"));
    }

    [TestMethod]
    public void The_models_lie_beside_the_application() => Assert.IsTrue(Verifier.Run("Ann Reed left Oslo.").IsComplete);

    private static string Write(string format, string article)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Catalog.FindWriter(format)!.Write(Verifier.Run(article), output);
        return output.ToString();
    }
}
