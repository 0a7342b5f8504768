using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;

namespace Verbatim.Tests.Language.Tagging;

[TestClass]
public sealed class SparseWeightsTests
{
    private const int Labels = 21;

    [TestMethod]
    public void TheScoresOfSomeLabelsAreThoseOfAll()
    {
        SparseWeights weights = Open(Labels);
        uint[] features = [3, 5, 7, 999];
        short[] all = new short[weights.Width];
        weights.AddTo(features, all);
        int[] some = new int[SparseWeights.MaximumLabels];
        weights.AddTo(features, [0, 4, 20], some);
        foreach (int label in (int[])[0, 4, 20])
        {
            Assert.AreEqual(all[label], some[label]);
            Assert.AreEqual(Expected(label), all[label] * weights.Scale, 0.1f);
        }
    }

    [TestMethod]
    public void RowsAreWholeVectors() => Assert.AreEqual(32, Open(Labels).Width);

    [TestMethod]
    public void SumsStayAtTheEndOfTheRange()
    {
        SparseWeights weights = Open(Labels);
        short[] scores = new short[weights.Width];
        uint[] features = [.. Enumerable.Repeat(5u, 60)];
        weights.AddTo(features, scores);
        Assert.AreEqual(short.MaxValue, scores[4]);
    }

    [TestMethod]
    public void ALabelBeyondTheNumberOfLabelsIsALocatedError() => Assert.ThrowsExactly<ModelException>(() => Open(Labels - 1));

    // Feature 3 speaks for one label, 5 for two, 7 for all.
    private static float Expected(int label) => (label == 0 ? 2 : 0) + (label == 4 ? 8 : label == 20 ? -1 : 0) + 0.25f * (label - 10);

    private static SparseWeights Open(int labels)
    {
        float[] first = new float[Labels], second = new float[Labels], third = new float[Labels];
        first[0] = 2;
        (second[4], second[20]) = (8, -1);
        for (int label = 0; label < Labels; label++)
        {
            third[label] = 0.25f * (label - 10);
        }

        var builder = new ModelFileBuilder("weights");
        SparseWeights.Write(builder, "w", [(3u, first), (5u, second), (7u, third)], threshold: 0);
        return SparseWeights.Read(ModelFile.Open("weights.vbm", builder.ToArray(), "weights"), "w", labels);
    }
}
