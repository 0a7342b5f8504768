using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
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
    public void ItHasAnIdentity() => Assert.AreNotEqual("", Create().Identity);

    [TestMethod]
    public void EveryWordHasOneTagAndOneLemma()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            (TokenTag[] tags, string[] lemmas) = Tag(layer, sentence);
            Assert.IsTrue(tags.All(tag => Enum.IsDefined(tag.Upos) && tag.Probability is >= 0 and <= 1));
            Assert.IsTrue(lemmas.All(lemma => lemma is not null));
        }
    }

    [TestMethod]
    public void NamesLieInsideAreOrderedAndDoNotOverlap()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            int end = 0;
            foreach (NameSpan name in FindNames(layer, sentence))
            {
                Assert.IsGreaterThanOrEqualTo(end, name.FirstToken);
                Assert.IsGreaterThan(0, name.TokenCount);
                end = name.FirstToken + name.TokenCount;
                Assert.IsLessThanOrEqualTo(sentence.Words.Length, end);
            }
        }
    }

    [TestMethod]
    public void ArcsFormOneTree()
    {
        ILinguisticLayer layer = Create();
        foreach (TokenSentence sentence in Texts())
        {
            if (Parse(layer, sentence) is not { } arcs)
            {
                continue;
            }

            Assert.AreEqual(1, arcs.Count(arc => arc.IsRoot));
            for (int i = 0; i < arcs.Length; i++)
            {
                int steps = 0;
                for (int word = i; !arcs[word].IsRoot; word = arcs[word].Head)
                {
                    Assert.IsLessThanOrEqualTo(arcs.Length, ++steps, "the arcs have a cycle");
                }
            }
        }
    }

    [TestMethod]
    public void ASentenceWithoutWordsHasNoParse() => Assert.IsNull(Parse(Create(), new TokenSentence([], [])));

    [TestMethod]
    public void TheSameSentenceGivesTheSameResultOnEveryThread()
    {
        ILinguisticLayer layer = Create();
        TokenSentence[] sentences = Texts();
        string[] alone = [.. sentences.Select(sentence => Print(layer, sentence))];
        string[] together = [.. Enumerable.Range(0, 8 * sentences.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(i => Print(layer, sentences[i % sentences.Length]))];
        for (int i = 0; i < together.Length; i++)
        {
            Assert.AreEqual(alone[i % alone.Length], together[i]);
        }
    }

    private static (TokenTag[] Tags, string[] Lemmas) Tag(ILinguisticLayer layer, TokenSentence sentence)
    {
        var tags = new TokenTag[sentence.Words.Length];
        string[] lemmas = new string[sentence.Words.Length];
        layer.Tag(sentence.Sequence, tags, lemmas);
        return (tags, lemmas);
    }

    private static List<NameSpan> FindNames(ILinguisticLayer layer, TokenSentence sentence)
    {
        var names = new List<NameSpan>();
        layer.FindNames(sentence.Sequence, Tag(layer, sentence).Tags, names);
        return names;
    }

    private static Arc[]? Parse(ILinguisticLayer layer, TokenSentence sentence)
    {
        var arcs = new Arc[sentence.Words.Length];
        return layer.TryParse(sentence.Sequence, Tag(layer, sentence).Tags, arcs) ? arcs : null;
    }

    private static TokenSentence[] Texts() => Array.ConvertAll(Sentences, words => new TokenSentence(words, []));

    private static string Print(ILinguisticLayer layer, TokenSentence sentence)
    {
        (TokenTag[] tags, string[] lemmas) = Tag(layer, sentence);
        return string.Join(' ', tags) + string.Join(' ', lemmas) + string.Join(' ', FindNames(layer, sentence)) + string.Join(' ', Parse(layer, sentence) ?? []);
    }
}
