using Verbatim.Language.Parser;

namespace Verbatim.Tests.Language.Parser;

[TestClass]
public sealed class FixedPointTests
{
    [TestMethod]
    [DataRow(1, 2, 16)]
    [DataRow(3, 96, 48)]
    [DataRow(4, 10, 32)]
    [DataRow(11, 288, 128)]
    public void VectorsAndScalarsGiveTheSameSums(int rows, int inner, int columns)
    {
        var random = new Random(3);
        int stride = Math.Max(2, inner / 2);
        short[] input = [.. Enumerable.Range(0, ((rows - 1) * stride) + inner).Select(_ => (short)random.Next(-FixedPoint.InputLimit, FixedPoint.InputLimit + 1))];
        short[] weights = [.. Enumerable.Range(0, inner * columns).Select(_ => (short)random.Next(-FixedPoint.WeightLimit, FixedPoint.WeightLimit + 1))];
        int[] fast = new int[rows * columns], slow = new int[rows * columns];
        FixedPoint.Multiply(input, stride, weights, fast, rows, inner, columns);
        FixedPoint.MultiplyScalar(input, stride, weights, slow, rows, inner, columns);
        CollectionAssert.AreEqual(slow, fast);
    }

    [TestMethod]
    public void ProductIsThatOfTheMatrix()
    {
        short[] matrix = new short[4 * 16];
        for (int k = 0; k < 4; k++)
        {
            for (int j = 0; j < 16; j++)
            {
                matrix[(k * 16) + j] = (short)((10 * k) + j);
            }
        }

        int[] sums = new int[16];
        FixedPoint.Multiply([1, -2, 3, 5], 4, FixedPoint.Pack(matrix, 4, 16), sums, 1, 4, 16);
        for (int j = 0; j < 16; j++)
        {
            Assert.AreEqual((1 * j) - (2 * (10 + j)) + (3 * (20 + j)) + (5 * (30 + j)), sums[j]);
        }
    }

    [TestMethod]
    public void LongestSumOfLargestValuesDoesNotOverflow()
    {
        short[] input = new short[FixedPoint.LongestSum];
        Array.Fill(input, (short)FixedPoint.InputLimit);
        short[] weights = new short[FixedPoint.LongestSum * 16];
        Array.Fill(weights, (short)FixedPoint.WeightLimit);
        int[] sums = new int[16];
        FixedPoint.Multiply(input, input.Length, weights, sums, 1, input.Length, 16);
        Assert.AreEqual((long)FixedPoint.LongestSum * FixedPoint.InputLimit * FixedPoint.WeightLimit, sums[0]);
    }

    [TestMethod]
    public void RoundsAndSaturates()
    {
        short[] target = new short[16];
        int[] sums = [3, -3, 1_000_000, -1_000_000, 5, -5, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0];
        Elementwise.ToInt16(sums, 0.5f, target);
        CollectionAssert.AreEqual(new short[] { 2, -1, short.MaxValue, short.MinValue, 3, -2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0 }, target);
    }
}
