using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Verbatim.Tests.Architecture;

/// <summary>
/// The directions of the design. Which room may use which is kept by the compiler: a project sees what it references, so these tests hold the references
/// themselves, and what the compiler cannot keep.
/// </summary>
[TestClass]
public sealed partial class DirectionTests
{
    [TestMethod]
    [DataRow("Verbatim.Syntax", "")]
    [DataRow("Verbatim.Language", "Verbatim.Syntax")]
    [DataRow("Verbatim.Annotation", "Verbatim.Language")]
    [DataRow("Verbatim.Annotators", "Verbatim.Annotation")]
    [DataRow("Verbatim.Checking", "Verbatim.Annotation")]
    [DataRow("Verbatim.Reporting", "Verbatim.Checking")]
    [DataRow("Verbatim", "Verbatim.Annotators Verbatim.Reporting")]
    public void AProjectReferencesOnlyTheRoomsBelowIt(string project, string references)
    {
        string[] named = [.. XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];
        Assert.AreEqual(references, string.Join(' ', named));
    }

    [TestMethod]
    [DataRow("Verbatim.Annotators", "Verbatim.Checking Verbatim.Reporting Verbatim Verbatim.Cli Verbatim.Training")]
    [DataRow("Verbatim.Checking", "Verbatim.Annotators Verbatim.Reporting Verbatim Verbatim.Cli Verbatim.Training")]
    [DataRow("Verbatim.Reporting", "Verbatim.Annotators Verbatim Verbatim.Cli Verbatim.Training")]
    [DataRow("Verbatim", "Verbatim.Cli Verbatim.Training Microsoft.ML Microsoft.ML.Core Spectre.Console System.CommandLine")]
    public void AnAssemblyHoldsNoReferenceUpwards(string assembly, string forbidden)
    {
        string[] referenced = [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!)];
        Assert.AreNotEqual(0, referenced.Length);
        Assert.AreEqual("", string.Join(' ', referenced.Intersect(forbidden.Split(' '), StringComparer.Ordinal)));
    }

    [TestMethod]
    public void OnlyTheCatalogNamesTheBuiltInParts()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => !file.Path.StartsWith("Verbatim.Training/", StringComparison.Ordinal) && file.Path != "Verbatim/Catalog.cs")
            .SelectMany(file => PartCreation().Matches(file.Code).Select(match => $"src/{file.Path}: {match.Value}"))];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    [DataRow("Verbatim.Annotators/")]
    [DataRow("Verbatim.Checking/")]
    public void NoRegularExpressionRunsOverText(string project)
    {
        SourceFile[] files = [.. SourceFile.All.Where(file => file.Path.StartsWith(project, StringComparison.Ordinal))];
        Assert.AreNotEqual(0, files.Length);
        Assert.AreEqual("", string.Join('\n', files.Where(file => file.Uses("RegularExpressions")).Select(file => file.Path)));
    }

    [TestMethod]
    public void AWriterDecidesNoVerdict()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => file.Path.StartsWith("Verbatim.Reporting/", StringComparison.Ordinal) && Regex.IsMatch(file.Code, @"new (Assessment|Finding)\(|with \{[^}]*(Verdict|Tier|Severity) ="))
            .Select(file => file.Path)];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void SerializationAttributesStayInReportingAndTruth()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => Regex.IsMatch(file.Code, @"\[(Json|DataMember|DataContract|Serializable)")
                && !file.Path.StartsWith("Verbatim.Reporting/", StringComparison.Ordinal) && !file.Path.StartsWith("Verbatim.Checking/Truth/", StringComparison.Ordinal))
            .Select(file => file.Path)];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [GeneratedRegex(@"new \w+(Annotator|Rule|ReportWriter)\(\)")]
    private static partial Regex PartCreation();
}
