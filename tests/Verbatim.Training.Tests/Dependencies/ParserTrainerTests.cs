using Verbatim.Language.ModelFiles;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;
using Verbatim.Training.Dependencies;

namespace Verbatim.Tests.Training.Dependencies;

[TestClass]
public sealed class ParserTrainerTests
{
    internal static readonly TrainingSettings Small = new()
    {
        Word = 16, Tag = 16, Encoder = 32, Hidden = 32, Recurrent = 1, AffixRows = 64, WordCutoff = 1, ActionCutoff = 1, Epochs = 40, Batch = 20, WarmUp = 5, Rate = 0.01f,
        InputDropout = 0.05f, EncoderDropout = 0.05f, HiddenDropout = 0.1f,
    };

    internal static readonly WordLexicon EmptyLexicon = MakeEmptyLexicon();

    [TestMethod]
    public void SameDataGiveTheSameBytes()
    {
        byte[] first = Train(SmallTreebank.Read()).Weights().ToBytes();
        byte[] second = Train(SmallTreebank.Read()).Weights().ToBytes();
        CollectionAssert.AreEqual(first, second);
    }

    [TestMethod]
    public void LearnsASmallTreebank()
    {
        List<DependencySentence> sentences = SmallTreebank.Read();
        ParserTrainer trainer = Train(sentences);
        DependencyParser parser = Reopen(trainer);
        int words = 0, right = 0, same = 0;
        foreach (DependencySentence sentence in sentences)
        {
            Arc[] exact = new Arc[sentence.Arcs.Length], arcs = new Arc[sentence.Arcs.Length];
            trainer.Parse(sentence, exact);
            parser.Parse(sentence.Tokens.Sequence, sentence.Tags, arcs);
            words += arcs.Length;
            right += arcs.Zip(sentence.Arcs).Count(pair => pair.First == pair.Second);
            same += arcs.Zip(exact).Count(pair => pair.First == pair.Second);
        }

        Assert.IsGreaterThan(0.9 * words, right, $"{right} of {words} arcs");
        Assert.IsGreaterThan(0.95 * words, same, "integers follow the float weights");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void GradientsAgreeWithDifferences(int recurrent)
    {
        const float Delta = 2e-3f;
        var settings = Small with { Recurrent = recurrent, InputDropout = 0, EncoderDropout = 0, HiddenDropout = 0, WordDropout = 0, TagDropout = 0 };
        DependencySentence sentence = SmallTreebank.Read()[4];
        var trainer = new ParserTrainer(settings, [sentence], EmptyLexicon);
        trainer.Learn(sentence, explore: 0);
        var random = new Random(5);
        int places = 0, wrong = 0;
        foreach (var (parameter, gradient) in trainer.AllParameters.Select(parameter => (parameter, parameter.Gradient.ToArray())).ToList())
        {
            int[] chosen = [.. Enumerable.Range(0, gradient.Length).Where(i => gradient[i] != 0).OrderBy(_ => random.Next()).Take(4)];
            foreach (int place in chosen)
            {
                double high = LossAt(place, Delta), low = LossAt(place, -Delta);
                places++;
                wrong += Math.Abs(((high - low) / (2 * Delta)) - gradient[place]) > 0.1 * (0.2 + Math.Abs(gradient[place])) ? 1 : 0;
            }

            double LossAt(int place, float change)
            {
                float value = parameter.Values[place];
                parameter.Values[place] = value + change;
                trainer.Refresh();
                double loss = trainer.Learn(sentence, explore: 0);
                parameter.Values[place] = value;
                trainer.Refresh();
                return loss;
            }
        }

        // A few lie at a kink of the rectifier.
        Assert.IsGreaterThan(50, places);
        Assert.IsLessThanOrEqualTo(places / 20, wrong, $"{wrong} of {places} differ");
    }

    [TestMethod]
    public void RecurrentLayersAreKept()
    {
        ParserTrainer trainer = new(Small with { Recurrent = 2, Epochs = 1 }, SmallTreebank.Read(), EmptyLexicon);
        trainer.Train();
        ParserWeights weights = ParserWeights.Read(ModelFile.Open("parser", trainer.Weights().ToBytes(), ParserWeights.Kind));
        Assert.AreEqual(2, weights.Shape.Recurrent);
        Assert.HasCount(4, weights.Ranges);
    }

    private static WordLexicon MakeEmptyLexicon()
    {
        var builder = new ModelFileBuilder(WordLexicon.Kind);
        HashedMap.Write(builder, "clusters", new Dictionary<uint, ushort>());
        HashedMap.Write(builder, "senses", new Dictionary<uint, ushort>());
        return WordLexicon.Load(ModelFile.Open("lexicon", builder.ToArray(), WordLexicon.Kind));
    }

    internal static DependencyParser Reopen(ParserTrainer trainer) =>
        new(ParserWeights.Read(ModelFile.Open("parser", trainer.Weights().ToBytes(), ParserWeights.Kind)), EmptyLexicon);

    private static ParserTrainer Train(List<DependencySentence> sentences)
    {
        var trainer = new ParserTrainer(Small, sentences, EmptyLexicon);
        trainer.Train();
        return trainer;
    }
}
