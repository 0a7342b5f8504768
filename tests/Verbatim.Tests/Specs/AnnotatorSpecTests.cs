using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.Specs;

/// <summary>Runs the pages in tests/Specs; the articles in tests/Specs/Articles have their own test.</summary>
[TestClass]
public sealed class AnnotatorSpecTests
{
    public static IEnumerable<object[]> Cases => Repository.Files("tests/Specs", "*.md")
        .Where(page => Path.GetFileName(page) != "README.md")
        .SelectMany(page => SpecFile.Read(page, Repository.Read(page)))
        .Select(spec => new object[] { spec });

    public static string Name(System.Reflection.MethodInfo method, object[] data) => ((SpecCase)data[0]).ToString();

    [TestMethod]
    [DynamicData(nameof(Cases), DynamicDataDisplayName = nameof(Name))]
    public void Annotations_are_as_marked(SpecCase spec)
    {
        var tree = ArticleParsers.Parse(SourceText.From(spec.Article.Text, $"article.{spec.Extension}"));
        IReadOnlyList<string> differences = AnnotatorSpec.Compare(spec, SpecPipeline.Annotate(tree));
        Assert.IsEmpty(differences, $"{spec}\n{string.Join('\n', differences)}\n");
    }
}
