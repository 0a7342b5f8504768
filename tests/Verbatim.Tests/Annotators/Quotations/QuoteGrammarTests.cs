using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Diagnostics;
using Verbatim.Parsing;
using Verbatim.Records;

namespace Verbatim.Tests.Annotators.Quotations;

[TestClass]
public sealed class QuoteGrammarTests
{
    [TestMethod]
    [DataRow("“A “B” C,” he said.", 2)]
    [DataRow("“A ‘B «C» D’ E,” he said.", 3)]
    [DataRow("He said \"no\" and \"yes\".", 2)]
    [DataRow("“One.\n\n“Two.”", 2)]
    [DataRow("A pipe of 6 feet 3\" was sold.", 0)]
    public void MarksPairToAnyDepth(string text, int stretches) => Assert.HasCount(stretches, Parse(text));

    [TestMethod]
    public void TheParagraphsOfOneQuotationAreLinked()
    {
        QuoteRegion[] regions = Parse("“One.\n\n“Two.”");
        Assert.AreEqual(0, regions[1].Continues);
        Assert.IsTrue(regions[0].IsClosed);
    }

    [TestMethod]
    [DataRow("“ “ “")]
    [DataRow("”””“")]
    [DataRow("\"")]
    [DataRow("“‘”’ '' `` \" '")]
    [DataRow("")]
    public void NothingIsThrownOnStrayMarks(string text)
    {
        foreach (QuoteRegion region in Parse(text))
        {
            Assert.IsGreaterThan(region.Start, region.End);
        }
    }

    [TestMethod]
    public void AnInnerStretchKnowsTheOneAround()
    {
        QuoteRegion[] regions = Parse("“She said ‘never’ to me,” he said.");
        Assert.AreEqual(0, regions[1].Parent);
    }

    [TestMethod]
    [DataRow(16, 18, "")]
    [DataRow(400, QuoteGrammar.MaxDepth, "VB0002")]
    public void WhatNestsTooDeepIsTextAndOneNoteSaysSo(int pairs, int depth, string note)
    {
        string text = string.Concat(Enumerable.Repeat("“a ‘", pairs)) + "c" + string.Concat(Enumerable.Repeat("’ b”", pairs));
        var annotator = new QuotationAnnotator();
        var article = new AnnotatedArticle(ArticleParsers.Parse(text));
        article = article.With(QuotationRecord.Layer, annotator.Annotate(article, default));

        Diagnostic[] notes = [.. ((INotingStep)annotator).NotesOn(article)];

        var depths = new Dictionary<string, int>();
        foreach (QuotationRecord quotation in article.Get(QuotationRecord.Layer).Values)
        {
            depths.Add(quotation.Id, quotation.NestedIn is { } outer ? depths[outer] + 1 : 1);
        }

        Assert.AreEqual(depth, depths.Values.Max());
        Assert.AreEqual(note, string.Join(' ', notes.Select(item => item.Id)));
    }

    private static QuoteRegion[] Parse(string text) => QuoteGrammar.Parse(new ArticleTokens(ArticleParsers.Parse(text)));
}
