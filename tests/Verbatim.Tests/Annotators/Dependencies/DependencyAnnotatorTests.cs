using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Tests.Specs;

namespace Verbatim.Tests.Annotators.Dependencies;

[TestClass]
public sealed class DependencyAnnotatorTests
{
    [TestMethod]
    public void EverySentenceHasOneParseWithAWordForEachToken()
    {
        SyntaxTree tree = ArticleParsers.Parse("The mayor resigned. “I can't stay,” she said on Monday.\n\nNobody answered.\n");
        AnnotatedArticle article = SpecPipeline.Annotate(tree);
        Layer<SentenceParse> parses = article.Get(SentenceParse.Layer);
        SentenceSyntax[] sentences = [.. tree.Root.Sentences];
        Assert.HasCount(sentences.Length, parses);
        for (int i = 0; i < sentences.Length; i++)
        {
            Assert.AreEqual(sentences[i].FullSpan, parses[i].Span);
            Assert.HasCount(sentences[i].Tokens.Count, parses[i].Record.Arcs);
        }

        Assert.IsTrue(parses[^1].Record.ClauseAt(parses[^1].Record.Root)!.Value.IsNegated);
    }

    [TestMethod]
    public void EqualSentencesHaveEqualParsesWhereverTheyStand()
    {
        Layer<SentenceParse> once = SpecPipeline.Annotate(ArticleParsers.Parse("The mayor resigned on Monday.\n")).Get(SentenceParse.Layer);
        Layer<SentenceParse> later = SpecPipeline.Annotate(ArticleParsers.Parse("It rained.\n\nThe mayor resigned on Monday.\n")).Get(SentenceParse.Layer);
        Assert.AreEqual(once[0].Record, later[^1].Record);
    }

    [TestMethod]
    public void TraitsComeFromTheForm()
    {
        Assert.AreEqual(WordTraits.Negation, Traits("n’t"));
        Assert.AreEqual(WordTraits.Negation, Traits("Never"));
        Assert.AreEqual(WordTraits.Future, Traits("'ll"));
        Assert.AreEqual(WordTraits.None, Traits("note"));
        Assert.AreEqual(WordTraits.None, Traits(""));

        static WordTraits Traits(string form) => FormTraits.Of(form);
    }
}
