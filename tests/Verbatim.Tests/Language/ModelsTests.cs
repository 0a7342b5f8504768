using Verbatim.Language;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class ModelsTests
{
    private static readonly byte[] Container = new ModelFileBuilder("sample").Add("ints", [7]).ToArray();

    private static string Manifest(byte[] bytes) => $$"""
        { "formatVersion": 1, "models": [ { "file": "sample.vbm", "version": "1", "license": "MIT", "size": {{bytes.Length}},
          "sha256": "{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}}" } ] }
        """;

    private static LanguageModels Open(string? manifest, byte[]? container) => LanguageModels.Open(name => name switch
    {
        "manifest.json" when manifest is not null => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(manifest)),
        "sample.vbm" when container is not null => new MemoryStream(container),
        _ => null,
    });

    [TestMethod]
    public void AListedIntactFileIsRead() =>
        Assert.AreEqual(7, Open(Manifest(Container), Container).ReadFile("sample.vbm", "sample").Ints("ints")[0]);

    [TestMethod]
    public void NothingIsReadBeforeItIsNeeded()
    {
        var models = LanguageModels.Open(name => throw new InvalidOperationException(name));
        Assert.IsNotNull(models);
    }

    [TestMethod]
    public void AMissingFileIsALocatedError() => Fails(Manifest(Container), null, "sample.vbm(0): the file is missing");

    [TestMethod]
    public void AMissingManifestIsALocatedError() => Fails(null, Container, "manifest.json(0): the file is missing");

    [TestMethod]
    public void ABrokenManifestIsALocatedError() => Fails("{", Container, "manifest.json(0): the manifest is not valid JSON");

    [TestMethod]
    public void AManifestEntryWithoutAHashIsALocatedError() =>
        Fails("""{ "formatVersion": 1, "models": [ { "file": "sample.vbm", "version": "1" } ] }""", Container, "manifest.json(0)");

    [TestMethod]
    public void AnIntactFileThatTheManifestDoesNotKnowIsAnError()
    {
        byte[] other = new ModelFileBuilder("sample").Add("ints", [8]).ToArray();
        Fails(Manifest(Container), other, "sample.vbm(0): the file was altered");
    }

    [TestMethod]
    public void TheHashFollowsTheFiles()
    {
        byte[] other = new ModelFileBuilder("sample").Add("ints", [8]).ToArray();
        string hash = Open(Manifest(Container), null).Hash;
        StringAssert.StartsWith(hash, "sha256:");
        Assert.AreEqual(hash, Open(Manifest(Container), null).Hash);
        Assert.AreNotEqual(hash, Open(Manifest(other), null).Hash);
    }

    private static void Fails(string? manifest, byte[]? container, string start)
    {
        var error = Assert.ThrowsExactly<ModelException>(() => Open(manifest, container).ReadFile("sample.vbm", "sample"));
        StringAssert.StartsWith(error.Message, start);
    }
}
