using Verbatim.Language.Tags;
using Verbatim.Training;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class TokenFileTests
{
    [TestMethod]
    public void SentencesAreLaidOutAsText()
    {
        List<TokenSentence> sentences = TokenFile.Read(new StringReader(
            "Rain\tNOUN\tNN\train\t1\tP\nfell\tVERB\tVBD\tfall\t0\n.\tPUNCT\t.\t.\t1\n\nStop\tVERB\tVB\tstop\t1\n"));
        Assert.HasCount(2, sentences);
        Assert.AreEqual("Rain fell. ", sentences[0].Text);
        Assert.AreEqual("fell", sentences[0].Sequence[1].ToString());
        Assert.IsFalse(sentences[0].Sequence.HasSpaceBefore(2));
        Assert.IsTrue(sentences[0].StartsParagraph);
        Assert.IsFalse(sentences[1].StartsParagraph);
        Assert.AreEqual(Upos.Verb, sentences[0].Upos[1]);
        Assert.AreEqual(Xpos.Vbd, sentences[0].Xpos[1]);
        Assert.AreEqual("fall", sentences[0].Lemmas[1]);
    }

    [TestMethod]
    public void ALineOfAnotherFormIsALocatedError()
    {
        Assert.AreEqual(2, Assert.ThrowsExactly<DataFormatException>(() =>
            TokenFile.Read(new StringReader("Rain\tNOUN\tNN\train\t1\nfell\n"))).Line);
        Assert.AreEqual(1, Assert.ThrowsExactly<DataFormatException>(() =>
            TokenFile.Read(new StringReader("Rain\tNOUNS\tNN\train\t1\n"))).Line);
    }
}
