using Verbatim.Language;
using Verbatim.Language.Parser;
using Verbatim.Training;
using Verbatim.Training.Data;
using Verbatim.Training.Predict;

namespace Verbatim.Tests.Training.Predict;

[TestClass]
public sealed class DependencyPredictorTests
{
    private const string Text =
        "# text = She can't sing.\n" +
        "1\tShe\tshe\tPRON\tPRP\tCase=Nom\t0\tdep\t_\tNote=1\n" +
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tca\tcan\tX\tMD\t_\t0\tdep\t_\t_\n" +
        "3\tn't\tnot\tX\tRB\t_\t0\tdep\t_\t_\n" +
        "4\tsing\tsing\tX\tVB\t_\t0\tdep\t_\tSpaceAfter=No\n" +
        "4.1\tnull\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "5\t.\t.\tX\t.\t_\t0\tdep\t_\t_\n\n";

    [TestMethod]
    public void WritesTagsHeadsAndRelationsAndNothingElse()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new DependencyPredictor().Predict(new StringReader(Text), output, LanguageModels.Open(Repository.PathOf("models")));
        string[] before = Text.Split('\n'), after = output.ToString().Split('\n');
        Assert.HasCount(before.Length, after);
        for (int i = 0; i < before.Length; i++)
        {
            string[] gold = before[i].Split('\t'), ours = after[i].Split('\t');
            if (!ConlluFile.IsWord(before[i]))
            {
                Assert.AreEqual(before[i], after[i]);
                continue;
            }

            foreach (int column in new[] { 0, 1, 2, 4, 5, 8, 9 })
            {
                Assert.AreEqual(gold[column], ours[column]);
            }
        }

        DependencySentence parsed = ConlluFile.Read(new StringReader(output.ToString()))[0];
        Assert.AreEqual(
            "1>4:nsubj 2>4:aux 3>4:advmod 4>0:root 5>4:punct",
            string.Join(' ', parsed.Arcs.Select((arc, i) => $"{i + 1}>{arc.Head + 1}:{arc.Relation.ToName()}")));
    }

    [TestMethod]
    public void FaultsAreLocated()
    {
        var error = Assert.ThrowsExactly<DataFormatException>(() =>
            new DependencyPredictor().Predict(new StringReader("# c\n1\ta\n"), TextWriter.Null, LanguageModels.Open(Repository.PathOf("models"))));
        Assert.AreEqual(2, error.Line);
    }
}
