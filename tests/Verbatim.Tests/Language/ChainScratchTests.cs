using System.Runtime.Intrinsics;
using Verbatim.Language.Quotations;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class ChainScratchTests
{
    private const int Positions = 4;
    private const int States = ChainScratch.States;

    [TestMethod]
    public void The_best_row_and_the_probabilities_are_those_of_all_rows_together()
    {
        var random = new Random(5);
        for (int round = 0; round < 20; round++)
        {
            var scratch = new ChainScratch();
            scratch.Reserve(Positions);
            float[] unary = new float[Positions * States];
            for (int i = 0; i < Positions; i++)
            {
                for (int k = 0; k < States * States; k++)
                {
                    scratch.Step[(i * States * States) + k] = (float)((random.NextDouble() * 6) - 3);
                }

                for (int k = 0; k < States; k++)
                {
                    unary[(i * States) + k] = (float)((random.NextDouble() * 6) - 3);
                }

                // The last state is never allowed.
                scratch.Enter(i, Vector128.Create<float>(unary.AsSpan(i * States, States)), allowed: 7, from: -1);
            }

            double sum = 0, best = double.NegativeInfinity;
            double[] expected = new double[Positions * States];
            int[] bestRow = [];
            foreach (int[] row in Rows())
            {
                double score = 0;
                for (int i = 0; i < Positions; i++)
                {
                    score += unary[(i * States) + row[i]] + (i == 0 ? 0 : scratch.Step[(i * States * States) + (row[i - 1] * States) + row[i]]);
                }

                (best, bestRow) = score > best ? (score, row) : (best, bestRow);
                sum += Math.Exp(score);
                for (int i = 0; i < Positions; i++)
                {
                    expected[(i * States) + row[i]] += Math.Exp(score);
                }
            }

            scratch.Trace(Positions);
            Assert.AreEqual(Math.Log(sum), scratch.Weigh(Positions), 1e-3);
            CollectionAssert.AreEqual(bestRow, scratch.Path.Take(Positions).Select(state => (int)state).ToArray());
            for (int cell = 0; cell < expected.Length; cell++)
            {
                Assert.AreEqual(expected[cell] / sum, scratch.Probability[cell], 1e-4);
            }
        }
    }

    private static IEnumerable<int[]> Rows() =>
        from a in Enumerable.Range(0, 3)
        from b in Enumerable.Range(0, 3)
        from c in Enumerable.Range(0, 3)
        from d in Enumerable.Range(0, 3)
        select new[] { a, b, c, d };
}
