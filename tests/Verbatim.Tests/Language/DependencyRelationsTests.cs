using Verbatim.Language.Parser;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class DependencyRelationsTests
{
    [TestMethod]
    public void NamesRoundTrip()
    {
        var relations = Enum.GetValues<DependencyRelation>();
        Assert.HasCount(DependencyRelations.Count, relations);
        foreach (DependencyRelation relation in relations)
        {
            Assert.IsTrue(DependencyRelations.TryParse(relation.ToName(), out DependencyRelation read));
            Assert.AreEqual(relation, read);
            Assert.AreEqual(relation.ToString(), string.Concat(relation.ToName().Split(':').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
            Assert.AreEqual(relation.ToName().Split(':')[0], relation.ToUniversal().ToName());
        }

        Assert.AreEqual(37, relations.Count(relation => relation == relation.ToUniversal()));
    }

    [TestMethod]
    public void UnknownSubtypeGivesTheUniversalRelation()
    {
        Assert.IsTrue(DependencyRelations.TryParse("nmod:desc", out DependencyRelation relation));
        Assert.AreEqual(DependencyRelation.Nmod, relation);
        Assert.IsFalse(DependencyRelations.TryParse("head", out relation));
        Assert.AreEqual(DependencyRelation.Dep, relation);
    }
}
