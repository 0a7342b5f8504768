using Verbatim.Fuzz.Growth;

namespace Verbatim.Tests.Fuzz;

/// <summary>No stage allocates more than twice in proportion to a monotonous input. Bytes are counted for the whole process, so nothing runs beside it. The whole
/// list of patterns is for the fuzzer's own <c>growth</c>.</summary>
[TestClass]
[DoNotParallelize]
public sealed class GrowthTests
{
    private const int Length = 1_500;

    [TestMethod]
    [DataRow("nested quotations")]
    [DataRow("many persons")]
    [DataRow("many organizations")]
    [DataRow("many accounts")]
    [DataRow("many roles")]
    [DataRow("letters")]
    [DataRow("requests and answers")]
    [DataRow("fences")]
    [DataRow("one tag of many attributes")]
    [DataRow("wordings of one message")]
    public void Work_grows_no_more_than_twice_in_proportion(string name)
    {
        GrowthCheck.Growth growth = GrowthCheck.Measure(Pattern.All.Single(pattern => pattern.Name == name), Length);
        Assert.IsTrue(growth.IsFine, growth.ToString());
    }

    [TestMethod]
    public void There_are_forty_patterns_and_more_with_names_of_their_own()
    {
        Assert.IsGreaterThanOrEqualTo(40, Pattern.All.Count);
        CollectionAssert.AllItemsAreUnique(Pattern.All.Select(pattern => pattern.Name).ToArray());
    }
}
