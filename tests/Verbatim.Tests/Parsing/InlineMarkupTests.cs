using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.ParsingTests;

/// <summary>Inline Markdown is trivia; what it stands for is the tokens' values.</summary>
[TestClass]
public sealed class InlineMarkupTests
{
    [TestMethod]
    [DataRow("a *b* **c** _d_ __e__ ***f***", "a b c d e f")]
    [DataRow("a [b c](http://x.org/d_e) f [g](#).", "a b c f g.")]
    [DataRow("at <http://x.org/>, he", "at http://x.org/, he")]
    [DataRow("run `code` now", "run code now")]
    [DataRow("5 \\* 3 and \\[x\\]", "5 * 3 and [x]")]
    [DataRow("R&amp;D it&#8217;s &lt;b&gt;", "R&D it’s <b>")]
    [DataRow("un*frigging*believable", "unfriggingbelievable")]
    [DataRow("*The Sun*'s owner", "The Sun's owner")]
    [DataRow("so\u00ADdium \uFEFFx", "sodium x")]
    public void Markup_is_left_out(string text, string clean) => Assert.AreEqual(clean, Clean(text));

    [TestMethod]
    [DataRow("a lone * star and a_b snake_case_name")]
    [DataRow("[sic] and [Washington,] DC [1]")]
    [DataRow("2 * 3 * 4 = 24")]
    [DataRow("WASHINGTON _ The mayor _ a Republican _ quit.")]
    [DataRow("AT& T &unknown; \\d")]
    [DataRow("``Go,'' she said, `now.'")]
    [DataRow("a < b and c > d")]
    public void What_pairs_with_nothing_is_text(string text)
    {
        Assert.AreEqual(text, Clean(text));
        Assert.AreEqual(0, ArticleParsers.Parse(text).Root.Sentences.SelectMany(sentence => sentence.Tokens).Count(token => token.IsDecoded));
    }

    [TestMethod]
    public void A_link_gives_its_target()
    {
        SyntaxTree tree = ArticleParsers.Parse("See [the *old* plan](http://x.org/a \"title\") and [it](#) here.");

        string[] targets = [.. tree.Root.Blocks[0].Sentences[0].Tokens.Select(token => token.LinkTarget.ToString())];
        CollectionAssert.AreEqual(new[] { "", "http://x.org/a", "http://x.org/a", "http://x.org/a", "", "#", "", "" }, targets);
    }

    [TestMethod]
    public void Markup_around_a_token_is_its_trivia()
    {
        SyntaxToken token = ArticleParsers.Parse("x [*b*](#) y").Root.Blocks[0].Sentences[0].Tokens[1];

        Assert.AreEqual("b", token.Text.ToString());
        CollectionAssert.AreEqual(new[] { TriviaKind.Whitespace, TriviaKind.OpenMarkup, TriviaKind.OpenMarkup }, token.LeadingTrivia.Select(trivia => trivia.Kind).ToArray());
    }

    [TestMethod]
    public void Markdown_blocks()
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.From(
            "# A *title* #\n\nSub\n---\n\nText goes\non.\n\n> Quoted *it*\n> goes on.\n>\n> More.\n\n* one\n* two\n\n1. three\n\n***\n\n```\n*code*\n```\n\nEnd.\n\n---\n", "x.md"));

        Assert.AreEqual(
            "Title:A title|Heading:Sub|Paragraph:Text goes on.|BlockQuotation:Quoted it goes on.|BlockQuotation:More.|ListItem:one|ListItem:two|ListItem:three|Furniture:*code*|Paragraph:End.",
            string.Join('|', tree.Root.Blocks.Select(block => $"{block.Kind}:{string.Join(' ', block.Sentences.Select(sentence => sentence.GetCleanText()))}")));
    }

    private static string Clean(string text) => string.Join(' ', ArticleParsers.Parse(text).Root.Sentences.Select(sentence => sentence.GetCleanText()));
}
