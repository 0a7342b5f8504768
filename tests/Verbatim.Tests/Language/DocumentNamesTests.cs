using Verbatim.Language.Names;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class DocumentNamesTests
{
    [TestMethod]
    public void One_form_gets_the_kind_that_its_mentions_speak_for()
    {
        var document = new DocumentNames();
        Add(document, "Novak wrote", new NameSpan(0, 1, NameKind.Person, 0.9f));
        Add(document, "to Novak", new NameSpan(1, 1, NameKind.Location, 0.6f));
        Add(document, "and Novak", new NameSpan(1, 1, NameKind.Person, 0.8f));
        Assert.IsTrue(document.Resolve().SelectMany(names => names).All(name => name.Kind == NameKind.Person));
    }

    [TestMethod]
    public void The_last_word_of_a_persons_name_is_taken_for_the_person()
    {
        var document = new DocumentNames();
        Add(document, "Anna Berlin wrote", new NameSpan(0, 2, NameKind.Person, 0.95f));
        Add(document, "then Berlin left", new NameSpan(1, 1, NameKind.Location, 0.4f));
        Assert.AreEqual(NameKind.Person, document.Resolve()[1][0].Kind);
    }

    [TestMethod]
    public void Further_mentions_are_added_in_order_and_apart()
    {
        var document = new DocumentNames();
        Add(document, "the Harbor Board met", new NameSpan(1, 2, NameKind.Organization, 0.9f));
        Add(document, "Lee asked Harbor Board Harbor", new NameSpan(0, 1, NameKind.Person, 0.9f));
        IReadOnlyList<NameSpan> names = document.Resolve()[1];
        Assert.HasCount(2, names);
        Assert.AreEqual((2, 2, NameKind.Organization), (names[1].FirstToken, names[1].TokenCount, names[1].Kind));
    }

    [TestMethod]
    public void A_doubtful_name_adds_no_mention()
    {
        var document = new DocumentNames();
        Add(document, "Quick met", new NameSpan(0, 1, NameKind.Person, 0.2f));
        Add(document, "Quick meals");
        Assert.IsEmpty(document.Resolve()[1]);
    }

    private static void Add(DocumentNames document, string text, params NameSpan[] names) =>
        document.Add(new TokenSentence(text.Split(' '), []).Sequence, names);
}
