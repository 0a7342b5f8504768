using Verbatim.Tests.Infrastructure;
using CsCheck;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class QuantizedWeightsTests
{
    [TestMethod]
    public void ErrorStaysWithinHalfAStepOfTheCompandedScale() =>
        Gen.Select(Gen.Int[-100000, 100000].Select(value => value / 1000f).Array[0, 300], Gen.Int[1, 64]).SampleFixed((weights, blockSize) =>
        {
            Assert.IsTrue(QuantizedWeights.TryRead(QuantizedWeights.Pack(weights, blockSize), out QuantizedWeights? packed));
            float[] unpacked = packed.ToFloats();
            Assert.HasCount(weights.Length, unpacked);
            Assert.AreEqual(unpacked.Select(Math.Abs).DefaultIfEmpty(0).Max(), packed.Largest);
            Assert.AreEqual(string.Join(' ', unpacked.Select(value => (short)Math.Clamp(MathF.Round(value * 300f), short.MinValue, short.MaxValue))), string.Join(' ', packed.ToInt16(300f)));
            for (int i = 0; i < weights.Length; i++)
            {
                float[] block = weights[(i / blockSize * blockSize)..Math.Min((i / blockSize * blockSize) + blockSize, weights.Length)];
                float scale = block.Max(Math.Abs);
                double step = Math.Abs(Math.Sqrt(Math.Abs(weights[i]) / scale) - Math.Sqrt(Math.Abs(unpacked[i]) / scale));
                Assert.IsTrue(scale == 0 || step <= 0.5001 / 127, $"{weights[i]} became {unpacked[i]}");
                Assert.IsTrue(unpacked[i] == 0 || Math.Sign(weights[i]) == Math.Sign(unpacked[i]));
            }
        });

    [TestMethod]
    public void OtherBytesAreRefused()
    {
        Assert.IsFalse(QuantizedWeights.TryRead([], out _));
        Assert.IsFalse(QuantizedWeights.TryRead(new byte[40].Select((_, i) => (byte)i).ToArray(), out _));
    }
}
