using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.Names;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Reporting;

namespace Verbatim.Tests.Driver;

/// <summary>A linguistic layer of somebody else takes the place of the product's own through the catalog.</summary>
[TestClass]
public sealed class LinguisticLayerSeamTests
{
    private const string Text = "Zorblax said on Monday that the mill would close.\n";

    private static readonly PipelineConfig WithoutModels = PipelineConfig.Parse(SourceOf("""{ "models": "none" }"""), Catalog.BuiltIn).Value;

    [TestMethod]
    public void TheStepsAskTheLayerOfTheCatalog()
    {
        AnnotatedArticle article = Run(new CapitalsAreNames(hasParser: true)).Article;
        Assert.AreEqual("zorblax", article.Get(SentenceMorphology.Layer)[0].Record.Lemmas[0]);
        Assert.AreEqual("Zorblax, Monday", string.Join(", ", article.Get(NameRecord.Layer).Values.Select(name => name.Text)));
        Assert.AreEqual(0, article.Get(SentenceParse.Layer)[0].Record.Root);
    }

    [TestMethod]
    public void ALayerWithoutAParserLeavesTheSentencesWithoutAParse()
    {
        AnnotatedArticle article = Run(new CapitalsAreNames(hasParser: false)).Article;
        Assert.IsTrue(article.Has(SentenceParse.Layer));
        Assert.IsEmpty(article.Get(SentenceParse.Layer));
        Assert.IsNotEmpty(article.Get(DateRecord.Layer));
    }

    [TestMethod]
    public void ResultsOfAnotherLayerAreNotTaken()
    {
        RunResult before = Run(new CapitalsAreNames(hasParser: true));
        RunResult after = PipelineDriver.Create(WithoutModels, With(new CapitalsAreNames(hasParser: false))).Run(ArticleParsers.Parse(Text), previous: before);
        Assert.IsEmpty(after.Article.Get(SentenceParse.Layer));
    }

    [TestMethod]
    public void MakingADriverReadsNoModel()
    {
        Catalog catalog = Catalog.BuiltIn.With(linguisticLayer: models => new VerbatimLinguisticLayer(models!));
        var read = new List<string>();
        var models = LanguageModels.Open(name =>
        {
            read.Add(name);
            return File.OpenRead(Path.Combine(Repository.PathOf("models"), name));
        });
        PipelineDriver.Create(PipelineConfig.Default, catalog, models);
        Assert.AreEqual("manifest.json", string.Join(", ", read));
    }

    private static RunResult Run(ILinguisticLayer layer) => PipelineDriver.Create(WithoutModels, With(layer)).Run(ArticleParsers.Parse(Text));

    private static Catalog With(ILinguisticLayer layer) => Catalog.BuiltIn.With(linguisticLayer: _ => layer);

    private static Verbatim.Text.SourceText SourceOf(string text) => Verbatim.Text.SourceText.From(text, "pipeline.json");

    /// <summary>Takes each word with a capital for a person and hangs every word on the first.</summary>
    private sealed class CapitalsAreNames(bool hasParser) : ILinguisticLayer
    {
        public string Identity => hasParser ? "capitals, parser" : "capitals";

        public void Tag(in WordSequence words, Span<TokenTag> tags, Span<string> lemmas)
        {
            for (int i = 0; i < words.Count; i++)
            {
                tags[i] = new TokenTag(Upos.X, Xpos.None, 1);
                lemmas[i] = words[i].ToString().ToLowerInvariant();
            }
        }

        public void FindNames(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names)
        {
            for (int i = 0; i < words.Count; i++)
            {
                if (char.IsUpper(words[i][0]))
                {
                    names.Add(new NameSpan(i, 1, NameKind.Person, 1));
                }
            }
        }

        public bool TryParse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs)
        {
            for (int i = 0; i < words.Count && hasParser; i++)
            {
                arcs[i] = i == 0 ? new Arc(Arc.RootHead, DependencyRelation.Root) : new Arc(0, DependencyRelation.Dep);
            }

            return hasParser && words.Count > 0;
        }
    }
}
