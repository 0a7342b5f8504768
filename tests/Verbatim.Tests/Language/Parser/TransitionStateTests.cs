using Verbatim.Language.Parser;

namespace Verbatim.Tests.Language.Parser;

[TestClass]
public sealed class TransitionStateTests
{
    [TestMethod]
    public void EveryPathEndsInAProjectiveTreeWithOneRoot()
    {
        var random = new Random(7);
        var state = new TransitionState();
        for (int round = 0; round < 500; round++)
        {
            int count = random.Next(1, 12), steps = 0;
            state.Reset(count);
            while (!state.IsFinal)
            {
                Action[] legal = [.. Legal(state)];
                Assert.IsNotEmpty(legal);
                legal[random.Next(legal.Length)]();
                steps++;
            }

            Assert.AreEqual(2 * count, steps);
            TreeAssert.IsProjectiveTree([.. Enumerable.Range(0, count).Select(i => state.Heads[i] == count ? Arc.RootHead : state.Heads[i])]);
        }
    }

    [TestMethod]
    public void KeepsTheOuterDependents()
    {
        var state = new TransitionState();
        state.Reset(5);
        state.Shift();
        state.Shift();
        state.Left((byte)DependencyRelation.Det);
        state.Left((byte)DependencyRelation.Nsubj);
        Assert.AreEqual(0, state.Outer[2].Left);
        Assert.AreEqual(1, state.Outer[2].SecondLeft);
        Assert.AreEqual(2, state.Outer[2].LeftCount);
        state.Shift();
        state.Shift();
        state.Right((byte)DependencyRelation.Obj);
        Assert.AreEqual(3, state.Outer[2].Right);
        Assert.AreEqual(1, state.Outer[2].RightCount);
        Assert.AreEqual(TransitionState.None, state.Outer[2].SecondRight);
        Assert.AreEqual(2, state.Heads[3]);
    }

    private static IEnumerable<Action> Legal(TransitionState state)
    {
        if (state.CanShift)
        {
            yield return state.Shift;
        }

        if (state.CanLeft)
        {
            yield return () => state.Left(1);
        }

        if (state.CanRight)
        {
            yield return () => state.Right(1);
        }
    }
}
