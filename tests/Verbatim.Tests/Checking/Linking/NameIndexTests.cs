using Verbatim.Checking.Linking;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Linking;

[TestClass]
public sealed class NameIndexTests
{
    private static readonly NameIndex Index = new(
    [
        Actor("reed", "Ann B. Reed", ActorKind.Person, "the Mayor of Oxbow"),
        Actor("sr", "Paul Gray", ActorKind.Person),
        Actor("jr", "Paul Gray Jr.", ActorKind.Person),
        Actor("gazette", "The Oxbow Gazette", ActorKind.Organization, "Gazette"),
    ]);

    [TestMethod]
    [DataRow("Ann Reed", "reed")]
    [DataRow("ANN REED", "reed")]
    [DataRow("Ms. Reed", "reed")]
    [DataRow("Reed", "reed")]
    [DataRow("Special Counsel Ann Reed", "reed")]
    [DataRow("Mayor of Oxbow", "reed")]
    [DataRow("Paul Gray", "sr")]
    [DataRow("Paul Gray, Jr.", "jr")]
    [DataRow("Oxbow Gazette", "gazette")]
    [DataRow("Gray", null)]
    [DataRow("Bob Reed", null)]
    [DataRow("Oxbow", null)]
    [DataRow("", null)]
    public void Names(string name, string? id) => Assert.AreEqual(id, Index.Find(name)?.Id);

    private static ActorFact Actor(string id, string name, ActorKind kind, params string[] aliases) =>
        new(id, name, kind, [.. aliases], [], new FactSource("Register", null, null), Corroboration.Primary);
}
