using System.Text.RegularExpressions;

namespace Verbatim.Tests.Docs;

/// <summary>What the pages for people name is there.</summary>
[TestClass]
public sealed partial class LinkTests
{
    public static IEnumerable<object[]> Pages =>
        new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md" }
            .Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("findings", "*.md")).Append("tests/Specs/README.md").Select(page => new object[] { page });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Links_and_paths_lead_somewhere(string page)
    {
        string text = Repository.Read(page);
        string folder = Path.GetDirectoryName(page) ?? "";
        IEnumerable<string> links = Link().Matches(text).Select(match => Path.Combine(folder, match.Groups[1].Value));
        IEnumerable<string> paths = NamedPath().Matches(text).Select(match => match.Groups[1].Value).Where(path => !IsPlaceholder(path));
        string[] faults = [.. links.Concat(paths).Distinct().Where(path => !File.Exists(Repository.PathOf(path)) && !Directory.Exists(Repository.PathOf(path)))];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void Every_finding_is_listed_and_can_be_run()
    {
        string list = Repository.Read("findings/README.md");
        string[] scripts = [.. Repository.Files("findings", "*.sh")];
        Assert.AreNotEqual(0, scripts.Length);
        Assert.AreEqual("", string.Join('\n', scripts.Where(script => !list.Contains($"({Path.GetFileName(script)})", StringComparison.Ordinal))));
        foreach (string script in OperatingSystem.IsWindows() ? [] : scripts)
        {
            Assert.IsTrue(IsExecutable(Repository.PathOf(script)), $"{script} cannot be run.");
        }
    }

    [TestMethod]
    public void Every_page_of_measurements_is_listed()
    {
        const string folder = "docs/measurements";
        string list = Repository.Read($"{folder}/README.md");
        Assert.AreEqual("", string.Join('\n', Repository.Files(folder, "*.md").Select(Path.GetFileName).Where(page => page != "README.md" && !list.Contains($"({page})", StringComparison.Ordinal))));
    }

    /// <summary>Whether the last part of a path stands for any name: <c>corpus/TARGET</c>.</summary>
    private static bool IsPlaceholder(string path) => Path.GetFileName(path).All(char.IsAsciiLetterUpper);

    private static bool IsExecutable(string file) => OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);

    /// <summary>A relative link, without its anchor.</summary>
    [GeneratedRegex(@"\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    /// <summary>A path from the root between back-ticks, without a pattern or a placeholder in it.</summary>
    [GeneratedRegex(@"`((?:src|tests|docs|models|seeds|findings)/[\w./-]+)`")]
    private static partial Regex NamedPath();
}
