using Verbatim.Language.ModelFiles;
using Verbatim.Language.Requests;
using Verbatim.Training.Parts;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class RequestsPartTests
{
    private static readonly Lazy<byte[]> Model = new(() => RequestsPart.Train(Examples(), TextWriter.Null));

    private static RequestClassifier Classifier =>
        RequestClassifier.Load(ModelFile.Open(RequestClassifier.FileName, Model.Value, RequestClassifier.Kind));

    [TestMethod]
    public void TheSameDataGiveTheSameBytes() => CollectionAssert.AreEqual(Model.Value, RequestsPart.Train(Examples(), TextWriter.Null));

    [TestMethod]
    public void RequestsScoreHigherThanStatements()
    {
        RequestClassifier classifier = Classifier;
        Assert.IsGreaterThan(classifier.Margin("The report arrived on Monday."), classifier.Margin("Could you please send the report on Monday?"));
        Assert.IsGreaterThanOrEqualTo(classifier.Score("We saw the garden."), classifier.Score("Please send us the garden."));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("   ")]
    [DataRow("?!…—\u0000\uD800")]
    public void AnyTextHasAProbability(string text) => Assert.IsTrue(Classifier.Score(text) is >= 0 and <= 1);

    private static List<(bool, string)> Examples()
    {
        string[] things = ["the report", "a copy", "the photos", "our list", "the keys", "an answer", "the minutes", "your address"];
        string[] days = ["today", "by noon", "next week"];
        return [.. from thing in things
                   from day in days
                   from example in new[]
                   {
                       (true, $"Could you please send {thing} {day}?"),
                       (true, $"Please send us {thing} {day}."),
                       (false, $"She found {thing} {day}."),
                       (false, $"We saw {thing} and left {day}."),
                   }
                   select example];
    }
}
