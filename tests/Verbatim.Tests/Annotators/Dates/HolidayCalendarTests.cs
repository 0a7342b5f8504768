using NodaTime;
using NodaTime.Text;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Annotators.Dates.Resolution;

namespace Verbatim.Tests.Annotators.Dates;

[TestClass]
public sealed class HolidayCalendarTests
{
    /// <summary>Dates from published almanacs.</summary>
    [TestMethod]
    [DataRow("easter", 2016, "2016-03-27")]
    [DataRow("easter", 2000, "2000-04-23")]
    [DataRow("good-friday", 2018, "2018-03-30")]
    [DataRow("ash-wednesday", 2017, "2017-03-01")]
    [DataRow("pentecost", 2019, "2019-06-09")]
    [DataRow("thanksgiving", 2016, "2016-11-24")]
    [DataRow("election-day", 2016, "2016-11-08")]
    [DataRow("election-day", 2022, "2022-11-08")]
    [DataRow("labor-day", 2017, "2017-09-04")]
    [DataRow("memorial-day", 2017, "2017-05-29")]
    [DataRow("king-day", 2018, "2018-01-15")]
    [DataRow("remembrance-sunday", 2018, "2018-11-11")]
    [DataRow("anzac", 2015, "2015-04-25")]
    [DataRow("rosh-hashanah", 2016, "2016-10-03")]
    [DataRow("yom-kippur", 2017, "2017-09-30")]
    [DataRow("passover", 2016, "2016-04-23")]
    [DataRow("hanukkah", 2015, "2015-12-07")]
    [DataRow("purim", 2016, "2016-03-24")]
    [DataRow("ramadan", 2016, "2016-06-06")]
    [DataRow("eid-al-fitr", 2018, "2018-06-15")]
    [DataRow("eid-al-adha", 2017, "2017-09-01")]
    public void FindsTheDay(string key, int year, string expected) =>
        Assert.AreEqual(LocalDatePattern.Iso.Parse(expected).Value, HolidayCalendar.Find(key, year));

    [TestMethod]
    public void EveryNameHasADay()
    {
        foreach (string key in Verbatim.Annotators.Dates.Recognition.HolidayNames.Keys)
        {
            Assert.IsNotNull(HolidayCalendar.Find(key, 2017), key);
        }
    }
}
