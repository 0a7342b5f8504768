using System.Runtime.Intrinsics;
using Verbatim.Language.Tagging;

namespace Verbatim.Tests.Language.Tagging;

[TestClass]
public sealed class TaggerScoresTests
{
    [TestMethod]
    public void TheHighestIsFoundInEveryPlace()
    {
        Span<short> scores = stackalloc short[16];
        for (int place = 0; place < scores.Length; place++)
        {
            scores.Fill(-5);
            scores[place] = -4;
            Assert.AreEqual(-4, TaggerScores.Highest(Vector256.Create<short>(scores)));
        }
    }

    [TestMethod]
    public void LimitsLeaveLabelsOut()
    {
        Span<short> scores = stackalloc short[32], limits = stackalloc short[32];
        limits.Fill(short.MaxValue);
        (scores[3], scores[20], scores[31]) = (9, 8, 7);
        limits[3] = limits[20] = short.MinValue;
        Assert.AreEqual(7, TaggerScores.Highest(scores, limits));
        limits.Fill(short.MinValue);
        Assert.AreEqual(short.MinValue, TaggerScores.Highest(scores, limits));
    }

    [TestMethod]
    public void LabelsAtOrAboveABoundComeInOrder()
    {
        Span<short> scores = stackalloc short[48];
        Span<byte> labels = stackalloc byte[48];
        scores.Fill(-1);
        (scores[0], scores[17], scores[47]) = (2, 1, 3);
        int count = TaggerScores.AtLeast(1, scores, labels);
        CollectionAssert.AreEqual(new byte[] { 0, 17, 47 }, labels[..count].ToArray());
        Assert.AreEqual(0, TaggerScores.AtLeast(4, scores, labels));
    }
}
