using System.Collections.Immutable;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Tests.Annotators.Dependencies;

[TestClass]
public sealed class SentenceParseTests
{
    private const string Coordination =
        "Anna PROPN NNP 6 nsubj; , PUNCT , 4 punct; the DET DT 4 det; founder NOUN NN 1 appos; , PUNCT , 4 punct; sent VERB VBD 0 root; " +
        "letters NOUN NNS 6 obj; , PUNCT , 9 punct; cards NOUN NNS 7 conj; and CCONJ CC 11 cc; mails NOUN NNS 7 conj";

    [TestMethod]
    public void AppositionAndConjuncts()
    {
        var (forms, parse) = ParseText.Read(Coordination);
        Assert.AreEqual(", the founder ,", parse.AppositionOf(0).Text(forms));
        Assert.IsNull(parse.AppositionOf(6));
        var conjuncts = new List<string?>();
        foreach (Phrase conjunct in parse.ConjunctsOf(6))
        {
            conjuncts.Add(((Phrase?)conjunct).Text(forms));
        }

        Assert.AreEqual(", cards; and mails", string.Join("; ", conjuncts));
        Assert.AreEqual(6, parse.FirstConjunct(10));
        Assert.AreEqual(5, parse.FirstConjunct(5));
    }

    [TestMethod]
    public void OnlyPredicatesAreClauses()
    {
        var (forms, parse) = ParseText.Read(Coordination);
        var predicates = new List<string>();
        foreach (Clause clause in parse.Clauses)
        {
            predicates.Add(forms[clause.Predicate]);
        }

        Assert.AreEqual("sent", string.Join("; ", predicates));
        Assert.AreEqual(5, parse.ClauseOf(10)!.Value.Predicate);
        Assert.IsNull(parse.ClauseAt(10));
    }

    [TestMethod]
    public void EqualByValue()
    {
        SentenceParse first = ParseText.Read(Coordination).Parse;
        SentenceParse second = ParseText.Read(Coordination).Parse;
        SentenceParse other = ParseText.Read(Coordination.Replace("4 det", "6 det", StringComparison.Ordinal)).Parse;
        Assert.AreEqual(first, second);
        Assert.AreEqual(first.GetHashCode(), second.GetHashCode());
        Assert.AreNotEqual(first, other);
    }

    [TestMethod]
    public void RefusesWhatIsNotATree()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Make(1, 0));
        Assert.ThrowsExactly<ArgumentException>(() => Make(-1, -1));
        Assert.ThrowsExactly<ArgumentException>(() => Make(-1, 2));
        Assert.ThrowsExactly<ArgumentException>(() => Make(-1, 2, 1));
        Assert.AreEqual(1, Make(1, -1).Root);
        Assert.AreEqual(-1, Make().Root);
    }

    private static SentenceParse Make(params int[] heads) =>
        ParseText.Make(
            [.. heads.Select(_ => "x")], [.. heads.Select(_ => new TokenTag(Upos.X, Xpos.None, 1))], [.. heads.Select(head => new Arc(head, DependencyRelation.Dep))]);
}
