using Verbatim.Language.Parser;
using Verbatim.Training.Dependencies;

namespace Verbatim.Tests.Training.Dependencies;

[TestClass]
public sealed class DynamicOracleTests
{
    [TestMethod]
    [DataRow("2 0 2")]
    [DataRow("2 3 0 3 4")]
    [DataRow("3 1 0 6 6 3 6")]
    [DataRow("0 1 2 3 1 1")]
    [DataRow("6 3 1 5 3 0")]
    public void FollowingTheOracleGivesTheTree(string heads)
    {
        Arc[] gold = Read(heads);
        var state = new TransitionState();
        var oracle = new DynamicOracle();
        state.Reset(gold.Length);
        oracle.Reset(gold);
        while (!state.IsFinal)
        {
            BestTransitions best = oracle.Best(state);
            Apply(state, best.Shift ? 0 : best.Left ? 1 : 2);
        }

        for (int i = 0; i < gold.Length; i++)
        {
            Assert.AreEqual(gold[i].IsRoot ? gold.Length : gold[i].Head, state.Heads[i]);
        }
    }

    /// <summary>The oracle against an exhaustive search, in every state that can be reached, whether on a right path or not.</summary>
    [TestMethod]
    [DataRow("2 0 2")]
    [DataRow("2 3 0 3")]
    [DataRow("2 3 0 3 4")]
    [DataRow("0 1 2 1 1")]
    [DataRow("5 1 2 3 0")]
    [DataRow("3 1 0 5 3")]
    public void BestTransitionsAreThoseOfAnExhaustiveSearch(string heads)
    {
        Arc[] gold = Read(heads);
        var oracle = new DynamicOracle();
        oracle.Reset(gold);
        int seen = 0;
        Visit([]);
        Assert.IsGreaterThan(20, seen);

        int Visit(List<int> path)
        {
            TransitionState state = Replay(gold.Length, path);
            if (state.IsFinal)
            {
                return Enumerable.Range(0, gold.Length).Count(i => state.Heads[i] == (gold[i].IsRoot ? gold.Length : gold[i].Head));
            }

            bool[] legal = [state.CanShift, state.CanLeft, state.CanRight];
            BestTransitions best = oracle.Best(state);
            int[] reach = [.. Enumerable.Range(0, 3).Select(move => legal[move] ? Visit([.. path, move]) : -1)];
            int most = reach.Max();
            Assert.AreEqual(reach[0] == most, best.Shift, string.Join(' ', path));
            Assert.AreEqual(reach[1] == most, best.Left, string.Join(' ', path));
            Assert.AreEqual(reach[2] == most, best.Right, string.Join(' ', path));
            seen++;
            return most;
        }
    }

    private static TransitionState Replay(int count, List<int> path)
    {
        var state = new TransitionState();
        state.Reset(count);
        path.ForEach(move => Apply(state, move));
        return state;
    }

    private static void Apply(TransitionState state, int move)
    {
        switch (move)
        {
            case 0:
                state.Shift();
                break;
            case 1:
                state.Left(1);
                break;
            default:
                state.Right(1);
                break;
        }
    }

    private static Arc[] Read(string heads) =>
        [.. heads.Split(' ').Select(head => new Arc(int.Parse(head, System.Globalization.CultureInfo.InvariantCulture) - 1, DependencyRelation.Dep))];
}
