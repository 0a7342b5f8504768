using Verbatim.Annotators.Dependencies;

namespace Verbatim.Tests.Annotators.Dependencies;

[TestClass]
public sealed class ClauseTests
{
    private const string Reported =
        "The DET DT 2 det; minister NOUN NN 6 nsubj; did AUX VBD 6 aux; not PART RB 6 advmod; , PUNCT , 6 punct; tell VERB VB 0 root; " +
        "reporters NOUN NNS 6 iobj; on ADP IN 9 case; Monday PROPN NNP 6 obl; that SCONJ IN 13 mark; taxes NOUN NNS 13 nsubj:pass; " +
        "were AUX VBD 13 aux:pass; raised VERB VBN 6 ccomp; by ADP IN 15 case; parliament NOUN NN 13 obl:agent; . PUNCT . 6 punct";

    [TestMethod]
    public void ArgumentsOfAReportingClause()
    {
        var (forms, parse) = ParseText.Read(Reported);
        Clause tell = parse.ClauseAt(parse.Root)!.Value;
        Assert.AreEqual("The minister", tell.Subject.Text(forms));
        Assert.AreEqual("reporters", tell.IndirectObject.Text(forms));
        Assert.IsNull(tell.Object);
        Assert.IsTrue(tell.IsNegated);
        Assert.IsFalse(tell.IsPassive);
        Assert.AreEqual(ClauseTense.Past, tell.Tense);
        Assert.IsNull(tell.Governor);

        Clause raised = tell.ClausalComplement!.Value;
        Assert.AreEqual("taxes", raised.Subject.Text(forms));
        Assert.AreEqual("by parliament", raised.Agent.Text(forms));
        Assert.AreEqual("that taxes were raised by parliament", ((Phrase?)raised.Phrase).Text(forms));
        Assert.IsTrue(raised.IsPassive);
        Assert.IsFalse(raised.IsNegated);
        Assert.IsFalse(raised.IsPerfect);
        Assert.AreEqual(ClauseTense.Past, raised.Tense);
        Assert.AreEqual(tell, raised.Governor);
    }

    [TestMethod]
    public void ObliquesWithTheirPrepositions()
    {
        var (forms, parse) = ParseText.Read(Reported);
        var seen = new List<string>();
        foreach (Clause clause in parse.Clauses)
        {
            foreach (Oblique oblique in clause.Obliques)
            {
                seen.Add($"{forms[clause.Predicate]}: {forms[oblique.Preposition]} {forms[oblique.Phrase.Head]} {oblique.IsAgent}");
            }
        }

        Assert.AreEqual("tell: on Monday False; raised: by parliament True", string.Join("; ", seen));
    }

    [TestMethod]
    public void SubjectOfAConjunctAndOfAnOpenComplement()
    {
        var (forms, parse) = ParseText.Read(
            "She PRON PRP 2 nsubj; wrote VERB VBD 0 root; and CCONJ CC 4 cc; asked VERB VBD 2 conj; him PRON PRP 4 obj; to PART TO 7 mark; leave VERB VB 4 xcomp");
        Clause asked = parse.ClauseAt(3)!.Value;
        Assert.IsNull(asked.Subject);
        Assert.AreEqual("She", asked.ImpliedSubject.Text(forms));
        Clause leave = asked.OpenComplement!.Value;
        Assert.AreEqual("him", leave.ImpliedSubject.Text(forms));
        Assert.IsTrue(leave.IsInfinitive);
        Assert.IsFalse(leave.IsImperative);
        Assert.AreEqual(ClauseTense.None, leave.Tense);
    }

    [TestMethod]
    public void ParticipleTakesItsNounAsSubject()
    {
        var (forms, parse) = ParseText.Read(
            "Letters NOUN NNS 5 nsubj; sent VERB VBN 1 acl; by ADP IN 4 case; Smith PROPN NNP 2 obl:agent; vanished VERB VBD 0 root");
        Clause sent = parse.ClauseAt(1)!.Value;
        Assert.IsTrue(sent.IsPassive);
        Assert.AreEqual("Letters sent by Smith", sent.ImpliedSubject.Text(forms));
        Assert.AreEqual("by Smith", sent.Agent.Text(forms));
    }

    [TestMethod]
    [DataRow("Send VERB VB 0 root; it PRON PRP 1 obj", true)]
    [DataRow("Do AUX VB 3 aux; n't PART RB 3 advmod; go VERB VB 0 root", true)]
    [DataRow("They PRON PRP 2 nsubj; go VERB VBP 0 root", false)]
    [DataRow("Did AUX VBD 3 aux; they PRON PRP 3 nsubj; go VERB VB 0 root", false)]
    public void ImperativeForm(string text, bool expected)
    {
        SentenceParse parse = ParseText.Read(text).Parse;
        Assert.AreEqual(expected, parse.ClauseAt(parse.Root)!.Value.IsImperative);
    }

    [TestMethod]
    [DataRow("Nobody PRON NN 2 nsubj; came VERB VBD 0 root", true)]
    [DataRow("No DET DT 2 det; answer NOUN NN 3 nsubj; came VERB VBD 0 root", true)]
    [DataRow("He PRON PRP 2 nsubj; gave VERB VBD 0 root; no DET DT 4 det; reason NOUN NN 2 obj", true)]
    [DataRow("He PRON PRP 3 nsubj; never ADV RB 3 advmod; came VERB VBD 0 root", true)]
    [DataRow("He PRON PRP 4 nsubj; no ADV RB 3 advmod; longer ADV RBR 4 advmod; comes VERB VBZ 0 root", true)]
    [DataRow("Men NOUN NNS 4 nsubj; without ADP IN 3 case; hats NOUN NNS 1 nmod; came VERB VBD 0 root", false)]
    [DataRow("He PRON PRP 2 nsubj; knew VERB VBD 0 root; who PRON WP 6 nsubj; had AUX VBD 6 aux; not PART RB 6 advmod; come VERB VBN 2 ccomp", false)]
    public void Negation(string text, bool expected)
    {
        SentenceParse parse = ParseText.Read(text).Parse;
        Assert.AreEqual(expected, parse.ClauseAt(parse.Root)!.Value.IsNegated);
    }

    [TestMethod]
    [DataRow("He PRON PRP 3 nsubj; has AUX VBZ 3 aux; left VERB VBN 0 root", ClauseTense.Present, true, false, false)]
    [DataRow("He PRON PRP 3 nsubj; was AUX VBD 3 aux; leaving VERB VBG 0 root", ClauseTense.Past, false, true, false)]
    [DataRow("It PRON PRP 5 nsubj:pass; had AUX VBD 5 aux; been AUX VBN 5 aux:pass; quietly ADV RB 5 advmod; sold VERB VBN 0 root", ClauseTense.Past, true, false, true)]
    [DataRow("It PRON PRP 4 nsubj:pass; is AUX VBZ 4 aux; being AUX VBG 4 aux:pass; sold VERB VBN 0 root", ClauseTense.Present, false, true, true)]
    [DataRow("He PRON PRP 3 nsubj; wo AUX MD 3 aux; leave VERB VB 0 root", ClauseTense.Future, false, false, false)]
    [DataRow("He PRON PRP 3 nsubj; might AUX MD 3 aux; leave VERB VB 0 root", ClauseTense.None, false, false, false)]
    [DataRow("He PRON PRP 4 nsubj; has AUX VBZ 4 aux; been AUX VBN 4 cop; ill ADJ JJ 0 root", ClauseTense.Present, true, false, false)]
    public void TenseAspectVoice(string text, object tense, bool perfect, bool progressive, bool passive)
    {
        SentenceParse parse = ParseText.Read(text).Parse;
        Clause clause = parse.ClauseAt(parse.Root)!.Value;
        Assert.AreEqual(tense, clause.Tense);
        Assert.AreEqual(perfect, clause.IsPerfect);
        Assert.AreEqual(progressive, clause.IsProgressive);
        Assert.AreEqual(passive, clause.IsPassive);
    }

    [TestMethod]
    public void ModalIsTheModalVerb()
    {
        SentenceParse parse = ParseText.Read("He PRON PRP 3 nsubj; might AUX MD 3 aux; leave VERB VB 0 root").Parse;
        Assert.AreEqual(1, parse.ClauseAt(2)!.Value.Modal);
        Assert.AreEqual(-1, ParseText.Read(Reported).Parse.ClauseAt(5)!.Value.Modal);
    }
}
