using Verbatim.Annotations;
using Verbatim.Parsing;

namespace Verbatim.Tests.Specs;

[TestClass]
public sealed class AnnotatorSpecCompareTests
{
    [TestMethod]
    public void Missing_spurious_and_different_annotations_are_told()
    {
        IReadOnlyList<string> differences = Compare("{|sentence:One.|} Two. {|block=title:Three.|}");
        CollectionAssert.AreEqual(
            new[] { "spurious  sentence=: [5..9) \"Two.\"", "spurious  sentence=: [10..16) \"Three.\"", "missing   block: [10..16) \"Three.\"", "spurious  block=paragraph: [0..16) \"One. Two. Three.\"" },
            differences.ToArray());
        Assert.AreEqual("different block: [0..4) \"One.\": expected title, found paragraph", Compare("{|block=title:One.|}").Single());
    }

    [TestMethod]
    public void A_kind_in_a_check_line_must_be_marked_everywhere() =>
        Assert.AreEqual("spurious  block=paragraph: [0..4) \"One.\"", Compare("One.", "check: block").Single());

    [TestMethod]
    public void Unknown_names_are_refused() => StringAssert.StartsWith(Compare("{|dates:One.|}").Single(), "no annotation has the name 'dates'");

    private static IReadOnlyList<string> Compare(string marked, params string[] expectations)
    {
        var spec = new SpecCase("page.md", "case", 1, "txt", MarkedText.Parse(marked), null, expectations);
        return AnnotatorSpec.Compare(spec, new AnnotatedArticle(ArticleParsers.Parse(spec.Article.Text)));
    }
}
