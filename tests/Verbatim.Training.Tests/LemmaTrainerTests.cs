using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;
using Verbatim.Training.Parts;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class LemmaTrainerTests
{
    private static readonly Lazy<byte[]> Model = new(Train);

    private static Lemmatizer Lemmatizer =>
        Lemmatizer.Load(ModelFile.Open(Lemmatizer.FileName, Model.Value, Lemmatizer.Kind), SmallTaggedCorpus.Lexicon);

    [TestMethod]
    public void TheSameDataGiveTheSameBytes() => CollectionAssert.AreEqual(Model.Value, Train());

    [TestMethod]
    public void EveryTrainingFormGetsItsLemma()
    {
        foreach (TokenSentence sentence in SmallTaggedCorpus.Sentences)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                Assert.AreEqual(sentence.Lemmas[i], Lemmatizer.Lemmatize(sentence.Words[i], sentence.Upos[i], sentence.Xpos[i]), ignoreCase: true);
            }
        }
    }

    [TestMethod]
    [DataRow("ponies", Upos.Noun, Xpos.Nns, "pony")]
    [DataRow("hoped", Upos.Verb, Xpos.Vbd, "hope", DisplayName = "the dictionary decides between endings")]
    [DataRow("Bergen", Upos.Propn, Xpos.Nnp, "Bergen", DisplayName = "a name keeps its case")]
    [DataRow("Windows", Upos.Noun, Xpos.Nns, "window")]
    public void AnUnknownFormFollowsItsEnding(string form, Upos upos, Xpos xpos, string lemma) =>
        Assert.AreEqual(lemma, Lemmatizer.Lemmatize(form, upos, xpos));

    [TestMethod]
    public void AnAbsurdlyLongOrEmptyWordIsItsOwnLemma()
    {
        string word = new('x', 500);
        Assert.AreEqual(word, Lemmatizer.Lemmatize(word, Upos.Noun, Xpos.Nns));
        Assert.AreEqual("", Lemmatizer.Lemmatize("", Upos.X, Xpos.None));
    }

    private static byte[] Train() => new LemmaTrainer(SmallTaggedCorpus.Lexicon).Train(SmallTaggedCorpus.Sentences);
}
