using Verbatim.Language.ModelFiles;
using Verbatim.Training;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class ManifestWriterTests
{
    [TestMethod]
    public void ScoresGoToTheFilesOfTheirCommand()
    {
        string directory = Path.Combine(Path.GetTempPath(), $"verbatim-{Guid.NewGuid():N}");
        try
        {
            ManifestWriter.WriteModels(directory, "train a", [new TrainedModel("a.vbm", [1], "MIT", []), new TrainedModel("b.vbm", [2], "MIT", [])]);
            ManifestWriter.WriteModels(directory, "train c", [new TrainedModel("c.vbm", [3], "MIT", [])]);
            ManifestWriter.WriteScores(directory, "train c", [("old", 1)]);
            ManifestWriter.WriteScores(directory, "train a", [("accuracy, %", 95.7349), ("error", 0.00321)]);
            ManifestWriter.WriteScores(directory, "train c", [("new", 2)]);
            string text = File.ReadAllText(Path.Combine(directory, ModelManifest.FileName)).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
            Assert.AreEqual(3, text.Split("\"accuracy,%\":95.73,\"error\":0.0032").Length);
            Assert.Contains("\"new\":2", text);
            Assert.DoesNotContain("\"old\"", text);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
