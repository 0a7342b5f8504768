using Verbatim.Text;

namespace Verbatim.Tests.TextTests;

[TestClass]
public sealed class TextSpanTests
{
    [TestMethod]
    public void A_span_is_half_open()
    {
        var span = TextSpan.FromBounds(2, 5);

        Assert.IsTrue(span.Contains(2));
        Assert.IsTrue(span.Contains(4));
        Assert.IsFalse(span.Contains(5));
        Assert.AreEqual("[2..5)", span.ToString());
    }

    [TestMethod]
    [DataRow(5, 7, false, true)]
    [DataRow(4, 7, true, true)]
    [DataRow(6, 7, false, false)]
    [DataRow(3, 3, false, true)]
    public void Overlapping_and_touching_are_two_things(int start, int end, bool overlaps, bool touches)
    {
        var span = TextSpan.FromBounds(2, 5);
        var other = TextSpan.FromBounds(start, end);

        Assert.AreEqual(overlaps, span.Overlaps(other));
        Assert.AreEqual(touches, span.Touches(other));
    }

    [TestMethod]
    public void Spans_order_by_start_and_then_by_end()
    {
        TextSpan[] spans = [new(3, 1), new(1, 5), new(1, 2)];

        Array.Sort(spans);

        CollectionAssert.AreEqual(new TextSpan[] { new(1, 2), new(1, 5), new(3, 1) }, spans);
        Assert.IsTrue(spans[0] < spans[1]);
    }

    [TestMethod]
    public void A_span_has_no_negative_part()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(3, 2));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new TextSpan(int.MaxValue, 1));
    }
}
