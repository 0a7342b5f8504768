using CsCheck;
using Verbatim.Checking;
using Verbatim.Checking.Matching;
using Verbatim.Tests.Infrastructure;

namespace Verbatim.Tests.Checking.Matching;

[TestClass]
public sealed class WordDiffTests
{
    [TestMethod]
    [DataRow("we will pay", "we will pay", "=we will pay")]
    [DataRow("we will pay", "we will not pay", "=we will|-not|=pay")]
    [DataRow("we shall never pay now", "we will pay", "=we|-will|+shall never|=pay|+now")]
    [DataRow("", "we", "-we")]
    [DataRow("", "", "")]
    public void Pieces(string article, string record, string expected) => Assert.AreEqual(expected, Print(article, record));

    [TestMethod]
    public void Both_sides_can_be_read_off_the_diff() =>
        Gen.Select(Gen.String[Gen.Char["abc "], 0, 40], Gen.String[Gen.Char["abc "], 0, 40]).SampleFixed(
            (article, record) =>
                Side(article, record, DiffOperation.Added) == Words(article) && Side(article, record, DiffOperation.Missing) == Words(record),
            iter: 500);

    private static string Side(string article, string record, DiffOperation own) =>
        string.Join(' ', WordDiff.Compute(article, record).Where(piece => piece.Operation == DiffOperation.Equal || piece.Operation == own).Select(piece => piece.Text));

    private static string Words(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Print(string article, string record) =>
        string.Join('|', WordDiff.Compute(article, record).Select(piece => (piece.Operation switch { DiffOperation.Equal => "=", DiffOperation.Missing => "-", _ => "+" }) + piece.Text));
}
