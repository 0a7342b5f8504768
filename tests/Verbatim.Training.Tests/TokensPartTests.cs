using Verbatim.Training.Tokens;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class TokensPartTests
{
    private const string Conllu =
        "# newdoc id = a\n# newpar\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
        + "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
        + "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n\n# newpar\n1\tNow\tnow\tADV\tRB\t_\t0\troot\t_\t_\n";

    [TestMethod]
    public void A_document_is_its_text_with_paragraphs()
    {
        RawDocument document = RawDocuments.Read(new StringReader(Conllu)).Single();

        Assert.AreEqual("Don't go. Stay \n\nNow ", document.Text);
        CollectionAssert.AreEqual(new[] { (0, 2), (2, 5), (5, 7), (7, 8), (8, 12), (12, 15) }, document.Tokens.ToArray());
        CollectionAssert.AreEqual(new[] { (0, 8), (8, 12), (12, 15) }, document.Sentences.ToArray());
    }

    [TestMethod]
    public void Tokens_and_sentences_are_scored_apart()
    {
        var (tokens, sentences, boundaries) = TokensPart.Measure(RawDocuments.Read(new StringReader(Conllu)));

        Assert.AreEqual(100, tokens.F1);
        Assert.AreEqual(100, sentences.F1);
        Assert.AreEqual(100, boundaries.F1);
        var score = new SpanScore();
        score.Add([1, 2, 3], [2, 3, 4, 5]);
        Assert.AreEqual(400.0 / 7, score.F1, 1e-9);
    }
}
