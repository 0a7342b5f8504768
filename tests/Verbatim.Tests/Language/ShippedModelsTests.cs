using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Language;

/// <summary>The model files of the repository.</summary>
[TestClass]
public sealed class ShippedModelsTests
{
    private static string Folder => Repository.PathOf("models");

    [TestMethod]
    public void EveryFileIsIntactAndListed()
    {
        ModelManifest manifest = LanguageModels.Open(Folder).Manifest;
        string[] files = [.. Directory.EnumerateFiles(Folder, "*.vbm").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(files, manifest.Entries.Select(entry => entry.File).Order(StringComparer.Ordinal).ToArray());
        foreach (string file in files)
        {
            manifest.Verify(file, File.ReadAllBytes(Path.Combine(Folder, file)));
        }
    }

    [TestMethod]
    public void AllFilesTogetherStaySmall() =>
        Assert.IsLessThan(8_000_000, Directory.EnumerateFiles(Folder, "*.vbm").Sum(path => new FileInfo(path).Length));

    [TestMethod]
    public void TheTaggerAndTheLemmatizerRead()
    {
        var models = LanguageModels.Open(Folder);
        var words = new Verbatim.Training.Data.TokenSentence(["The", "committees", "have", "n't", "met", "."], []);
        var tags = new TokenTag[words.Words.Length];
        models.Tagger.Tag(words.Sequence, tags);
        Assert.AreEqual("DET NOUN AUX PART VERB PUNCT", string.Join(' ', tags.Select(tag => tag.Upos.ToName())));
        Assert.AreEqual("the committee have not meet .", string.Join(' ', tags.Select((tag, i) => models.Lemmatizer.Lemmatize(words.Words[i], tag.Upos, tag.Xpos))));
    }

    [TestMethod]
    [DataRow("Hey", "Robert")]
    [DataRow("Hey", "Margaret")]
    [DataRow("Oh", "William")]
    [DataRow("Hello", "Anna")]
    public void ACallIsNoPartOfAName(string call, string name)
    {
        var models = LanguageModels.Open(Folder);
        var words = new Verbatim.Training.Data.TokenSentence([call, name, ",", "great", "to", "see", "you", "."], []);
        TokenTag[] tags = [new(Upos.Intj, Xpos.Uh, 1), new(Upos.Propn, Xpos.Nnp, 1), .. new TokenTag[6]];
        var names = new List<NameSpan>();
        models.Names.Tag(words.Sequence, tags, names);
        Assert.IsFalse(names.Exists(span => span.FirstToken == 0), string.Join(' ', names));
    }
}
