using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Tests.Annotators.Dates;

/// <summary>What the grammar takes for an expression at the edges of the calendar and of numbers; it leaves out what no calendar has.</summary>
[TestClass]
public sealed class TimeRecognizerTests
{
    [TestMethod]
    [DataRow("It ends on 12/31/9999.", "12/31/9999", 9999, 12, 31)]
    [DataRow("It ends on 9999-12-31.", "9999-12-31", 9999, 12, 31)]
    [DataRow("It began on 0001-01-01.", "0001-01-01", 1, 1, 1)]
    [DataRow("It began in 9999 BC.", "9999 BC", -9999, 0, 0)]
    [DataRow("It ends in 9999 AD.", "9999 AD", 9999, 0, 0)]
    public void ReadsTheFirstAndTheLastYears(string text, string words, int year, int month, int day)
    {
        TimeExpression found = Find(text).Single();
        Assert.AreEqual(words, text[found.Span.Start..found.Span.End]);
        Assert.AreEqual((year, month, day), (found.Fields.Year, found.Fields.Month, found.Fields.Day));
    }

    [TestMethod]
    [DataRow("It began in the 9990s.", 9990)]
    [DataRow("It began in the 1000s.", 1000)]
    public void ReadsTheLastDecade(string text, int decade) => Assert.AreEqual(decade, Find(text).Single().Fields.Decade);

    [TestMethod]
    [DataRow("It began on 0000-01-01.")]
    [DataRow("It began in the 0000s.")]
    [DataRow("It began in 0 BC.")]
    [DataRow("It began in 10000000000 BC.")]
    [DataRow("It ran in 9999-W52.")]
    [DataRow("It was called at 9:29:75.")]
    [DataRow("It was called at 24:30.")]
    [DataRow("It was called at 2430 hours GMT.")]
    public void LeavesOutWhatNoCalendarHas(string text) => Assert.IsEmpty(Find(text).Where(e => e.Operator == TimeOperator.Calendar));

    [TestMethod]
    public void NumbersWithoutEndAreNoAmounts()
    {
        string huge = "1" + string.Concat(Enumerable.Repeat(",000", 150));
        string spelled = string.Concat(Enumerable.Repeat("hundred ", 300));
        string digits = new('9', 60);
        string text = $"It came {huge} years ago. It came {spelled}years ago. It came {digits} days later. It came on the {digits}th day of May.";
        Assert.IsEmpty(Find(text).Where(e => !e.Amount.IsVague && e.Amount.Count >= 1e15));
    }

    [TestMethod]
    public void AnOrdinalThatCountsNothingIsNone() =>
        Assert.IsEmpty(Find("It came on the 999999999th day of May.").Where(e => e.Operator == TimeOperator.Counted));

    [TestMethod]
    [DataRow("the end of ")]
    [DataRow("the first day of ")]
    [DataRow("the day before ")]
    [DataRow("another ")]
    [DataRow("two thousand ")]
    public void RepeatedWordsNeitherOverflowNorHang(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, 5000)) + "May 2001.";
        TimeExpression last = Find(text)[^1];
        Assert.AreEqual((2001, 5), Innermost(last));
    }

    private static (int Year, int Month) Innermost(TimeExpression expression) =>
        expression.Inner is { } inner ? Innermost(inner) : (expression.Fields.Year, expression.Fields.Month);

    private static List<TimeExpression> Find(string text)
    {
        var recognizer = new TimeRecognizer(isDayFirst: false);
        var found = new List<TimeExpression>();
        int index = 0;
        foreach (SentenceSyntax sentence in ArticleParsers.Parse(text).Root.Sentences)
        {
            recognizer.Recognize(sentence, index++, startsBlock: false, default, found);
        }

        return found;
    }
}
