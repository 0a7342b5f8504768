namespace Verbatim.Tests.Specs;

/// <summary>Runs the cases of the rule pages.</summary>
[TestClass]
public sealed class RuleSpecTests
{
    public static IEnumerable<object[]> Cases => Repository.Files("src/Verbatim.Checking/Rules", "VB*.md")
        .SelectMany(page => SpecFile.Read(page, Repository.Read(page)))
        .Select(spec => new object[] { spec });

    public static string Name(System.Reflection.MethodInfo method, object[] data) => ((SpecCase)data[0]).ToString();

    [TestMethod]
    [DynamicData(nameof(Cases), DynamicDataDisplayName = nameof(Name))]
    public void Findings_are_as_marked(SpecCase spec)
    {
        IReadOnlyList<string> differences = FindingComparer.Compare(spec, SpecPipeline.Check(spec));
        Assert.IsEmpty(differences, $"{spec}\n{string.Join('\n', differences)}\n");
    }
}
