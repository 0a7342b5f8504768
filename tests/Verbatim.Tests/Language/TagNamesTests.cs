using Verbatim.Language.Tags;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class TagNamesTests
{
    [TestMethod]
    public void EveryTagHasANameOfItsOwnThatReadsBack()
    {
        foreach (Upos tag in Enum.GetValues<Upos>())
        {
            Assert.AreEqual(tag.ToString().ToUpperInvariant(), tag.ToName());
            Assert.IsTrue(TagNames.TryParseUpos(tag.ToName(), out Upos back));
            Assert.AreEqual(tag, back);
        }

        foreach (Xpos tag in Enum.GetValues<Xpos>())
        {
            Assert.IsTrue(TagNames.TryParseXpos(tag.ToName(), out Xpos back));
            Assert.AreEqual(tag, back);
        }
    }

    [TestMethod]
    public void OtherNamesAreRefused()
    {
        Assert.IsFalse(TagNames.TryParseUpos("noun", out _));
        Assert.IsFalse(TagNames.TryParseXpos("", out _));
    }
}
