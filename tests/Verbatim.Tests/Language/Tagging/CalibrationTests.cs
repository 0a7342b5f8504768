using Verbatim.Language.Tagging;

namespace Verbatim.Tests.Language.Tagging;

[TestClass]
public sealed class CalibrationTests
{
    [TestMethod]
    public void BetweenTwoPointsTheCurveIsStraight()
    {
        var curve = new Calibration([1, 1.001f, 2, 50], [0.1f, 0.2f, 0.4f, 0.9f]);
        Assert.AreEqual(0.1f, curve.Probability(1));
        Assert.AreEqual(0.2f, curve.Probability(1.001f));
        Assert.AreEqual(0.3f, curve.Probability(1.5005f), 0.001f);
        Assert.AreEqual(0.65f, curve.Probability(26), 0.001f);
        Assert.AreEqual(0.9f, curve.Probability(50));
    }

    [TestMethod]
    public void BeyondItsEndsTheCurveIsFlat()
    {
        var curve = new Calibration([-2, 3], [0.25f, 0.75f]);
        Assert.AreEqual(0.25f, curve.Probability(float.NegativeInfinity));
        Assert.AreEqual(0.25f, curve.Probability(-2.5f));
        Assert.AreEqual(0.75f, curve.Probability(3.5f));
        Assert.AreEqual(0.75f, curve.Probability(float.PositiveInfinity));
    }

    [TestMethod]
    public void OnePointIsTheSameEverywhere()
    {
        var curve = new Calibration([4], [0.5f]);
        Assert.AreEqual(0.5f, curve.Probability(-1e30f));
        Assert.AreEqual(0.5f, curve.Probability(4));
        Assert.AreEqual(0.5f, curve.Probability(1e30f));
    }

    [TestMethod]
    public void TheCurveNeverFalls()
    {
        var random = new Random(5);
        float[] margins = [.. Enumerable.Range(0, 60).Select(_ => random.NextSingle() * 40).Order()];
        float[] probabilities = [.. Enumerable.Range(0, 60).Select(_ => random.NextSingle()).Order()];
        var curve = new Calibration(margins, probabilities);
        float last = 0;
        for (float margin = -1; margin < 42; margin += 0.01f)
        {
            float probability = curve.Probability(margin);
            Assert.IsGreaterThanOrEqualTo(last, probability);
            last = probability;
        }
    }
}
