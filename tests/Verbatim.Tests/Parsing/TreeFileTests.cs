using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.ParsingTests;

/// <summary>Each text under tests/Specs/Trees has its tree beside it.</summary>
[TestClass]
public sealed class TreeFileTests
{
    private const string Folder = "tests/Specs/Trees";

    public static IEnumerable<object[]> Texts =>
        ArticleParsers.All.SelectMany(parser => parser.Extensions).SelectMany(extension => Repository.Files(Folder, "*" + extension)).Select(path => new object[] { path });

    [TestMethod]
    [DynamicData(nameof(Texts))]
    public void The_tree_is_the_stored_one(string path)
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.Decode(File.ReadAllBytes(Repository.PathOf(path)), path));

        Verified.Check(Path.ChangeExtension(path, ".tree"), SyntaxDump.Write(tree));
    }
}
