using CsCheck;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.SyntaxTests;

/// <summary>The tree holds every character of any text, in every format.</summary>
[TestClass]
public sealed class LosslessTests
{
    public static IEnumerable<object[]> Formats => ArticleParsers.All.Select(parser => new object[] { parser.Extensions[0] });

    [TestMethod]
    [DynamicData(nameof(Formats))]
    public void Every_article_comes_back(string extension) =>
        ArticleGen.Article.SampleFixed(text => Check(text, extension), iter: 500);

    [TestMethod]
    [DynamicData(nameof(Formats))]
    public void Every_string_comes_back(string extension) =>
        ArticleGen.AnyString.SampleFixed(text => Check(text, extension), iter: 500);

    [TestMethod]
    [DynamicData(nameof(Formats))]
    public void All_bytes_come_back(string extension) =>
        Gen.Byte.Array[0, 80].SampleFixed(
            bytes =>
            {
                SyntaxTree tree = ArticleParsers.Parse(SourceText.Decode(bytes, "x" + extension));
                Assert.IsTrue(SourceText.From(tree.Root.ToFullString()).ToString() == tree.Text.ToString());
                CollectionAssert.AreEqual(bytes, tree.Text.ToBytes());
            }, iter: 1000);

    [TestMethod]
    public void The_empty_text_is_an_article_without_blocks()
    {
        SyntaxTree tree = ArticleParsers.Parse("");

        Assert.AreEqual(0, tree.Root.Blocks.Count);
        Assert.AreEqual(TokenKind.EndOfArticle, tree.Root.EndOfArticle.Kind);
    }

    [TestMethod]
    [DataRow("a. ", 3_000_000)]
    [DataRow("Ab.", 1_000_000)]
    [DataRow("http://x)", 1_000_000)]
    [DataRow("[*_`<&'\"", 1_000_000)]
    [DataRow("a'b' ", 1_000_000)]
    [DataRow("1@a.", 1_000_000)]
    public void A_long_monotonous_text_is_kept(string what, int length)
    {
        string text = string.Concat(Enumerable.Repeat(what, length / what.Length));

        SyntaxTree tree = ArticleParsers.Parse(text);

        Assert.AreEqual(text.Length, tree.Root.FullSpan.Length);
        Assert.IsTrue(tree.Root.Sentences.All(sentence => sentence.Tokens.Count <= 2010));
    }

    private static void Check(string text, string extension)
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.From(text, "x" + extension));
        Assert.AreEqual(text, tree.Root.ToFullString());
        int position = 0;
        foreach (BlockSyntax block in tree.Root.Blocks)
        {
            Assert.AreEqual(position, block.FullSpan.Start);
            Assert.AreNotEqual(0, block.Sentences.Count);
            Assert.IsTrue(block.FullSpan.Contains(block.Span));
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                Assert.AreEqual(position, sentence.FullSpan.Start);
                Assert.AreNotEqual(0, sentence.Tokens.Count, "A sentence without tokens.");
                Assert.AreEqual(sentence.ToFullString(), string.Concat(sentence.Tokens.SelectMany(Pieces)));
                foreach (SyntaxToken token in sentence.Tokens)
                {
                    Assert.AreEqual(token.IsDecoded, !token.ValueText.SequenceEqual(token.Text));
                    Assert.AreNotEqual(0, token.Span.Length);
                    Assert.AreEqual(token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote, token.QuoteStyle != QuoteStyle.None);
                }

                position = sentence.FullSpan.End;
            }
        }

        Assert.AreEqual(text.Length, tree.Root.EndOfArticle.Sentence.FullSpan.End);
    }

    private static IEnumerable<string> Pieces(SyntaxToken token) =>
        [.. token.LeadingTrivia.Select(trivia => trivia.Text.ToString()), token.Text.ToString(), .. token.TrailingTrivia.Select(trivia => trivia.Text.ToString())];
}
