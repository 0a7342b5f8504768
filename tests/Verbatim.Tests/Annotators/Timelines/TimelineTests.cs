using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.Timelines;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Tests.Annotators.Timelines;

[TestClass]
public sealed class TimelineTests
{
    private static AnnotatedArticle Dated(string text)
    {
        var article = new AnnotatedArticle(ArticleParsers.Parse(text));
        return article.With(DateRecord.Layer, new DateAnnotator().Annotate(article, CancellationToken.None));
    }

    [TestMethod]
    public void AConsistentTextHasNoConflict()
    {
        Timeline timeline = Timeline.Of(Dated("The mayor wrote on March 3, 2015. Two days later, on March 5, 2015, the clerk answered."));
        Assert.IsEmpty(timeline.Conflicts);
        Assert.AreEqual(3, timeline.Entries.Count);
        Assert.AreEqual(TimeRange.Day(new LocalDate(2015, 3, 5)), timeline.Entries[1].Record.Range);
    }

    [TestMethod]
    public void ARelativeDateThatMissesItsExplicitDateIsAConflictOfTwoSentences()
    {
        const string Text = "The harbour was closed on June 1, 2014. The mayor wrote on March 3, 2015. Nobody knew why. Two days later, on March 9, 2015, the clerk answered.";
        AnnotatedArticle article = Dated(Text);
        Timeline timeline = Timeline.Of(article);
        TimelineConflict conflict = timeline.Conflicts.Single();
        string[] sentences = [.. conflict.Sentences.Select(span => article.Text.AsSpan(span).ToString())];
        CollectionAssert.AreEqual(
            new[] { "The mayor wrote on March 3, 2015.", "Two days later, on March 9, 2015, the clerk answered." }, sentences);
        Assert.IsGreaterThan(3 * 1440, conflict.Gap);
    }

    [TestMethod]
    public void AnAnswerBeforeItsQuestionIsAConflict()
    {
        const string Text = "\"Come.\" Ann wrote on May 4, 2012. \"Yes.\" Ben answered on May 2, 2012.";
        AnnotatedArticle article = Dated(Text);
        Layer<DateRecord> dates = article.Get(DateRecord.Layer);
        MessageRecord question = Message("m1", "Come.", dates[0].Record, null);
        MessageRecord answer = Message("m2", "Yes.", dates[1].Record, "m1");
        article = article.With(MessageRecord.Layer, new Layer<MessageRecord>(
            [new(SpanOf(Text, "\"Come.\""), question), new(SpanOf(Text, "\"Yes.\""), answer)]));
        TimelineConflict conflict = Timeline.Of(article).Conflicts.Single();
        CollectionAssert.Contains(conflict.Targets.ToArray(), "m1");
        CollectionAssert.Contains(conflict.Targets.ToArray(), "m2");
        CollectionAssert.DoesNotContain(Timeline.Of(article).Entries.Values.Select(entry => entry.Target).ToArray(), "m3");
    }

    [TestMethod]
    public void AnEventLiesInsideItsDateAndKeepsTheOrderOfItsClauses()
    {
        const string Text = "The board met on May 4, 2012 after the bridge fell.";
        AnnotatedArticle article = Dated(Text);
        string date = article.Get(DateRecord.Layer)[0].Record.Id;
        article = article.With(EventRecord.Layer, new Layer<EventRecord>(
        [
            new(SpanOf(Text, "The board met on May 4, 2012 after the bridge fell"), new EventRecord("e1", "The board met", "meet", [], date, false)),
            new(SpanOf(Text, "the bridge fell"), new EventRecord("e2", "the bridge fell", "fall", [], null, false)),
        ]));
        Timeline timeline = Timeline.Of(article);
        TimelineRecord met = timeline.Entries.Values.Single(entry => entry.Target == "e1");
        TimelineRecord fell = timeline.Entries.Values.Single(entry => entry.Target == "e2");
        Assert.AreEqual(TimeRange.Day(new LocalDate(2012, 5, 4)), met.Range);
        Assert.IsNull(fell.Range);
        Assert.IsTrue(fell.Relations.Any(relation => relation is { Order: TimelineOrder.Before, Target: "e1" }));
    }

    [TestMethod]
    public void TheSmallestContradictionIsFoundAmongMany()
    {
        var graph = new DifferenceGraph(8);
        for (int i = 0; i < 7; i++)
        {
            graph.Add(new DifferenceConstraint(i, i + 1, 1, new TextSpan(i, 1)));
        }

        graph.Add(new DifferenceConstraint(7, 0, -8, new TextSpan(7, 1)));
        graph.Add(new DifferenceConstraint(3, 2, -2, new TextSpan(8, 1)));
        IReadOnlyList<DifferenceConstraint>? conflict = graph.FindConflict();
        Assert.IsNotNull(conflict);
        Assert.HasCount(2, conflict);
        Assert.IsLessThan(0, conflict.Sum(constraint => constraint.Limit));
    }

    private static MessageRecord Message(string id, string text, DateRecord sent, string? inReplyTo) =>
        new(id, null, null, null, new MessageRecord.Time(sent.Value, sent.Range, sent.Id), text, [], inReplyTo);

    private static TextSpan SpanOf(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);
}
