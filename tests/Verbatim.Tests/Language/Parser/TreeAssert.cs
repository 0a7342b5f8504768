using Verbatim.Language.Parser;

namespace Verbatim.Tests.Language.Parser;

/// <summary>Checks the form of dependency trees.</summary>
internal static class TreeAssert
{
    public static void IsProjectiveTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            roots += heads[i] == Arc.RootHead ? 1 : 0;
            int steps = 0;
            for (int w = i; w != Arc.RootHead; w = heads[w])
            {
                Assert.IsLessThanOrEqualTo(heads.Length, ++steps, $"word {i} hangs on a cycle");
            }

            for (int j = Math.Min(i, heads[i]) + 1; heads[i] >= 0 && j < Math.Max(i, heads[i]); j++)
            {
                Assert.IsTrue(heads[j] >= Math.Min(i, heads[i]) && heads[j] <= Math.Max(i, heads[i]), $"the arcs of words {i} and {j} cross");
            }
        }

        Assert.AreEqual(heads.Length == 0 ? 0 : 1, roots);
    }
}
