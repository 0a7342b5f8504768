using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verbatim.Tests.Architecture;

namespace Verbatim.Tests.Docs;

/// <summary>The code of the guide to the library compiles against the public interface, as one program in the order of the page.</summary>
[TestClass]
public sealed class LibraryPageTests
{
    private const string Path = "docs/library.md";

    [TestMethod]
    public void The_code_compiles()
    {
        (string Info, string Body, int Line)[] fences = [.. DocPage.Read(Path).Fences.Where(fence => fence.Info.StartsWith("csharp", StringComparison.Ordinal))];
        Assert.IsGreaterThan(5, fences.Length);
        string[] usings = [.. fences.SelectMany(fence => fence.Body.Split('\n')).Where(IsUsing).Distinct()];
        Assert.AreEqual("", string.Join('\n', Errors(usings, fences)));
    }

    [TestMethod]
    public void Code_that_does_not_compile_is_located_on_the_page() =>
        Assert.AreEqual($"{Path}(8): CS0103: The name 'nothing' does not exist in the current context", string.Join('\n', Errors([], [("csharp", "int found = 1;\nConsole.WriteLine(found + nothing);", 6)])));

    /// <summary>Statements come first and types behind them, as the language wants it.</summary>
    private static IEnumerable<string> Errors(string[] usings, IReadOnlyList<(string Info, string Body, int Line)> fences)
    {
        IEnumerable<string> ordered = fences.OrderBy(fence => fence.Info == "csharp types")
            .Select(fence => $"#line {fence.Line + 1}\n{string.Join('\n', fence.Body.Split('\n').Select(line => IsUsing(line) ? "" : line))}\n");
        string code = string.Concat(usings.Select(line => line + "\n")) + string.Concat(ordered);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "library-page",
            [CSharpSyntaxTree.ParseText(code, path: Path), CSharpSyntaxTree.ParseText(SourceRooms.ImplicitUsingDirectives)],
            [.. SourceRooms.OutsideReferences, .. SourceRooms.Libraries.Select(library => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(library).Location))],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: OlderReferences));
        return compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{Path}({diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>A package built against an older version of the framework than the one that runs: the .NET SDK is silent about it too.</summary>
    private static readonly KeyValuePair<string, ReportDiagnostic>[] OlderReferences = [new("CS1701", ReportDiagnostic.Suppress)];

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal);
}
