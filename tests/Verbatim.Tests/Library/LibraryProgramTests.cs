using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json.Linq;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Tests.Architecture;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Library;

/// <summary>The library as a stranger uses it.</summary>
[TestClass]
public sealed class LibraryProgramTests
{
    private const string Seed = "seeds/trump-jr-wikileaks/article.txt";

    [TestMethod]
    public void It_tells_the_findings_and_redoes_only_what_the_edit_touched()
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        (RunResult first, RunResult second) = LibraryProgram.Run(Read, Repository.PathOf("models"), output);
        string[] lines = output.ToString().Split('\n');

        Assert.IsTrue(first.IsComplete);
        StringAssert.Matches(lines[0], new System.Text.RegularExpressions.Regex(@"^seeds/trump-jr-wikileaks/article\.txt\(\d+,\d+\): (error|warning|info) VB\d{4}: "));
        CollectionAssert.AreEqual(first.Findings.Select(finding => finding.ToString()).ToArray(), lines.Take(first.Findings.Length).ToArray());
        StepResult[] touched = [.. second.Steps.Where(step => step.Outcome is StepOutcome.New or StepOutcome.Modified)];
        CollectionAssert.AreEqual(touched.Select(step => step.ToString()).ToArray(), lines.Skip(first.Findings.Length).Take(touched.Length).ToArray());
        Assert.IsTrue(touched.Length > 0 && touched.Length < second.Steps.Length, "Some steps have another result, and not all.");
        Assert.AreEqual("2.1.0", (string?)JObject.Parse(string.Join('\n', lines.Skip(first.Findings.Length + touched.Length)))["version"]);
    }

    [TestMethod]
    public void It_needs_nothing_that_is_internal()
    {
        MetadataReference[] references = [.. SourceRooms.OutsideReferences, .. SourceRooms.Libraries.Select(room => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(room).Location))];
        SyntaxTree[] sources =
        [
            CSharpSyntaxTree.ParseText(Repository.Read("tests/Verbatim.Tests/Library/LibraryProgram.cs")),
            CSharpSyntaxTree.ParseText("global using System; global using System.IO; global using System.Linq;"),
        ];
        string[] errors = [.. CSharpCompilation.Create("Stranger", sources, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.AreEqual("", string.Join('\n', errors));
    }

    [TestMethod]
    public void A_file_with_an_error_is_not_run_with_what_could_be_read_of_it()
    {
        ParseResult<PipelineConfig> config = PipelineConfig.Parse(SourceText.From("{ \"failOn\": 3 }", "pipeline.json"), Catalog.BuiltIn);
        ParseResult<GroundTruth> truth = GroundTruth.Parse(SourceText.From("{ \"schemaVersion\": \"1.0\", \"events\": [ 7 ] }", "truth.json"));
        ParseResult<GroundTruth> empty = GroundTruth.Parse(SourceText.From("", "truth.json"));
        Assert.IsFalse(config.IsValid || truth.IsValid || empty.IsValid);
        Assert.ThrowsExactly<PipelineException>(() => PipelineDriver.Create(config.Value, Catalog.BuiltIn));
        var driver = PipelineDriver.Create(PipelineConfig.Default with { Models = PipelineConfig.NoModels }, Catalog.BuiltIn);
        Verbatim.Syntax.SyntaxTree tree = Parsing.ArticleParsers.Parse("All is well.\n");
        StringAssert.StartsWith(Assert.ThrowsExactly<PipelineException>(() => driver.Run(tree, truth.Value)).Message, "truth.json(1,");
        Assert.ThrowsExactly<PipelineException>(() => driver.Run(tree, empty.Value));
        Assert.IsEmpty(driver.Run(tree, GroundTruth.Empty).Failures);
    }

    private static SourceText Read(string path) => path == "article.v2.txt"
        ? SourceText.From(Repository.Read(Seed).Replace("Hey Don. We have", "Hey Don. We do have", StringComparison.Ordinal) + "\nThe bridge was opened on 3 May 2019.\n", Seed)
        : SourceText.From(Repository.Read(path), path);
}
