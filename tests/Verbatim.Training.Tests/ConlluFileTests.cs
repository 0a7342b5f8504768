using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Training;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Training;

[TestClass]
public sealed class ConlluFileTests
{
    private const string Text =
        "# sent_id = 1\n# text = I can't.\n" +
        "1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n" +
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
        "2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod:emph\t_\tSpaceAfter=No\n" +
        "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:xcomp\t_\n" +
        "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n" +
        "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n";

    [TestMethod]
    public void LeavesOutMultiwordTokensAndEmptyNodes()
    {
        List<DependencySentence> sentences = ConlluFile.Read(new StringReader(Text));
        Assert.HasCount(2, sentences);
        DependencySentence first = sentences[0];
        Assert.AreEqual("I ca n't .", string.Join(' ', first.Tokens.Words));
        Assert.AreEqual("I can't. ", first.Tokens.Text);
        Assert.AreEqual(new Arc(1, DependencyRelation.Nsubj), first.Arcs[0]);
        Assert.AreEqual(new Arc(Arc.RootHead, DependencyRelation.Root), first.Arcs[1]);
        Assert.AreEqual(new Arc(1, DependencyRelation.Advmod), first.Arcs[2]);
        Assert.AreEqual(Xpos.Md, first.Tags[1].Xpos);
    }

    [TestMethod]
    [DataRow("1\ta\ta\tDET\tDT\t_\t0\troot\t_", 1)]
    [DataRow("# c\n1\ta\ta\tWORD\tDT\t_\t0\troot\t_\t_", 2)]
    [DataRow("1\ta\ta\tDET\tDT\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t9\tdep\t_\t_", 2)]
    [DataRow("1\ta\ta\tDET\tDT\t_\t0\tking\t_\t_", 1)]
    public void FaultsAreLocated(string text, int line)
    {
        var error = Assert.ThrowsExactly<DataFormatException>(() => ConlluFile.Read(new StringReader(text)));
        Assert.AreEqual(line, error.Line);
    }
}
