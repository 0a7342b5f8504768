using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Records;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.Specs;

/// <summary>The records that the seed article must give, as its table of facts has them.</summary>
[TestClass]
public sealed class SeedRecordTests
{
    private const string Site = "WikiLeaks";
    private const string Son = "Donald Trump Jr.";

    private static AnnotatedArticle Article => SeedRun.Result.Article;

    private static string NameOf(string? actor) => new ActorIndex(Article.Get(ActorRecord.Layer)).ById(actor)?.Name ?? "nobody";

    [TestMethod]
    public void Every_double_quoted_stretch_is_a_quotation()
    {
        int opened = Article.Tree.Root.Sentences.SelectMany(sentence => sentence.Tokens)
            .Count(token => token.Kind == TokenKind.OpenQuote && token.QuoteStyle is QuoteStyle.CurlyDouble or QuoteStyle.StraightDouble);
        int quoted = Article.Get(QuotationRecord.Layer).Count(item => item.Record.Kind != QuotationKind.Indirect && Article.Text[item.Span.Start] is '“' or '"');
        Assert.AreEqual(40, opened);
        Assert.AreEqual(40, quoted);
    }

    [TestMethod]
    public void The_messages_have_sender_receiver_and_date()
    {
        string[] expected =
        [
            $"{Site} -> {Son} 2016-09-20T24:00",
            $"{Son} -> {Site} 2016-09-21",
            $"{Site} -> {Son} 2016-10-03",
            $"{Son} -> {Site} 2016-10-03TXX",
            $"{Son} -> {Site} 2016-10-03TXX",
            $"{Site} -> {Son} 2016-10-12",
            $"{Site} -> {Son} 2016-10-21",
            $"{Site} -> {Son} 2016-11-08T18:35",
            $"{Site} -> {Son} 2016-11-08T24:00",
            $"{Site} -> {Son} 2016-12-16",
            $"{Site} -> {Son} 2017-07-11T09:29",
        ];
        string[] actual = [.. Article.Get(MessageRecord.Layer).Values.Select(message => $"{NameOf(message.From)} -> {NameOf(message.To)} {message.Sent?.Value}")];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', actual));
    }

    [TestMethod]
    public void The_requests_in_the_messages_have_their_outcome()
    {
        string[] expected =
        [
            $"{Site} -> {Son} Question Answered",
            $"{Site} -> {Son} Suggest Fulfilled",
            $"{Son} -> {Site} Question Ignored",
            $"{Site} -> {Son} Suggest Ignored",
            $"{Site} -> {Son} Ask Ignored",
            $"{Site} -> {Son} Ask Ignored",
            $"{Site} -> {Son} Suggest Ignored",
            $"{Site} -> {Son} Suggest Ignored",
            $"{Site} -> {Son} Ask Ignored",
        ];
        string[] actual = [.. Article.Get(RequestRecord.Layer).Values.Where(request => request.Message is not null)
            .Select(request => $"{NameOf(request.From)} -> {NameOf(request.To)} {request.Act} {request.Outcome.Status}")];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', actual));
    }

    [TestMethod]
    [DataRow("records", "records.verified.json")]
    [DataRow("report", "report.verified.json")]
    [DataRow("markdown", "report.verified.md")]
    [DataRow("html", "report.verified.html")]
    [DataRow("msbuild", "findings.verified.msbuild.txt")]
    [DataRow("sarif", "report.verified.sarif")]
    [DataRow("csv", "checks.verified.csv")]
    [DataRow("junit", "junit.verified.xml")]
    public void The_reports_are_the_verified_ones(string format, string file)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Catalog.BuiltIn.Writers.Single(writer => writer.Name == format).Write(SeedRun.Result, text);
        Infrastructure.Verified.Check($"{SeedRun.Folder}/{file}", text.ToString());
    }
}
