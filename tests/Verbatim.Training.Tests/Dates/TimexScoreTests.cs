using Verbatim.Text;
using Verbatim.Training.Dates;

namespace Verbatim.Tests.Training.Dates;

[TestClass]
public sealed class TimexScoreTests
{
    private static Timex At(int start, int end, string value) => new(TextSpan.FromBounds(start, end), "DATE", value, 1);

    [TestMethod]
    public void CountsStrictRelaxedAndValue()
    {
        var score = new TimexScore();
        score.Add([At(0, 4, "1990"), At(10, 20, "1991"), At(30, 35, "1992")], [At(0, 4, "1990"), At(12, 20, "1991"), At(40, 44, "1993")]);
        Assert.AreEqual(200.0 / 6, score.Strict, 1e-9);
        Assert.AreEqual(400.0 / 6, score.Relaxed, 1e-9);
        Assert.AreEqual(400.0 / 6, score.Value, 1e-9);
    }

    [TestMethod]
    public void AlignsOneToOneEqualSpansFirst()
    {
        Dictionary<int, int> pairs = TimexScore.Align([At(0, 10, "a"), At(12, 20, "b")], [At(5, 15, "x"), At(0, 10, "y")]);
        Assert.AreEqual(1, pairs[0]);
        Assert.AreEqual(0, pairs[1]);
    }

    [TestMethod]
    [DataRow("two days later", true)]
    [DataRow("That\nsame day", true)]
    [DataRow("the following year", true)]
    [DataRow("two days ago", false)]
    public void KnowsNarrativeExpressions(string text, bool expected) => Assert.AreEqual(expected, DateSlices.IsNarrative(text));

    [TestMethod]
    [DataRow("early May", true)]
    [DataRow("Sept. 20", true)]
    [DataRow("May 1998", false)]
    [DataRow("March 218 BC", false)]
    public void KnowsMonthsWithoutYear(string text, bool expected) => Assert.AreEqual(expected, DateSlices.IsMonthWithoutYear(text, "DATE"));
}
