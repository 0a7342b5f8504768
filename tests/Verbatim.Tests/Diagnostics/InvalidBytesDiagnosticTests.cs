using Verbatim.Diagnostics;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.DiagnosticsTests;

[TestClass]
public sealed class InvalidBytesDiagnosticTests
{
    [TestMethod]
    public void Invalid_bytes_are_one_located_diagnostic_for_each_stretch()
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.Decode([0x61, 0x0A, 0x62, 0xFF, 0xFE, 0x63, 0x20, 0xFF], "in.txt"));

        CollectionAssert.AreEqual(
            new[]
            {
                "in.txt(2,2): warning VB0001: These bytes are not valid UTF-8; they are kept as they are and read as U+FFFD",
                "in.txt(2,6): warning VB0001: These bytes are not valid UTF-8; they are kept as they are and read as U+FFFD",
            },
            tree.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToArray());
        Assert.AreEqual(new TextSpan(3, 2), tree.Diagnostics[0].Location!.Span);
    }

    [TestMethod]
    public void An_odd_byte_at_the_end_of_UTF16_is_a_diagnostic()
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.Decode([0xFF, 0xFE, 0x41, 0x00, 0x42]));

        Assert.AreEqual(1, tree.Diagnostics.Count);
        StringAssert.Contains(tree.Diagnostics[0].Message, "UTF-16", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Many_stretches_are_capped()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).SelectMany(_ => new byte[] { 0xFF, 0x20 })];

        SyntaxTree tree = ArticleParsers.Parse(SourceText.Decode(bytes));

        Assert.AreEqual(100, tree.Diagnostics.Count);
    }

    [TestMethod]
    public void A_diagnostic_without_a_place_prints_the_program()
    {
        var descriptor = new DiagnosticDescriptor("VB0999", "Title", "The {0} is {1}", DiagnosticSeverity.Error);

        Assert.AreEqual("verbatim: error VB0999: The key is gone", Diagnostic.Create(descriptor, null, "key", "gone").ToString());
    }
}
