using System.Collections.Immutable;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Annotators.Dependencies;

/// <summary>The typed view over parses of the shipped model, on sentences written for the tests.</summary>
[TestClass]
public sealed class ShippedParserTests
{
    private static readonly LanguageModels Models = LanguageModels.Open(Repository.PathOf("models"));

    [TestMethod]
    [DataRow("The committee did not publish the report .", "publish", "The committee", "the report", true, false)]
    [DataRow("The parcels were stolen last week .", "stolen", "The parcels", null, false, true)]
    [DataRow("Nobody answered the letter .", "answered", "Nobody", "the letter", true, false)]
    [DataRow("In March , the company hired two lawyers .", "hired", "the company", "two lawyers", false, false)]
    [DataRow("\" We will appeal , \" the lawyer said .", "said", "the lawyer", null, false, false)]
    public void MainClause(string text, string predicate, string subject, string? complement, bool negated, bool passive)
    {
        var (forms, parse) = Parse(text);
        Clause clause = Find(parse, forms, predicate);
        Assert.AreEqual(subject, clause.Subject.Text(forms));
        Assert.AreEqual(complement, clause.Object.Text(forms));
        Assert.AreEqual(negated, clause.IsNegated);
        Assert.AreEqual(passive, clause.IsPassive);
    }

    [TestMethod]
    public void ReportedClause()
    {
        var (forms, parse) = Parse("Anna Berg said on Friday that the contract was signed by her lawyer .");
        Clause said = Find(parse, forms, "said");
        Assert.AreEqual("Anna Berg", said.Subject.Text(forms));
        Assert.AreEqual(ClauseTense.Past, said.Tense);
        Clause signed = said.ClausalComplement!.Value;
        Assert.AreEqual("signed", forms[signed.Predicate]);
        Assert.AreEqual("the contract", signed.Subject.Text(forms));
        Assert.AreEqual("by her lawyer", signed.Agent.Text(forms));
        Assert.IsTrue(signed.IsPassive);
    }

    [TestMethod]
    public void RequestWithItsAddressee()
    {
        var (forms, parse) = Parse("He asked the mayor to release the documents .");
        Clause asked = Find(parse, forms, "asked");
        Clause release = asked.OpenComplement!.Value;
        Assert.IsTrue(release.IsInfinitive);
        Assert.AreEqual("the mayor", release.ImpliedSubject.Text(forms));
        Assert.AreEqual("the documents", release.Object.Text(forms));
    }

    [TestMethod]
    public void AppositionAndCoordination()
    {
        var (forms, parse) = Parse("The old man , a teacher from Kent , sold his books and maps .");
        Clause sold = Find(parse, forms, "sold");
        int subject = sold.Subject!.Value.Head;
        Assert.AreEqual("teacher", forms[parse.AppositionOf(subject)!.Value.Head]);
        var conjuncts = new List<string>();
        foreach (Phrase conjunct in parse.ConjunctsOf(sold.Object!.Value.Head))
        {
            conjuncts.Add(forms[conjunct.Head]);
        }

        Assert.AreEqual("maps", string.Join(' ', conjuncts));
    }

    private static (string[] Forms, SentenceParse Parse) Parse(string text)
    {
        var sentence = new TokenSentence(text.Split(' '), []);
        var tags = new TokenTag[sentence.Words.Length];
        var arcs = new Arc[sentence.Words.Length];
        Models.Tagger.Tag(sentence.Sequence, tags);
        Models.Parser.Parse(sentence.Sequence, tags, arcs);
        return (sentence.Words, ParseText.Make(sentence.Words, [.. tags], [.. arcs]));
    }

    private static Clause Find(SentenceParse parse, string[] forms, string predicate)
    {
        foreach (Clause clause in parse.Clauses)
        {
            if (forms[clause.Predicate] == predicate)
            {
                return clause;
            }
        }

        throw new AssertFailedException($"'{predicate}' is not the predicate of a clause");
    }
}
