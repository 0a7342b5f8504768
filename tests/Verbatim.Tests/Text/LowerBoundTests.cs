using Verbatim.Text;

namespace Verbatim.Tests.Text;

[TestClass]
public sealed class LowerBoundTests
{
    [TestMethod]
    public void FindsTheFirstItemThatIsNotBefore()
    {
        for (int count = 0; count < 20; count++)
        {
            int[] items = [.. Enumerable.Range(0, count).Select(i => i / 2)];
            for (int value = -1; value < 12; value++)
            {
                int expected = Array.FindIndex(items, item => item >= value);
                Assert.AreEqual(expected < 0 ? count : expected, LowerBound.Find(count, (items, value), static (s, i) => s.items[i] < s.value));
            }
        }
    }
}
