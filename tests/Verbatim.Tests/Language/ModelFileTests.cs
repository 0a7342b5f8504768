using Verbatim.Language.ModelFiles;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class ModelFileTests
{
    private static byte[] Sample() => new ModelFileBuilder("sample")
        .Add("ints", [1, -2, 3])
        .AddStrings("words", ["", "one", "zwölf"])
        .Add("packed", new byte[5000], compress: true)
        .AddWeights("weights", [0.5f, -1f, 0f], blockSize: 2)
        .ToArray();

    [TestMethod]
    public void SectionsComeBackAsTheyWereAdded()
    {
        ModelFile file = ModelFile.Open("sample.vbm", Sample(), "sample");
        Assert.AreEqual("1 -2 3", string.Join(" ", file.Ints("ints")));
        Assert.AreEqual("|one|zwölf", string.Join("|", file.Strings("words")));
        Assert.AreEqual(5000, file.Bytes("packed").Length);
        float[] weights = file.Weights("weights");
        Assert.AreEqual(0.5f, weights[0], 0.01f);
        Assert.AreEqual(-1f, weights[1]);
        Assert.AreEqual(0f, weights[2]);
    }

    [TestMethod]
    public void CompressionMakesSectionsOfFewValuesSmaller() => Assert.IsLessThan(1000, Sample().Length);

    [TestMethod]
    public void SameSectionsGiveTheSameBytes() => CollectionAssert.AreEqual(Sample(), Sample());

    [TestMethod]
    public void EveryTruncationIsALocatedError()
    {
        byte[] sample = Sample();
        for (int length = 0; length < sample.Length; length++)
        {
            var error = Assert.ThrowsExactly<ModelException>(() => ModelFile.Open("sample.vbm", sample[..length], "sample"));
            Assert.AreEqual("sample.vbm", error.File);
            Assert.IsTrue(error.Offset <= length, error.Message);
        }
    }

    [TestMethod]
    public void EveryFlippedByteIsAnError()
    {
        byte[] sample = Sample();
        for (int i = 0; i < sample.Length; i++)
        {
            byte[] altered = [.. sample];
            altered[i] ^= 0x41;
            Assert.ThrowsExactly<ModelException>(() => ModelFile.Open("sample.vbm", altered, "sample"), $"byte {i}");
        }
    }

    [TestMethod]
    public void ANewerFormatIsNamed()
    {
        byte[] newer = Sample();
        newer[4]++;
        var error = Assert.ThrowsExactly<ModelException>(() => ModelFile.Open("sample.vbm", newer, "sample"));
        StringAssert.Contains(error.Message, "sample.vbm(4): the model has format version 3");
    }

    [TestMethod]
    public void AnotherKindIsAnError() =>
        Assert.ThrowsExactly<ModelException>(() => ModelFile.Open("sample.vbm", Sample(), "tagger"));

    [TestMethod]
    public void AMissingSectionIsAnError() =>
        Assert.ThrowsExactly<ModelException>(() => ModelFile.Open("sample.vbm", Sample(), "sample").Ints("absent"));
}
