using System.Text.RegularExpressions;

namespace Verbatim.Tests.Architecture;

/// <summary>The directions of the design, and what it forbids.</summary>
[TestClass]
public sealed partial class DirectionTests
{
    private const string Analysis = "Verbatim.Analysis/";

    [TestMethod]
    [DataRow("Verbatim.Syntax/Text/", "Verbatim.Diagnostics", "Verbatim.Syntax", "Verbatim.Parsing")]
    [DataRow("Verbatim.Syntax/Diagnostics/", "Verbatim.Syntax", "Verbatim.Parsing")]
    [DataRow("Verbatim.Syntax/Syntax/", "Verbatim.Parsing")]
    [DataRow("Verbatim.Syntax/", "Verbatim.Annotations", "Verbatim.Annotators", "Verbatim.Models", "Verbatim.Truth", "Verbatim.Analyzers", "Verbatim.Driver", "Verbatim.Reports", "Newtonsoft", "NodaTime")]
    [DataRow("Verbatim.Analysis/", "Verbatim.Cli", "Verbatim.Training", "Microsoft.ML", "Spectre", "System.CommandLine")]
    [DataRow("Verbatim.Analysis/Annotations/", "Verbatim.Annotators", "Verbatim.Truth", "Verbatim.Analyzers", "Verbatim.Driver", "Verbatim.Reports")]
    [DataRow("Verbatim.Analysis/Annotators/", "Verbatim.Truth", "Verbatim.Analyzers", "Verbatim.Driver", "Verbatim.Reports", "Verbatim.Json")]
    [DataRow("Verbatim.Analysis/Models/", "Verbatim.Annotators", "Verbatim.Annotations", "Verbatim.Truth", "Verbatim.Analyzers", "Verbatim.Driver", "Verbatim.Reports")]
    [DataRow("Verbatim.Analysis/Truth/", "Verbatim.Analyzers", "Verbatim.Reports", "Verbatim.Driver")]
    [DataRow("Verbatim.Analysis/Analyzers/", "Verbatim.Reports", "Verbatim.Parsing", "System.Text.RegularExpressions")]
    [DataRow("Verbatim.Analysis/Driver/", "Verbatim.Reports")]
    public void AFolderReferencesNothingAboveIt(string folder, params string[] forbidden)
    {
        SourceFile[] files = [.. SourceFile.All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && !file.Path.EndsWith("/BuiltIns.cs", StringComparison.Ordinal))];
        Assert.AreNotEqual(0, files.Length, $"No file lies in src/{folder}.");
        string[] faults = [.. from file in files
                              from name in forbidden
                              where Regex.IsMatch(file.Code, $@"(using (static )?|[^\w.]){Regex.Escape(name)}[.;]")
                              select $"src/{file.Path} references {name}"];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void AnAnnotatorUsesNoInternalsOfAnother()
    {
        string[] folders = [.. SourceFile.All.Select(file => AnnotatorFolder(file.Path)).OfType<string>().Distinct()];
        var faults = new List<string>();
        foreach (string folder in folders)
        {
            string[] internals = [.. SourceFile.All.Where(file => AnnotatorFolder(file.Path) == folder).SelectMany(file => InternalType().Matches(file.Code).Select(match => match.Groups[1].Value))];
            foreach (SourceFile file in SourceFile.All.Where(file => AnnotatorFolder(file.Path) is { } other && other != folder))
            {
                if (file.Code.Contains($"using Verbatim.Annotators.{folder};", StringComparison.Ordinal))
                {
                    faults.AddRange(internals.Where(file.Uses).Select(name => $"src/{file.Path} uses {name} of {folder}"));
                }
            }
        }

        Assert.AreNotEqual(0, folders.Length);
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void OnlyBuiltInsNamesTheBuiltInParts()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => file.Path.StartsWith(Analysis, StringComparison.Ordinal) && !file.Path.EndsWith("/BuiltIns.cs", StringComparison.Ordinal))
            .SelectMany(file => PartCreation().Matches(file.Code).Select(match => $"src/{file.Path}: {match.Value}"))];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void AWriterDecidesNoVerdict()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => file.Path.StartsWith(Analysis + "Reports/", StringComparison.Ordinal) && Regex.IsMatch(file.Code, @"new (Assessment|Finding)\(|with \{[^}]*(Verdict|Tier|Severity) ="))
            .Select(file => file.Path)];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void SerializationAttributesStayInReportsAndTruth()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => file.Path.StartsWith(Analysis, StringComparison.Ordinal) && Regex.IsMatch(file.Code, @"\[(Json|DataMember|DataContract|Serializable)")
                && !file.Path.StartsWith(Analysis + "Reports/", StringComparison.Ordinal) && !file.Path.StartsWith(Analysis + "Truth/", StringComparison.Ordinal))
            .Select(file => file.Path)];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    private static string? AnnotatorFolder(string path) =>
        path.StartsWith(Analysis + "Annotators/", StringComparison.Ordinal) ? path.Split('/')[2] : null;

    [GeneratedRegex(@"\binternal (?:sealed |static |abstract |readonly |partial |ref )*(?:record struct|record|class|struct|enum|interface) (\w+)")]
    private static partial Regex InternalType();

    [GeneratedRegex(@"new \w+(Annotator|Analyzer|ReportWriter)\(\)")]
    private static partial Regex PartCreation();
}
