using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Tests.Annotators.Dates;

[TestClass]
public sealed class DateAnnotatorTests
{
    private static readonly LocalDate Published = new(2017, 11, 13);

    [TestMethod]
    [DataRow("They met today.", "2017-11-13")]
    [DataRow("They met yesterday morning.", "2017-11-12TMO")]
    [DataRow("They met last week.", "2017-W45")]
    [DataRow("They met last year.", "2016")]
    [DataRow("They met three days ago.", "2017-11-10")]
    [DataRow("They will meet on Friday.", "2017-11-17")]
    [DataRow("They will meet next Tuesday.", "2017-11-14")]
    [DataRow("They met last Christmas.", "2016-12-25")]
    [DataRow("They met in the third quarter.", "2017-Q3")]
    [DataRow("They will meet in February.", "2018-02")]
    [DataRow("They will meet at 10 p.m. Wednesday.", "2017-11-15T22:00")]
    [DataRow("They will meet in the near future.", "FUTURE_REF")]
    [DataRow("They are now in talks.", "PRESENT_REF")]
    [DataRow("They waited the past two months.", "P2M")]
    [DataRow("The fund was set up in fiscal 2016.", "2016")]
    [DataRow("He left in July last year.", "2016-07")]
    [DataRow("It fell on Thanksgiving Day.", "2017-11-23")]
    public void CountsFromThePublicationDate(string text, string expected) =>
        Assert.AreEqual(expected, DateTexts.Find(text, Published).Single().Value);

    [TestMethod]
    [DataRow("He wrote on May 4, 2009. Two days later she answered.", "2009-05-06")]
    [DataRow("He wrote on May 4, 2009. That night she answered.", "2009-05-04TNI")]
    [DataRow("He wrote on May 4, 2009. The next morning she answered.", "2009-05-05TMO")]
    [DataRow("He wrote on May 4, 2009. The day before, she had called.", "2009-05-03")]
    [DataRow("He wrote on May 4, 2009. A year earlier she had called.", "2008")]
    [DataRow("He wrote at 11:30 p.m. on May 4, 2009. About 12 hours later she called.", "2009-05-05T11:30")]
    [DataRow("He wrote on May 4, 2009. In June she answered.", "2009-06")]
    [DataRow("He wrote on December 4, 2009. In January she answered.", "2010-01")]
    [DataRow("He wrote on May 4, 2009. \"Come today,\" he said.", "2009-05-04")]
    public void CountsFromTheNarration(string text, string expected) =>
        Assert.AreEqual(expected, DateTexts.Find(text)[^1].Value);

    [TestMethod]
    public void ADateBesideAnEventDatesTheEvent()
    {
        const string Text = "On July 11, 2017, three days after the paper broke the story, he resigned.";
        DateRecord date = DateTexts.Find(Text)[1];
        Assert.AreEqual("2017-07-08", date.Value);
        Assert.AreEqual(DateRelation.After, date.Relation);
        Assert.AreEqual("P3D", date.Offset);
        Assert.AreEqual("the paper broke the story", Text[date.EventSpan!.Value.Start..date.EventSpan.Value.End]);
    }

    [TestMethod]
    public void AnEventThatWasToldBeforeGivesItsDate()
    {
        DateRecord[] dates = DateTexts.Find(
            "The bridge at Lakeville collapsed on March 3, 2011. On May 9, 2012, the mayor resigned. Six days after the bridge at Lakeville collapsed, a ferry was hired.");
        Assert.AreEqual("2011-03-09", dates[^1].Value);
        Assert.AreEqual("d1", dates[^1].Anchor);
    }

    [TestMethod]
    public void AnEventThatIsNotDatedGivesOnlyItsDistance()
    {
        DateRecord date = DateTexts.Find("It came six weeks after the ferry sank.", Published).Single();
        Assert.AreEqual("P6W", date.Value);
        Assert.AreEqual("six weeks", date.Text);
        Assert.IsNotNull(date.EventSpan);
    }

    [TestMethod]
    [DataRow(NumericDateOrder.MonthFirst, "2016-03-04")]
    [DataRow(NumericDateOrder.DayFirst, "2016-04-03")]
    public void NumericDatesFollowTheOption(object order, string expected) =>
        Assert.AreEqual(expected, DateTexts.Find("It is dated 3/4/16.", null, (NumericDateOrder)order).Single().Value);

    [TestMethod]
    public void ThePublicationDateIsTheCallersOrThatOfTheDateline()
    {
        var article = new AnnotatedArticle(ArticleParsers.Parse("The Harbor Plan\n\nANN REED\n\nNOV 13, 2017 | CITY\n\nThe plan was shown yesterday. It is large, and nobody likes it.\n"));
        Layer<DateRecord> found = new DateAnnotator().Annotate(article, CancellationToken.None);
        Assert.AreEqual("d0", found[0].Record.Id);
        Assert.AreEqual("2017-11-12", found[1].Record.Value);
        Layer<DateRecord> stated = new DateAnnotator(new DateOptions(Published: new LocalDate(2018, 1, 2))).Annotate(article, CancellationToken.None);
        Assert.AreEqual("d0", stated[0].Record.Id);
        Assert.IsTrue(stated[0].Span.IsEmpty);
        Assert.AreEqual("2018-01-01", stated[^1].Record.Value);
    }

    [TestMethod]
    [DataRow("The second man won 3-2 and paid 1500 pounds.")]
    [DataRow("You may march on, and the wall may fall.")]
    [DataRow("Version 10.4.20 of release 4.5.2 is at www.example.com/2016/09/20 and costs $1990.")]
    [DataRow("The 30-year-old, 2/3 blind, is 22 years old.")]
    [DataRow("Theresa May met Mr. March.")]
    public void WhatIsNoDateIsNotFound(string text) =>
        Assert.AreEqual("", string.Join('|', DateTexts.Find(text, Published).Select(date => date.Text)));

    [TestMethod]
    public void AnyTextGivesSpansThatHoldTheirText()
    {
        var random = new Random(11);
        string[] parts =
        [
            "May", "the", "last", "12", "two", "days", "later", "of", "Sept.", "1989", "quarter", "ago", ",", "-", "31", "February", "BC", "'99", "9:30", "p.m.", "every", "first",
            "half", "an", "hour", "night", "\"", "(", ")", ".", "99999999999", "0", "th", "Easter", "Ramadan", "year", "'s", "end", "after", "before", "fell", "24:61", "1/2", "ET",
        ];
        for (int n = 0; n < 400; n++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));
            var article = new AnnotatedArticle(ArticleParsers.Parse(text));
            TextSpan before = default;
            foreach (Annotation<DateRecord> date in new DateAnnotator(new DateOptions(Published: Published)).Annotate(article, CancellationToken.None).Where(date => !date.Span.IsEmpty))
            {
                Assert.AreEqual(text[date.Span.Start..date.Span.End], date.Record.Text);
                Assert.IsGreaterThanOrEqualTo(before.End, date.Span.Start);
                Assert.AreNotEqual("", date.Record.Value);
                before = date.Span;
            }
        }
    }

    [TestMethod]
    public void OneAnnotatorServesManyThreads()
    {
        var annotator = new DateAnnotator(new DateOptions(Published: Published));
        AnnotatedArticle[] articles = [.. Enumerable.Range(1, 28).Select(day => new AnnotatedArticle(ArticleParsers.Parse($"He left on May {day}, 2001. A day later she followed.")))];
        Layer<DateRecord>[] alone = [.. articles.Select(article => annotator.Annotate(article, CancellationToken.None))];
        Layer<DateRecord>[] together = [.. articles.AsParallel().AsOrdered().Select(article => annotator.Annotate(article, CancellationToken.None))];
        CollectionAssert.AreEqual(alone, together);
    }
}
