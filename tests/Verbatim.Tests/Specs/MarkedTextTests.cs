using Verbatim.Text;

namespace Verbatim.Tests.Specs;

[TestClass]
public sealed class MarkedTextTests
{
    [TestMethod]
    public void Marks_are_taken_out_and_may_nest()
    {
        MarkedText marked = MarkedText.Parse("On {|date=2016-10-07:[|October|] 7|}, a|b.");
        Assert.AreEqual("On October 7, a|b.", marked.Text);
        Assert.AreEqual("[3..10) [3..12)date", string.Join(' ', marked.Marks.Select(mark => $"{mark.Span}{mark.Name}")));
        Assert.AreEqual("2016-10-07", marked.Marks[1].Value);
    }

    [TestMethod]
    public void Values_with_spaces_and_colons_are_quoted()
    {
        Mark mark = MarkedText.Parse("{|quotation=direct source=\"Ann Reed\" at=\"T09:30\":x: y|}").Marks.Single();
        Assert.AreEqual("direct", mark.Value);
        Assert.AreEqual("source=Ann Reed;at=T09:30", string.Join(';', mark.Properties.Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.AreEqual(4, mark.Span.Length);
    }

    [TestMethod]
    [DataRow("{|date:x")]
    [DataRow("x|]")]
    [DataRow("{|date:x|]")]
    [DataRow("{|date x|}")]
    [DataRow("{|date=1 value:x|}")]
    public void Broken_marks_are_refused(string marked) => Assert.ThrowsExactly<FormatException>(() => MarkedText.Parse(marked));
}
