using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Text;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Language;

/// <summary>What every <see cref="ILinguisticLayer"/> must do. A test class inherits it and says which layer to test.</summary>
public abstract class LinguisticLayerContract
{
    private static readonly string[][] Sentences =
    [
        ["Maria", "Holt", "wrote", "to", "the", "Harbor", "Group", "in", "Oslo", "on", "Monday", "."],
        ["“", "We", "did", "n't", "see", "it", ",", "”", "she", "said", "."],
        ["Stop"],
        ["…", "\uD83D\uDE00", "\uD800", "—", "\u0007", "x", "'", "'", "'"],
        [.. Enumerable.Repeat("very", 300)],
        [],
    ];

    /// <summary>Makes the layer under test.</summary>
    protected abstract ILinguisticLayer Create();

    [TestMethod]
    public void EveryWordComesBackWithOneTagAndOneLemma()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            LinguisticSentence result = layer.Analyze(sentence.Sequence);
            Assert.HasCount(sentence.Words.Length, result.Words);
            Assert.HasCount(sentence.Words.Length, result.Tags);
            Assert.HasCount(sentence.Words.Length, result.Lemmas);
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                Assert.AreEqual(sentence.Sequence.Span(i), result.Words[i]);
                Assert.IsTrue(Enum.IsDefined(result.Tags[i].Upos));
                Assert.IsTrue(result.Tags[i].Probability is >= 0 and <= 1);
                Assert.IsNotNull(result.Lemmas[i]);
            }
        }
    }

    [TestMethod]
    public void NamesLieInsideAreOrderedAndDoNotOverlap()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            LinguisticSentence result = layer.Analyze(sentence.Sequence);
            int end = 0;
            foreach (NameSpan name in result.Names)
            {
                Assert.IsGreaterThanOrEqualTo(end, name.FirstToken);
                Assert.IsGreaterThan(0, name.TokenCount);
                end = name.FirstToken + name.TokenCount;
                Assert.IsLessThanOrEqualTo(sentence.Words.Length, end);
                Assert.IsLessThanOrEqualTo(sentence.Text.Length, result.SpanOf(name).End);
            }
        }
    }

    [TestMethod]
    public void ArcsAreNoneOrOneTree()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            LinguisticSentence result = layer.Analyze(sentence.Sequence);
            if (result.Arcs.IsEmpty)
            {
                continue;
            }

            Assert.HasCount(sentence.Words.Length, result.Arcs);
            Assert.AreEqual(1, result.Arcs.Count(arc => arc.IsRoot));
            for (int i = 0; i < result.Arcs.Length; i++)
            {
                int steps = 0;
                for (int word = i; !result.Arcs[word].IsRoot; word = result.Arcs[word].Head)
                {
                    Assert.IsLessThanOrEqualTo(result.Arcs.Length, ++steps, "the arcs have a cycle");
                }
            }
        }
    }

    [TestMethod]
    public void TheSameSentenceGivesTheSameResultOnEveryThread()
    {
        ILinguisticLayer layer = Create();
        TokenSentence[] sentences = Texts();
        string[] alone = [.. sentences.Select(sentence => Print(layer.Analyze(sentence.Sequence)))];
        string[] together = [.. Enumerable.Range(0, 8 * sentences.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(i => Print(layer.Analyze(sentences[i % sentences.Length].Sequence)))];
        for (int i = 0; i < together.Length; i++)
        {
            Assert.AreEqual(alone[i % alone.Length], together[i]);
        }
    }

    private static TokenSentence[] Texts() => Array.ConvertAll(Sentences, words => new TokenSentence(words, []));

    private static string Print(LinguisticSentence result) =>
        string.Join(' ', result.Tags) + string.Join(' ', result.Lemmas) + string.Join(' ', result.Names) + string.Join(' ', result.Arcs);
}
