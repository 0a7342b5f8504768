using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training;
using Verbatim.Training.Data;
using Verbatim.Training.Names;

namespace Verbatim.Tests.Training.Names;

[TestClass]
public sealed class NameTrainerTests
{
    private static readonly LanguageModels Trained = LanguageModels.Open(Repository.PathOf("models"));

    private static readonly NameTrainingOptions Options = new() { TableBits = 10, OwnBits = 10, MinimumFeatureCount = 1, Epochs = 20, HoldOut = 4 };

    private static readonly string[] Sentences =
    [
        "[PER Ana Brook] runs [ORG Brook Mills] .", "[PER Tom Reed] left [LOC Lower Vale] .", "He met [PER Ana Brook] in [LOC Lower Vale] .",
        "The [ORG Vale Council] sued [ORG Brook Mills] .", "[ORG Vale Council] said no .", "Nobody came .", "It was [PER Tom Reed] .", "[LOC Lower Vale] is small .",
    ];

    [TestMethod]
    public void Same_data_give_the_same_bytes_and_a_model_that_has_learned_them()
    {
        byte[] first = Train(), second = Train();
        CollectionAssert.AreEqual(first, second);

        NameTagger tagger = NameTagger.Load(ModelFile.Open(NameTagger.FileName, first, NameTagger.Kind), Trained.Lexicon);
        foreach (NameSentence sentence in Sentences.Select(text => Parse(text, 0)))
        {
            var tags = new TokenTag[sentence.Labels.Length];
            Trained.Tagger.Tag(sentence.Tokens.Sequence, tags);
            var names = new List<NameSpan>();
            tagger.Tag(sentence.Tokens.Sequence, tags, names);
            CollectionAssert.AreEqual(sentence.Names, names.ConvertAll(name => name with { Probability = 1 }), sentence.Tokens.Text);
        }
    }

    [TestMethod]
    public void Words_of_names_without_capitals_become_candidates()
    {
        string[] texts = ["They teach [MISC dualism] .", "He left [MISC dualism] and came home .", "She went [LOC home of Ana] .", "They came home .", "dualism is old ."];
        var lists = new NameLists();
        lists.CountLowerNames(texts.Select(text => Parse(text, 0)));
        var flags = new NameLexicon(HashedMap.Of(lists.ToDictionary()));
        Assert.AreEqual(WordFlags.LowerName, flags[WordHash.Lower("dualism")]);
        Assert.AreEqual(WordFlags.None, flags[WordHash.Lower("home")]);

        TokenSentence sentence = Parse("she has long taught dualism at home", 0).Tokens;
        NameScratch scratch = NameScratch.Current;
        NameWords.Describe(scratch, flags, Trained.Lexicon, sentence.Sequence, []);
        CollectionAssert.AreEqual(new[] { 4 }, Enumerable.Range(0, scratch.Words.Length).Where(i => NameScratch.Current.Words[i].IsCandidate).ToArray());
    }

    [TestMethod]
    public void A_damaged_model_is_a_located_error()
    {
        var builder = new ModelFileBuilder(NameTagger.Kind);
        builder.Add("lists.keys", Array.Empty<byte>()).Add("lists.values", Array.Empty<ushort>()).Add("features", new byte[48]).Add("features.scale", new float[] { 1 }).Add("bias", new float[] { 0 });
        ModelException error = Assert.ThrowsExactly<ModelException>(() =>
            NameTagger.Load(ModelFile.Open(NameTagger.FileName, builder.ToArray(), NameTagger.Kind), Trained.Lexicon));
        StringAssert.Contains(error.Message, "features");
    }

    [TestMethod]
    public void A_file_is_read_and_written_in_its_own_form()
    {
        const string text = "Ana\tx\tB-PER\nBrook\tx\tI-PER\nslept\tx\tO\n\nVale\tx\tI-LOC\n\n";
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            List<NameSentence> sentences = NameFile.Read(path);
            Assert.AreEqual(new NameSpan(0, 2, NameKind.Person, 1), sentences[0].Names.Single());
            Assert.AreEqual(new NameSpan(0, 1, NameKind.Location, 1), sentences[1].Names.Single());
            using var output = new StringWriter { NewLine = "\n" };
            NameFile.Rewrite(new StringReader(text), output, _ => [.. sentences.Select(sentence => sentence.Names)]);
            Assert.AreEqual(text.Replace("I-LOC", "B-LOC", StringComparison.Ordinal), output.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void A_tag_of_another_kind_is_reported_with_its_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Ana\tB-PER\n\nx\tO\ny\tB-FOO\n");
            Assert.AreEqual(4, Assert.ThrowsExactly<Verbatim.Training.DataFormatException>(() => NameFile.Read(path)).Line);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Train()
    {
        NameSetOptions[] sets = [new("a", 1, IsGeneral: true, IsLabelledByPeople: true), new("b", 1, IsGeneral: false, IsLabelledByPeople: true)];
        var lists = new NameLists();
        lists.Add("Ana", WordFlags.FirstName);
        NameSentence[] sentences = [.. Sentences.Select((text, index) => Parse(text, index % 2)), .. Sentences.Select(text => Parse(text, 0))];
        return new NameTrainer(sets, lists.ToDictionary(), Trained, Options, TextWriter.Null).Train(sentences);
    }

    /// <summary>Reads <c>[PER Ana Brook] runs</c>.</summary>
    private static NameSentence Parse(string text, int set)
    {
        var words = new List<string>();
        var names = new List<(int First, int Length, NameKind Kind)>();
        foreach (string piece in text.Split('[', ']'))
        {
            NameKind? kind = piece.Split(' ')[0] switch { "PER" => NameKind.Person, "ORG" => NameKind.Organization, "LOC" => NameKind.Location, "MISC" => NameKind.Miscellaneous, _ => null };
            string[] part = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)[(kind is null ? 0 : 1)..];
            if (kind is { } named)
            {
                names.Add((words.Count, part.Length, named));
            }

            words.AddRange(part);
        }

        byte[] labels = new byte[words.Count];
        Array.Fill(labels, (byte)NameLabels.Outside);
        names.ForEach(name => NameSentence.Put(labels, name.First, name.Length, name.Kind));
        return new NameSentence(new TokenSentence(words, []), labels, set);
    }
}
