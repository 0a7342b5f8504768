using CsCheck;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Driver;
using Verbatim.Tests.Infrastructure;
using Verbatim.Truth;

namespace Verbatim.Tests.Robustness;

[TestClass]
public sealed class DateEdgeTests
{
    private static readonly string[] Expressions =
    [
        "9999-12-31", "12/31/9999", "December 31, 9999", "31 December 9999", "the 9990s", "the 990s", "9999-W52", "9999-W53", "0001-W01", "the year 9999", "the year 1", "1 January 0001",
        "January 1, 9999 BC", "9999 BC", "10000 years later", "10,000 years ago", "2 million years ago", "three billion years from now", "5000 centuries later", "99999 months ago",
        "99999 weeks later", "99,999 days ago", "123456789012345678901234567890 years ago", "9999999999 hours later", "a million minutes earlier", "the 100th century", "the 101st century", "the 1st century BC",
        "tomorrow", "yesterday", "next week", "last week", "next weekend", "last weekend", "this weekend", "next month", "last month", "next quarter", "last quarter", "next year", "last year",
        "next decade", "last century", "next century", "next millennium", "the following day", "the previous day", "the next morning", "last night", "next Friday", "last Friday", "Friday", "the 3rd",
        "next winter", "last winter", "next January", "last December", "December", "January 3", "Christmas", "New Year's Day", "next Easter", "last Christmas", "24:00", "24:30", "at 25:61", "midnight",
        "shortly before midnight", "shortly after midnight", "hours later", "three hours later", "hours earlier", "11:59 p.m. ET", "12:01 a.m. EST on January 1", "the past 9999 years", "the next 9999 years",
        "9 p.m. ET on December 31, 9999", "December 31, 9999, at 24:00", "the first quarter", "the fourth quarter of 9999", "the second half of 9999", "winter 9999", "the weekend", "the last day of 9999",
        "the first week of 9999", "two days after December 30, 9999", "a year ago", "three quarters of a century later", "half a millennium ago", "the year 99999", "99999999999-12-31", "12/31/99999",
        "the 2000000000th day of the trial", "the night of December 31, 9999", "Tuesday of next week", "a fortnight ago", "two decades before", "the day after", "for 99999999999999999999999 years",
    ];

    private static readonly LocalDate?[] Published =
        [null, new(9999, 12, 31), new(9999, 1, 1), new(1, 1, 1), LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(40), new(2017, 11, 13)];

    private static readonly Gen<string> Article =
        Gen.Select(Gen.Int[0, Expressions.Length - 1].Array[1, 6], Gen.Int[0, 3].Array[6], (picks, frames) => string.Concat(picks.Select((pick, i) => frames[i] switch
        {
            0 => $"The key expires {Expressions[pick]}. ",
            1 => $"The mayor left on {Expressions[pick]}, she said. ",
            2 => $"“We will meet {Expressions[pick]},” he said. ",
            _ => $"The board met {Expressions[pick]} and will meet again. ",
        })));

    [TestMethod]
    public void Each_expression_alone_makes_no_step_fail()
    {
        foreach (LocalDate? published in Published)
        {
            foreach (string expression in Expressions)
            {
                Run($"The key expires {expression}. The mayor said on 3 May 2019 that the bridge was safe.", published);
            }
        }
    }

    [TestMethod]
    public void No_mixture_of_expressions_makes_a_step_fail() =>
        Gen.Select(Article, Gen.Int[0, Published.Length - 1]).SampleFixed(pair => Run(pair.Item1, Published[pair.Item2]), iter: 300);

    [TestMethod]
    [DataRow("The key expires on 9999-12-31.", "9999-12-31", "9999-12-31")]
    [DataRow("The key expires on 12/31/9999.", "9999-12-31", "9999-12-31")]
    [DataRow("The key expires in the 9990s.", "9990-01-01", "9999-12-31")]
    public void The_last_days_of_the_calendar_have_their_range(string article, string first, string last)
    {
        DateRecord date = Run(article, null).Article.Get(DateRecord.Layer).Values.Single();
        Assert.AreEqual((first, last), ($"{date.Range!.Value.FirstDay:uuuu-MM-dd}", $"{date.Range.Value.LastDay:uuuu-MM-dd}"));
        Assert.IsTrue(date.Range.Value.IsWholeDays);
    }

    [TestMethod]
    public void What_counts_beyond_the_calendar_has_no_range_and_costs_nothing_else()
    {
        IReadOnlyList<DateRecord> dates = [.. Run("The board met on 3 May 2019. The key expires 9000 years later. It was made 90,000 years ago.", new LocalDate(2019, 5, 4)).Article.Get(DateRecord.Layer).Values.Where(date => date.Text.Length > 0)];
        CollectionAssert.AreEqual(new[] { "2019-05-03", "FUTURE_REF", "PAST_REF" }, dates.Select(date => date.Value).ToArray());
        CollectionAssert.AreEqual(new[] { true, false, false }, dates.Select(date => date.Range is not null).ToArray());
    }

    [TestMethod]
    [DataRow("9999", "9999-12-31")]
    [DataRow("9999-12", "9999-12-31")]
    [DataRow("9999-12-31", "9999-12-31")]
    [DataRow("9999-12-31T23:59", "9999-12-31")]
    [DataRow("0001/9999", "9999-12-31")]
    [DataRow("0001-01-01", "0001-01-01")]
    public void A_truth_may_be_dated_to_the_ends_of_the_calendar(string value, string last)
    {
        FactTime time = FactTimeParser.Parse(value, out _)!;
        Assert.AreEqual(last, $"{time.Range.LastDay:uuuu-MM-dd}");
        Assert.IsTrue(time.Range.Overlaps(time.Range));
    }

    [TestMethod]
    public void Arithmetic_agrees_with_the_library_inside_the_calendar_and_ends_with_it() =>
        Gen.Select(Gen.Int[-9998, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Long[-4_000_000, 4_000_000]).SampleFixed(item =>
        {
            var date = new LocalDate(item.Item1, item.Item2, item.Item3);
            Assert.AreEqual(Try(() => date.PlusDays((int)item.Item4)), date.AddDays(item.Item4));
            Assert.AreEqual(Try(() => date.PlusMonths((int)(item.Item4 / 20))), date.AddMonths(item.Item4 / 20));
            LocalDateTime time = date.At(new LocalTime(13, 14, 15));
            long seconds = item.Item4 * 86_399;
            Assert.AreEqual(Try(() => time.PlusSeconds(seconds)), time.AddSeconds(seconds));
            Assert.IsLessThanOrEqualTo(time.ToInstantWithin(Offset.FromHours(-12)), time.ToInstantWithin(Offset.FromHours(14)));
        });

    private static T? Try<T>(Func<T> compute)
        where T : struct
    {
        try
        {
            return compute();
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static RunResult Run(string article, LocalDate? published) => SoundRun.Of(article, GroundTruth.Empty, published);
}
