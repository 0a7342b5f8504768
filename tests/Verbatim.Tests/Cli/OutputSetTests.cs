using Verbatim.Cli;

namespace Verbatim.Tests.Cli;

[TestClass]
public sealed class OutputSetTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verbatim-").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void A_writer_that_throws_leaves_everything_as_it_was()
    {
        string first = Path.Combine(_folder, "first.txt"), second = Path.Combine(_folder, "second.txt");
        File.WriteAllText(first, "before");
        using (var files = new OutputSet())
        {
            files.Write(first, first, text => text.Write("after"));
            Assert.ThrowsExactly<InsufficientMemoryException>(() => files.Write(second, second, text =>
            {
                text.Write("half");
                throw new InsufficientMemoryException();
            }));
        }

        CollectionAssert.AreEqual(new[] { first }, Directory.GetFiles(_folder));
        Assert.AreEqual("before", File.ReadAllText(first));
    }
}
