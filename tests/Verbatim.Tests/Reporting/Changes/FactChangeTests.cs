using Verbatim.Tests.Infrastructure;
using System.Globalization;
using CsCheck;
using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Reporting.Json;
using Verbatim.Tests.Specs;
using Verbatim.Tests.SyntaxTests;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Reporting.Changes;

/// <summary>What a run says of the facts that an edit changed.</summary>
[TestClass]
public sealed class FactChangeTests
{
    /// <summary>Paragraphs that lean on no other: full names and full dates.</summary>
    private static readonly string[] Paragraphs =
    [
        "Mayor Ann Reed opened the new library on May 14, 2019.",
        "“The bridge is safe,” engineer Tom Hill said.",
        "On April 2, 2019, Mary Stone sent Paul Grant an email. “Please send me the report,” Mary Stone wrote.",
        "Harbor Storage bought the warehouse on June 3, 2018.",
        "“I never saw the letter,” Lena Ortiz told the Hartwell Gazette.",
    ];

    public static IEnumerable<object[]> Cases => ChangeCase.Read(Repository.Read("tests/Specs/Changes/facts.md")).Select(item => new object[] { item });

    public static string Name(System.Reflection.MethodInfo method, object[] data) => ((ChangeCase)data[0]).ToString();

    [TestMethod]
    [DynamicData(nameof(Cases), DynamicDataDisplayName = nameof(Name))]
    public void An_edit_changes_the_facts_that_are_listed(ChangeCase item)
    {
        RunResult first = Run(item.Article);
        Assert.IsNull(first.Changes);
        RunResult second = Run(item.Edited, first);
        Assert.AreEqual(item.Expected, string.Join('\n', second.Changes!.Value));
        foreach (FactChange change in second.Changes.Value.Where(change => change is { Kind: RecordKind.Event or RecordKind.Request or RecordKind.Date, Span: not null }))
        {
            Assert.AreEqual(string.Join(' ', second.Article.Text.ToString(change.Span!.Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), change.After);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Cases), DynamicDataDisplayName = nameof(Name))]
    public void The_records_of_the_earlier_run_tell_the_same_as_the_run_itself(ChangeCase item)
    {
        RunResult first = Run(item.Article);
        ParseResult<ArticleFacts> facts = ArticleFacts.Parse(SourceText.From(Records(first), "records.json"));
        Assert.IsEmpty(facts.Diagnostics, string.Join('\n', facts.Diagnostics));
        CollectionAssert.AreEqual(first.GetFacts().Facts.Select(Print).ToArray(), facts.Value.Facts.Select(Print).ToArray());
        RunResult full = Run(item.Edited).ComparedWith(facts.Value);
        CollectionAssert.AreEqual(Run(item.Edited, first).Changes!.Value.ToArray(), full.Changes!.Value.ToArray());
        Assert.IsFalse(full.Diagnostics.Any(diagnostic => diagnostic.Id == "VB0309"), "It is the same program.");
    }

    [TestMethod]
    public void The_records_of_the_seed_article_are_those_of_the_run()
    {
        ParseResult<ArticleFacts> facts = ArticleFacts.Parse(SourceText.From(Records(SeedRun.Result), "records.json"));
        CollectionAssert.AreEqual(SeedRun.Result.GetFacts().Facts.Select(Print).ToArray(), facts.Value.Facts.Select(Print).ToArray());
        Assert.IsEmpty(FactComparer.Compare(facts.Value, SeedRun.Result.GetFacts()));
    }

    [TestMethod]
    public void A_figure_of_an_event_is_a_fact()
    {
        RunResult before = Run("Mayor Ann Reed opened 16 new schools in Hartwell on June 3, 2013.");
        Assert.AreEqual(
            "changed event “Mayor Ann Reed opened 61 new schools in Hartwell on June 3, 2013.”: figures: 16 → 61",
            string.Join('\n', Run("Mayor Ann Reed opened 61 new schools in Hartwell on June 3, 2013.", before).Changes!.Value));
    }

    [TestMethod]
    public void White_space_is_no_fact()
    {
        string[] articles = [.. Repository.Files("tests/Specs/Articles", "article.txt").Select(Repository.Read)];
        RunResult[] before = [.. articles.Select(article => Run(article))];
        Gen.Select(Gen.Int[0, articles.Length - 1], Gen.Int[0, int.MaxValue - 1].Array[1, 8]).SampleFixed(
            (index, places) =>
            {
                string article = articles[index];
                foreach (int place in places)
                {
                    article = place % 3 == 0 ? Insert(article, "\n\n", place / 3, "\n") : Insert(article, " ", place / 3, place % 3 == 1 ? " " : "\t");
                }

                Assert.AreEqual("", string.Join('\n', Run(article, before[index]).Changes!.Value));
            },
            iter: 40);
    }

    [TestMethod]
    public void The_order_of_paragraphs_is_no_fact()
    {
        RunResult before = Run(Article(Paragraphs));
        Assert.IsGreaterThan(8, before.GetFacts().Facts.Length);
        Gen.Int[0, int.MaxValue - 1].Array[Paragraphs.Length].SampleFixed(
            order => Assert.AreEqual("", string.Join('\n', Run(Article([.. Paragraphs.Zip(order).OrderBy(item => item.Second).Select(item => item.First)]), before).Changes!.Value)),
            iter: 40);
    }

    [TestMethod]
    public void Any_two_texts_are_compared_and_their_records_tell_the_same() =>
        Gen.Select(ArticleGen.Article, ArticleGen.Article).SampleFixed(
            (before, after) =>
            {
                RunResult first = Run(before);
                ParseResult<ArticleFacts> facts = ArticleFacts.Parse(SourceText.From(Records(first), "records.json"));
                Assert.AreEqual("", string.Join('\n', facts.Diagnostics));
                CollectionAssert.AreEqual(Run(after, first).Changes!.Value.ToArray(), Run(after).ComparedWith(facts.Value).Changes!.Value.ToArray());
                Assert.IsEmpty(Run(before).ComparedWith(facts.Value).Changes!.Value);
            },
            iter: 60);

    [TestMethod]
    public void A_file_that_is_no_records_is_located()
    {
        ParseResult<ArticleFacts> facts = ArticleFacts.Parse(SourceText.From("{\n  \"schemaVersion\": \"1.0\",\n  \"actors\": [ { \"id\": 3 } ]\n}\n", "records.json"));
        StringAssert.StartsWith(string.Join('\n', facts.Diagnostics), "records.json(");
        StringAssert.Contains(string.Join('\n', facts.Diagnostics), "records.json(3,23): error VB0106: 'id' must be a string, not a number");
        Assert.IsNotEmpty(ArticleFacts.Parse(SourceText.From("[]", "records.json")).Diagnostics);
        Assert.IsNotEmpty(ArticleFacts.Parse(SourceText.From("", "records.json")).Diagnostics);
    }

    [TestMethod]
    public void Other_models_are_said_to_be_so()
    {
        string records = Records(Run(Article(Paragraphs))).Replace("\"models\": null", $"\"models\": \"sha256:{new string('0', 64)}\"", StringComparison.Ordinal);
        RunResult result = Run(Article(Paragraphs)).ComparedWith(ArticleFacts.Parse(SourceText.From(records, "records.json")).Value);
        Assert.AreEqual("VB0309", result.Diagnostics.Single(diagnostic => diagnostic.Id.StartsWith("VB03", StringComparison.Ordinal) && diagnostic.Severity == Diagnostics.DiagnosticSeverity.Info).Id);
    }

    private static string Article(IEnumerable<string> paragraphs) => "A Quiet Week in Dunmore\n\nBy Ada Long\n\nJune 20, 2019\n\n" + string.Join("\n\n", paragraphs) + "\n";

    /// <summary>Puts white space behind an occurrence of white space in the body.</summary>
    private static string Insert(string article, string behind, int number, string inserted)
    {
        int body = article.IndexOf("\n\n", article.IndexOf(", 20", StringComparison.Ordinal), StringComparison.Ordinal);
        int[] places = [.. Enumerable.Range(body, article.Length - body - behind.Length).Where(at => string.CompareOrdinal(article, at, behind, 0, behind.Length) == 0)];
        return article.Insert(places[number % places.Length] + behind.Length, inserted);
    }

    private static RunResult Run(string article, RunResult? previous = null) => SpecPipeline.Check(SourceText.From(article, "article.txt"), GroundTruth.Empty, previous);

    private static string Print(RecordFact fact) => $"{fact.Kind} {fact.Record} {fact.Span} {fact.Text}: {string.Join("; ", fact.Fields)} {fact.Message}";

    private static string Records(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new RecordsReportWriter().Write(result, text);
        return text.ToString();
    }
}
