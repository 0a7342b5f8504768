using Verbatim.Language.Tagging;
using Verbatim.Training;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class CalibrationErrorTests
{
    [TestMethod]
    public void HonestProbabilitiesHaveNoError()
    {
        var error = new CalibrationError();
        for (int i = 0; i < 100; i++)
        {
            error.Add(0.75, i % 4 != 0);
        }

        Assert.AreEqual(0, error.Value, 1e-9);
    }

    [TestMethod]
    public void TheGapIsWeighedByTheSizeOfTheBin()
    {
        var error = new CalibrationError();
        error.Add(0.95, false);
        error.Add(0.5, true);
        error.Add(0.5, false);
        error.Add(0.5, true);
        Assert.AreEqual((0.95 + 0.5) / 4, error.Value, 1e-9);
    }

    [TestMethod]
    public void AFittedCurveRisesAndFollowsTheData()
    {
        var decisions = new List<(float, bool)>();
        for (int i = 0; i < 4000; i++)
        {
            decisions.Add((i / 1000f, (i * 7919 % 4000) < i));
        }

        Calibration curve = Calibration.Fit(decisions);
        float previous = 0;
        for (float margin = -1; margin < 6; margin += 0.1f)
        {
            float probability = curve.Probability(margin);
            Assert.IsGreaterThanOrEqualTo(previous, probability);
            previous = probability;
        }

        Assert.AreEqual(0.5, curve.Probability(2), 0.05);
    }
}
