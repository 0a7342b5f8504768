using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;
using Verbatim.Training.Parts;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class TaggerTrainerTests
{
    private static readonly Lazy<byte[]> Model = new(Train);

    [TestMethod]
    public void TheSameDataGiveTheSameBytes() => CollectionAssert.AreEqual(Model.Value, Train());

    [TestMethod]
    public void TheTaggerLearnsItsTrainingSentences()
    {
        PartOfSpeechTagger tagger = Load();
        int words = 0, right = 0;
        foreach (TokenSentence sentence in SmallTaggedCorpus.Sentences)
        {
            TokenTag[] tags = Tag(tagger, sentence);
            words += tags.Length;
            right += tags.Where((tag, i) => tag.Upos == sentence.Upos[i] && tag.Xpos == sentence.Xpos[i]).Count();
        }

        Assert.IsGreaterThan(0.97 * words, right);
    }

    [TestMethod]
    public void ContextDecidesAnAmbiguousForm()
    {
        PartOfSpeechTagger tagger = Load();
        TokenTag[] verb = Tag(tagger, new TokenSentence(["They", "train", "dogs", "."], []));
        TokenTag[] noun = Tag(tagger, new TokenSentence(["The", "train", "was", "late", "."], []));
        Assert.AreEqual(Upos.Verb, verb[1].Upos);
        Assert.AreEqual(Upos.Noun, noun[1].Upos);
    }

    [TestMethod]
    public void ProbabilitiesLieBetweenZeroAndOne()
    {
        PartOfSpeechTagger tagger = Load();
        foreach (TokenTag tag in SmallTaggedCorpus.Sentences.SelectMany(sentence => Tag(tagger, sentence)))
        {
            Assert.IsTrue(tag.Probability is > 0 and < 1);
        }
    }

    [TestMethod]
    public void ThreadsGetTheSameTags()
    {
        PartOfSpeechTagger tagger = Load();
        List<TokenSentence> sentences = SmallTaggedCorpus.Sentences;
        TokenTag[][] alone = [.. sentences.Select(sentence => Tag(tagger, sentence))];
        TokenTag[][] together = [.. sentences.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(sentence => Tag(tagger, sentence))];
        for (int i = 0; i < alone.Length; i++)
        {
            CollectionAssert.AreEqual(alone[i], together[i]);
        }
    }

    [TestMethod]
    public void ASentenceWithoutWordsHasNoTags() => Load().Tag(new WordSequence("", []), []);

    [TestMethod]
    public void TooFewPlacesAreAnError() =>
        Assert.ThrowsExactly<ArgumentException>(() => Load().Tag(SmallTaggedCorpus.Sentences[0].Sequence, new TokenTag[2]));

    [TestMethod]
    public void AModelWithUnknownLabelsIsALocatedError()
    {
        byte[] model = new ModelFileBuilder(PartOfSpeechTagger.Kind).Add("labels", [ushort.MaxValue]).ToArray();
        Assert.ThrowsExactly<ModelException>(() =>
            PartOfSpeechTagger.Load(ModelFile.Open(PartOfSpeechTagger.FileName, model, PartOfSpeechTagger.Kind), SmallTaggedCorpus.Lexicon));
    }

    private static byte[] Train()
    {
        var options = new TaggerOptions { Epochs = 6, Folds = 3, MinimumFeatureCount = 1, MinimumLabelCount = 1, Threshold = 0 };
        return new TaggerTrainer(SmallTaggedCorpus.Sentences, SmallTaggedCorpus.Lexicon, options, TextWriter.Null).Train();
    }

    private static PartOfSpeechTagger Load() =>
        PartOfSpeechTagger.Load(ModelFile.Open(PartOfSpeechTagger.FileName, Model.Value, PartOfSpeechTagger.Kind), SmallTaggedCorpus.Lexicon);

    private static TokenTag[] Tag(PartOfSpeechTagger tagger, TokenSentence sentence)
    {
        var tags = new TokenTag[sentence.Words.Length];
        tagger.Tag(sentence.Sequence, tags);
        return tags;
    }
}
