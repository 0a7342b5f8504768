using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Text;

namespace Verbatim.Tests.Driver;

/// <summary>The layers of added annotators in the records.</summary>
[TestClass]
public sealed class ExtensionTests
{
    private static readonly LayerKey<int> Lengths = new("lengths");

    [TestMethod]
    public void An_added_layer_stands_under_extensions()
    {
        RunResult result = Run(article => new JArray(article.Get(Lengths).Select(item => new JObject
        {
            ["length"] = item.Record,
            ["span"] = new JObject { ["start"] = item.Span.Start, ["end"] = item.Span.End },
            ["half"] = item.Record / 2.0,
            ["even"] = item.Record % 2 == 0,
            ["none"] = null,
            ["words"] = new JArray("a \"b\"", 3),
        })));
        foreach (string format in new[] { "records", "jsonl" })
        {
            string records = Write(result, format);
            JToken sentence = JObject.Parse(records)["extensions"]!["lengths"]![0]!;
            Assert.AreEqual(5, (int)sentence["length"]!);
            Assert.AreEqual(2.5, (double)sentence["half"]!);
            Assert.AreEqual("a \"b\"", (string?)sentence["words"]![0]);
            Assert.IsEmpty(ArticleFacts.Parse(SourceText.From(records, "records.json")).Diagnostics);
        }
    }

    [TestMethod]
    public void Without_added_layers_there_are_no_extensions() =>
        Assert.IsNull(JObject.Parse(Write(Run(null), "records"))["extensions"]);

    [TestMethod]
    public void A_writer_that_fails_is_told_of()
    {
        RunResult result = Run(_ => throw new InvalidOperationException("no pen"));
        Assert.AreEqual("extensions.lengths", result.Failures.Single().Step);
        StringAssert.Contains(result.Failures[0].Diagnostic.Message, "no pen");
        Assert.IsNull(JObject.Parse(Write(result, "records"))["extensions"]);
    }

    private static RunResult Run(Func<AnnotatedArticle, JToken>? write)
    {
        Catalog catalog = Catalog.BuiltIn.With(annotators: [AnnotatorEntry.Of(Lengths, _ => new LengthAnnotator(), write)]);
        return PipelineDriver.Create(PipelineConfig.Default with { Models = PipelineConfig.NoModels }, catalog).Run(ArticleParsers.Parse("Stop.\n"));
    }

    private static string Write(RunResult result, string format)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Catalog.BuiltIn.FindWriter(format)!.Write(result, output);
        return output.ToString();
    }

    private sealed class LengthAnnotator : ArticleAnnotator<int>
    {
        public override string Name => "lengths";

        public override int Version => 1;

        public override IReadOnlyList<LayerKey> Requires => [];

        public override LayerKey<int> Provides => Lengths;

        public override Layer<int> Annotate(AnnotatedArticle article, CancellationToken cancellationToken) =>
            new(article.Tree.Root.Sentences.Select(sentence => new Annotation<int>(sentence.Span, sentence.Span.Length)));
    }
}
