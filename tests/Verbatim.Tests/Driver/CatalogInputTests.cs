using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.Driver;

/// <summary>The catalog says which format reads an article.</summary>
[TestClass]
public sealed class CatalogInputTests
{
    [TestMethod]
    [DataRow("article.md", "Head")]
    [DataRow("article.MD", "Head")]
    [DataRow("article.txt", "#")]
    [DataRow("article.unknown", "#")]
    public void The_first_format_with_the_extension_reads_an_article(string path, string first) =>
        Assert.AreEqual(first, Catalog.BuiltIn.Parse(SourceText.From("# Head\n\nWords.\n", path)).Root.Sentences.First().Tokens[0].Text.ToString());

    [TestMethod]
    public void An_added_format_goes_before_those_there()
    {
        var input = new ShoutingParser();
        Catalog catalog = Catalog.BuiltIn.With(input);
        Assert.AreSame(input.Read, catalog.Parse(SourceText.From("Quiet.", "a.md")));
        Assert.IsFalse(ReferenceEquals(input.Read, Catalog.BuiltIn.Parse(SourceText.From("Quiet.", "a.md"))));
        Assert.HasCount(Catalog.BuiltIn.Inputs.Length + 1, catalog.With(rules: []).Inputs);
    }

    private sealed class ShoutingParser : ArticleParser
    {
        public SyntaxTree Read { get; } = ArticleParsers.Parse("LOUD.");

        public override string Name => "shouting";

        public override IReadOnlyList<string> Extensions => [".md"];

        public override SyntaxTree Parse(SourceText text, SyntaxTree? previous = null) => Read;
    }
}
