using Verbatim.Language;
using Verbatim.Records;

namespace Verbatim.Tests.Testing;

/// <summary>The helpers for people who write rules, used on rules of the catalog.</summary>
[TestClass]
public sealed class ArticleVerifierTests
{
    private const string Truth = """
        { "schemaVersion": "1.0",
          "actors": [{ "id": "reed", "name": "Ann Reed", "kind": "person", "source": { "title": "Town register" }, "corroboration": "primary" }],
          "messages": [{ "id": "m1", "from": "reed", "wordings": [{ "text": "We will open the bridge in May, unless the river rises again." }],
            "source": { "title": "Letter book" }, "corroboration": "primary" }] }
        """;

    private static readonly LanguageModels Models = LanguageModels.Open(Repository.PathOf("models"));
    private static readonly ArticleVerifier Truncated = ArticleVerifier.ForRule("VB1002", Catalog.BuiltIn, Models);

    [TestMethod]
    public void A_finding_is_where_it_is_marked() =>
        Truncated.Check("{|VB1002:“We will open the bridge in May.”|} Mayor Ann Reed wrote no more than that, it seemed.", Truth);

    [TestMethod]
    public void A_finding_elsewhere_is_shown_in_the_article()
    {
        string message = Assert.ThrowsExactly<MarkMismatchException>(() => Truncated.Check(
            "“We will open the bridge in May.” {|VB1002:Mayor|} Ann Reed wrote no more than that, it seemed.", Truth)).Message;
        StringAssert.Contains(message, "missing  VB1002: [34..39) \"Mayor\"");
        StringAssert.Contains(message, "spurious article.txt(1,1): error VB1002:");
        StringAssert.Contains(message, "found:\n{|VB1002:“We will open the bridge in May.”|} Mayor Ann Reed");
    }

    [TestMethod]
    public void A_truth_that_cannot_be_read_is_located() =>
        StringAssert.StartsWith(Assert.ThrowsExactly<MarkMismatchException>(() => Truncated.Run("Text.", "{ 3")).Message, "ground-truth.json(1,3): error VB0102");

    [TestMethod]
    public void Only_the_rule_named_runs()
    {
        Assert.AreEqual("VB1002", Truncated.Run("Text.", Truth).Rules.Single().Descriptor.Id);
        Assert.IsEmpty(ArticleVerifier.ForAnnotators(Catalog.BuiltIn).Run("Text.").Rules);
        Assert.ThrowsExactly<ArgumentException>(() => ArticleVerifier.ForRule("VB9999", Catalog.BuiltIn));
    }

    [TestMethod]
    public void The_annotations_of_a_layer_are_where_they_are_marked()
    {
        var verifier = ArticleVerifier.ForAnnotators(Catalog.BuiltIn, Models);
        verifier.CheckLayer(DateRecord.Layer, "It opened on {|2019-05-03:May 3, 2019|}, and closed [|two days later|].", date => date.Value);
        string message = Assert.ThrowsExactly<MarkMismatchException>(() => verifier.CheckLayer(
            DateRecord.Layer, "It opened on {|2019-05-04:May 3, 2019|}.", date => date.Value)).Message;
        StringAssert.Contains(message, "It opened on {|2019-05-03:May 3, 2019|}.");
    }

    [TestMethod]
    public void A_layer_that_was_left_out_is_no_empty_layer() => StringAssert.Contains(
        Assert.ThrowsExactly<MarkMismatchException>(() => ArticleVerifier.ForAnnotators(Catalog.BuiltIn).CheckLayer(DateRecord.Layer, "No date.")).Message,
        "layer 'dates' was not made");

    [TestMethod]
    [DataRow("[|a|] {|b:[|c|] d|}")]
    [DataRow("{|x:[|a|] b|}[|c|]")]
    [DataRow("a")]
    public void Printed_marks_are_read_again(string marked)
    {
        var text = MarkedText.Parse(marked);
        Assert.AreEqual(marked, MarkedText.Print(text.Text, text.Marks.Select(mark => (mark.Span, mark.Name))));
    }
}
