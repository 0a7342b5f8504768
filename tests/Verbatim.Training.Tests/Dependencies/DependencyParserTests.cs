using Verbatim.Tests.Infrastructure;
using CsCheck;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Tests.Language.Parser;
using Verbatim.Text;
using Verbatim.Training.Dependencies;

namespace Verbatim.Tests.Training.Dependencies;

[TestClass]
public sealed class DependencyParserTests
{
    private static readonly DependencyParser Parser = MakeParser();

    private static readonly Gen<(string Word, int Upos, int Xpos)[]> Sentence = Gen.Select(
        Gen.OneOf(Gen.Const("the"), Gen.Const("Sold"), Gen.String[Gen.Char, 0, 8]), Gen.Int[0, TagNames.UposCount - 1], Gen.Int[0, TagNames.XposCount - 1]).Array[0, 40];

    [TestMethod]
    public void AnyWordsGiveAProjectiveTreeWithOneRoot() => Sentence.SampleFixed(
        words =>
        {
            Arc[] arcs = Parse(words);
            TreeAssert.IsProjectiveTree([.. arcs.Select(arc => arc.Head)]);
            foreach (Arc arc in arcs)
            {
                Assert.AreEqual(arc.IsRoot, arc.Relation == DependencyRelation.Root);
            }
        },
        iter: 300);

    [TestMethod]
    public void ThreadsGiveTheSameTrees()
    {
        (string, int, int)[][] sentences = [.. Enumerable.Range(0, 200).Select(i => MakeSentence(new Random(i)))];
        Arc[][] expected = [.. sentences.Select(Parse)];
        Arc[][] actual = new Arc[sentences.Length][];
        Parallel.For(0, sentences.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => actual[i] = Parse(sentences[i]));
        for (int i = 0; i < sentences.Length; i++)
        {
            CollectionAssert.AreEqual(expected[i], actual[i]);
        }
    }

    [TestMethod]
    public void AllocatesNothingPerWord()
    {
        (string, int, int)[] sentence = MakeSentence(new Random(1));
        var (text, spans, tags) = Lay(sentence);
        Arc[] arcs = new Arc[spans.Length];
        Parser.Parse(new WordSequence(text, spans), tags, arcs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Parser.Parse(new WordSequence(text, spans), tags, arcs);
        }

        Assert.IsLessThan(2000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void RefusesTooFewTags()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Parser.Parse(new WordSequence("a b", [new TextSpan(0, 1), new TextSpan(2, 1)]), new TokenTag[1], new Arc[2]));
    }

    [TestMethod]
    public void DamagedShapeIsLocated()
    {
        byte[] bytes = new ModelFileBuilder(ParserWeights.Kind).Add("shape", [1, 2, 3]).ToArray();
        var error = Assert.ThrowsExactly<ModelException>(() => ParserWeights.Read(ModelFile.Open("parser.vbm", bytes, ParserWeights.Kind)));
        Assert.AreEqual("parser.vbm", error.File);
    }

    private static DependencyParser MakeParser()
    {
        var trainer = new ParserTrainer(ParserTrainerTests.Small with { Epochs = 3 }, SmallTreebank.Read(), ParserTrainerTests.EmptyLexicon);
        trainer.Train();
        return ParserTrainerTests.Reopen(trainer);
    }

    private static (string, int, int)[] MakeSentence(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => ("w" + random.Next(50), random.Next(TagNames.UposCount), random.Next(TagNames.XposCount)))];

    private static (string Text, TextSpan[] Spans, TokenTag[] Tags) Lay((string Word, int Upos, int Xpos)[] words)
    {
        var spans = new TextSpan[words.Length];
        int start = 0;
        for (int i = 0; i < words.Length; i++)
        {
            spans[i] = new TextSpan(start, words[i].Word.Length);
            start += words[i].Word.Length + 1;
        }

        return (string.Join(' ', words.Select(word => word.Word)), spans, [.. words.Select(word => new TokenTag((Upos)word.Upos, (Xpos)word.Xpos, 1))]);
    }

    private static Arc[] Parse((string Word, int Upos, int Xpos)[] words)
    {
        var (text, spans, tags) = Lay(words);
        Arc[] arcs = new Arc[spans.Length];
        Parser.Parse(new WordSequence(text, spans), tags, arcs);
        return arcs;
    }
}
