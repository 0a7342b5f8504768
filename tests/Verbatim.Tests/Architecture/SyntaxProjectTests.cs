using System.Text.RegularExpressions;
using System.Xml.Linq;
using Verbatim.Syntax;

namespace Verbatim.Tests.Architecture;

/// <summary>The tree needs nothing but .NET, and what the libraries must not use is banned with a reason.</summary>
[TestClass]
public sealed class SyntaxProjectTests
{
    [TestMethod]
    public void The_tree_needs_no_package()
    {
        string project = Repository.Read("src/Verbatim.Syntax/Verbatim.Syntax.csproj");
        string[] references = [.. typeof(SyntaxTree).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal))];

        Assert.IsFalse(Regex.IsMatch(project, "<(Package|Project)Reference"));
        Assert.AreEqual("", string.Join(' ', references));
    }

    [TestMethod]
    public void Every_ban_has_a_reason()
    {
        string[] lines = Repository.Read("src/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] faults = [.. lines.Where(line => !Regex.IsMatch(line, @"^[TMPFN]:[\w.#(),]+;.+\.$"))];
        Assert.AreEqual("", string.Join('\n', faults));
        Assert.AreEqual(lines.Length, lines.Select(line => line[..line.IndexOf(';', StringComparison.Ordinal)]).Distinct().Count());
    }

    [TestMethod]
    [DataRow("Verbatim.Syntax")]
    [DataRow("Verbatim.Language")]
    [DataRow("Verbatim.Annotation")]
    [DataRow("Verbatim.Annotators")]
    [DataRow("Verbatim.Checking")]
    [DataRow("Verbatim.Reporting")]
    [DataRow("Verbatim")]
    public void The_bans_hold_for_every_room(string room)
    {
        XDocument properties = XDocument.Parse(Repository.Read("src/Directory.Build.props"));
        string programs = Regex.Match((string)properties.Descendants("IsRoom").Single().Attribute("Condition")!, @"'(\\.\([^']*)'").Groups[1].Value;

        Assert.IsFalse(Regex.IsMatch(room, programs));
        Assert.IsTrue(Regex.IsMatch("Verbatim.Cli", programs));
        Assert.IsTrue(properties.Descendants("AdditionalFiles").Any(file => ((string)file.Attribute("Include")!).EndsWith("BannedSymbols.txt", StringComparison.Ordinal)));
        StringAssert.Contains(Repository.Read(".editorconfig"), "dotnet_diagnostic.RS0030.severity = error", StringComparison.Ordinal);
    }
}
