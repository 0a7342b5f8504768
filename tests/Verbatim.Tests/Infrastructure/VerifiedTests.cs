namespace Verbatim.Tests.Infrastructure;

[TestClass]
public sealed class VerifiedTests
{
    [TestMethod]
    public void A_diff_shows_the_changed_lines_between_their_neighbours()
    {
        string diff = Verified.Diff("one\ntwo\nthree\nfour\n", "one\n2\nthree\nfour\n");

        Assert.AreEqual("@@ line 2\n one\n-two\n+2\n three\n four\n \n", diff);
    }

    [TestMethod]
    public void A_file_that_does_not_exist_fails_the_test()
    {
        if (Environment.GetEnvironmentVariable("VERBATIM_UPDATE") != "1")
        {
            Assert.ThrowsExactly<AssertFailedException>(() => Verified.Check("tests/no-such-file.txt", "text"));
        }
    }
}
