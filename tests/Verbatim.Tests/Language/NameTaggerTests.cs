using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class NameTaggerTests
{
    private static readonly LanguageModels Trained = LanguageModels.Open(Repository.PathOf("models"));

    private static readonly string[] Texts =
    [
        "Maria Lopez , a senator from Ohio , told the Boston Herald that the National Ports Authority had sued Canada .",
        "THE MAYOR OF LISBON MEETS JOHN SMITH", "", "?", "it rained all day", "( WHO ) said so .", "“ Zed ” — 3M , AT&T 's rival , of Paris of Rome",
        "in of the de la", "Ünal Öztürk met É. Dupont in Île-de-France 2019 2020 elections elections",
    ];

    [TestMethod]
    [DataRow("Maria Lopez , a senator from Ohio , resigned .", "Maria Lopez/Person", "Ohio/Location")]
    [DataRow("The company sued Microsoft in Germany last week .", "Microsoft/Organization", "Germany/Location")]
    [DataRow("Lawyers for the National Ports Authority declined to comment .", "National Ports Authority/Organization")]
    [DataRow("She was born in Paris and lives in New Zealand .", "Paris/Location", "New Zealand/Location")]
    [DataRow("Peter Novak and Susan Wright joined the University of Oslo .", "Peter Novak/Person", "Susan Wright/Person", "University of Oslo/Organization")]
    [DataRow("nothing of note happened here on the way home .")]
    public void Finds_names_and_their_kinds(string text, params string[] expected)
    {
        string[] words = text.Split(' ');
        CollectionAssert.AreEqual(expected, Tag(text).Select(name => $"{string.Join(' ', words.Skip(name.FirstToken).Take(name.TokenCount))}/{name.Kind}").ToArray());
    }

    [TestMethod]
    public void Names_are_ordered_apart_inside_the_sentence_and_probable()
    {
        foreach (string text in Texts)
        {
            int end = 0;
            foreach (NameSpan name in Tag(text))
            {
                Assert.IsGreaterThanOrEqualTo(end, name.FirstToken, text);
                Assert.IsGreaterThan(0, name.TokenCount, text);
                Assert.IsTrue(name.Probability is >= 0 and <= 1, text);
                end = name.FirstToken + name.TokenCount;
            }

            Assert.IsLessThanOrEqualTo(Spans(text).Length, end, text);
        }
    }

    [TestMethod]
    public void Keeps_what_the_list_holds_and_gives_the_same_again()
    {
        var names = new List<NameSpan>();
        foreach (string text in Texts.Concat(Texts))
        {
            names.AddRange(Tag(text));
        }

        CollectionAssert.AreEqual(names[..(names.Count / 2)], names[(names.Count / 2)..]);
    }

    [TestMethod]
    public void Threads_share_a_tagger()
    {
        NameSpan[][] alone = [.. Texts.Select(text => Tag(text).ToArray())];
        var together = new NameSpan[Texts.Length * 50][];
        Parallel.For(0, together.Length, i => together[i] = [.. Tag(Texts[i % Texts.Length])]);
        for (int i = 0; i < together.Length; i++)
        {
            CollectionAssert.AreEqual(alone[i % alone.Length], together[i]);
        }
    }

    [TestMethod]
    public void Takes_a_very_long_sentence()
    {
        string text = string.Join(' ', Enumerable.Repeat("Maria Lopez of Ohio", 2000));
        List<NameSpan> names = Tag(text);
        Assert.IsGreaterThan(1000, names.Count);
    }

    [TestMethod]
    public void Too_few_tags_are_refused() => Assert.ThrowsExactly<ArgumentException>(() => Trained.Names.Tag(new WordSequence("a b", Spans("a b")), [], []));

    private static List<NameSpan> Tag(string text)
    {
        var words = new WordSequence(text, Spans(text));
        var tags = new TokenTag[words.Count];
        Trained.Tagger.Tag(in words, tags);
        var names = new List<NameSpan>();
        Trained.Names.Tag(in words, tags, names);
        return names;
    }

    private static TextSpan[] Spans(string text)
    {
        var spans = new List<TextSpan>();
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            if (word.Length > 0)
            {
                spans.Add(new TextSpan(start, word.Length));
            }

            start += word.Length + 1;
        }

        return [.. spans];
    }
}
