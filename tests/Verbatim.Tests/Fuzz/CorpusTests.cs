using Verbatim.Fuzz;

namespace Verbatim.Tests.Fuzz;

/// <summary>Every input that once crashed goes through, and each generator makes what goes through.</summary>
[TestClass]
public sealed class CorpusTests
{
    public static IEnumerable<object[]> Files => FuzzTarget.All.SelectMany(target => Corpus.Files(target.Name).Select(file => new object[] { target.Name, Path.GetFileName(file) }));

    public static IEnumerable<object[]> Targets => FuzzTarget.All.Select(target => new object[] { target.Name });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void An_input_that_once_crashed_goes_through(string name, string file)
    {
        FuzzTarget target = FuzzTarget.All.Single(target => target.Name == name);
        byte[] input = File.ReadAllBytes(Path.Combine(Corpus.Folder, name, file));
        Assert.IsNull(Crash.Of(target, input, full: true, out _)?.Details);
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void Made_inputs_go_through_and_some_of_them_are_accepted(string name)
    {
        const int Count = 8;
        FuzzTarget target = FuzzTarget.All.Single(target => target.Name == name);
        int accepted = 0;
        for (int number = 0; number < Count; number++)
        {
            byte[] input = target.Generate(new Random(number));
            Assert.IsNull(Crash.Of(target, input, full: number == 0, out bool valid)?.Details, System.Text.Encoding.UTF8.GetString(input));
            accepted += valid ? 1 : 0;
        }

        Assert.IsGreaterThanOrEqualTo(Count / 4, accepted);
    }

    [TestMethod]
    public void An_exception_is_a_crash_and_is_made_smaller()
    {
        var target = new BrokenTarget();
        byte[] input = "an input with an X in the middle"u8.ToArray();
        Crash crash = Crash.Of(target, input, full: true, out _)!;
        StringAssert.StartsWith(crash.Signature, nameof(InvalidOperationException));
        Assert.AreEqual("X", System.Text.Encoding.UTF8.GetString(crash.Minimize(target, input, full: true)));
        Assert.IsNull(Crash.Of(target, "no fault"u8.ToArray(), full: true, out bool valid));
        Assert.IsTrue(valid);
    }

    private sealed class BrokenTarget : FuzzTarget
    {
        public override string Name => "broken";

        public override string Extension => ".txt";

        public override byte[] Generate(Random random) => [];

        public override bool Run(byte[] input, bool full) => input.Contains((byte)'X') ? throw new InvalidOperationException("broken") : true;
    }
}
