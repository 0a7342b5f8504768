using NodaTime;
using Verbatim.Annotators.Dates;
using Verbatim.Records;

namespace Verbatim.Tests.Annotators.Dates;

[TestClass]
public sealed class TimeComparisonTests
{
    [TestMethod]
    [DataRow("He wrote at 9:00 a.m. ET on July 11, 2017. She wrote at 2:30 p.m. GMT on July 11, 2017.", TimeOrder.Before)]
    [DataRow("He wrote at 9:00 a.m. PT on July 11, 2017. She wrote at 2:30 p.m. GMT on July 11, 2017.", TimeOrder.After)]
    [DataRow("He wrote at 9:00 a.m. on July 11, 2017. She wrote at 2:30 p.m. GMT on July 11, 2017.", TimeOrder.Unknown)]
    [DataRow("He wrote at 9:00 a.m. on July 9, 2017. She wrote at 2:30 p.m. GMT on July 11, 2017.", TimeOrder.Before)]
    [DataRow("He wrote at 9:00 a.m. on July 11, 2017. She wrote at 2:30 p.m. on July 11, 2017.", TimeOrder.Before)]
    [DataRow("He wrote on July 11, 2017. She wrote at 2:30 p.m. on July 11, 2017.", TimeOrder.Overlapping)]
    public void ZonedAndUnzonedTimesAreComparedAsIntervals(string text, object expected)
    {
        DateRecord[] dates = DateTexts.Find(text);
        Assert.HasCount(2, dates);
        Assert.AreEqual(expected, TimeComparison.Compare(dates[0], dates[1]));
    }

    [TestMethod]
    public void AZoneOfARegionFollowsItsSummerTime()
    {
        DateRecord winter = DateTexts.Find("It fell at 5 p.m. ET on January 9, 2017.").Single();
        DateRecord summer = DateTexts.Find("It fell at 5 p.m. ET on July 9, 2017.").Single();
        Assert.AreEqual(Instant.FromUtc(2017, 1, 9, 22, 0), winter.Instants?.Start);
        Assert.AreEqual(Instant.FromUtc(2017, 7, 9, 21, 0), summer.Instants?.Start);
        Assert.AreEqual("ET", winter.Zone);
    }
}
