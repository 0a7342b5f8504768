using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Verbatim.Tests;

[assembly: DoNotParallelize]

namespace Verbatim.Packing.Tests;

/// <summary>What a stranger installs: packed into a folder, installed from it, and used.</summary>
[TestClass]
public sealed class PackingTests
{
    private const string PublicFeed = "https://api.nuget.org/v3/index.json";
    private const string Seed = "seeds/trump-jr-wikileaks";

    private static readonly string[] Packed = ["Verbatim", "Verbatim.Testing", "Verbatim.Tool"];
    private static readonly string[] Projects = ["src/Verbatim/Verbatim.csproj", "src/Verbatim.Testing/Verbatim.Testing.csproj", "src/Verbatim.Cli/Verbatim.Cli.csproj"];
    private static string _work = "";

    /// <summary>Where the packages of this machine lie.</summary>
    private static string Known { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Feed => Path.Combine(_work, "feed");

    [ClassInitialize]
    public static void Pack(TestContext context)
    {
        _work = Directory.CreateTempSubdirectory("packing").FullName;
        foreach (string project in Projects)
        {
            DotNet.Run(Repository.Root, "pack", project, "-c", "Release", "-o", Feed, "-v", "q");
        }
    }

    [ClassCleanup]
    public static void Clean() => Directory.Delete(_work, recursive: true);

    [TestMethod]
    public void There_are_three_packages() => CollectionAssert.AreEquivalent(Packed, Directory.GetFiles(Feed).Select(Id).ToArray());

    [TestMethod]
    public void A_package_needs_only_what_is_published_or_packed_with_it()
    {
        string[] published = ["CsvHelper", "Newtonsoft.Json", "NodaTime"];
        foreach (string package in Directory.GetFiles(Feed))
        {
            XDocument nuspec = ReadNuspec(package);
            string[] needed = [.. nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!)];
            CollectionAssert.AreEquivalent(Id(package) switch { "Verbatim" => published, "Verbatim.Testing" => [.. published, "Verbatim"], _ => [] }, needed, package);
            foreach (string name in new[] { "license", "description", "readme" })
            {
                Assert.IsTrue(nuspec.Descendants().Any(element => element.Name.LocalName == name && element.Value.Length > 0), $"{package} has no {name}.");
            }
        }
    }

    [TestMethod]
    public void The_library_is_one_package_with_its_documentation_and_models()
    {
        using ZipArchive archive = ZipFile.OpenRead(Directory.GetFiles(Feed).First(file => Id(file) == "Verbatim"));
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        foreach (string room in new[] { "Verbatim.Syntax", "Verbatim.Language", "Verbatim.Annotation", "Verbatim.Annotators", "Verbatim.Checking", "Verbatim.Reporting", "Verbatim" })
        {
            CollectionAssert.Contains(files, $"lib/net10.0/{room}.dll");
            CollectionAssert.Contains(files, $"lib/net10.0/{room}.xml");
        }

        foreach (string model in Repository.Files("models", "*"))
        {
            CollectionAssert.Contains(files, model);
        }
    }

    [TestMethod]
    public void No_path_of_the_machine_is_packed()
    {
        string[] paths = [Repository.Root, Known, _work];
        var faults = new List<string>();
        foreach (string package in Directory.GetFiles(Feed))
        {
            using ZipArchive archive = ZipFile.OpenRead(package);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using var bytes = new MemoryStream();
                using Stream stream = entry.Open();
                stream.CopyTo(bytes);
                faults.AddRange(paths.Where(path => path.Length > 1 && new[] { Encoding.UTF8, Encoding.Unicode }
                    .Any(encoding => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(encoding.GetBytes(path)) >= 0)).Select(path => $"{Id(package)}/{entry.FullName}: {path}"));
            }
        }

        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void The_tool_is_installed_and_finds_the_faults_of_the_seed()
    {
        string tools = Path.Combine(_work, "tools"), reports = Path.Combine(_work, "reports");
        DotNet.Run(_work, "tool", "install", "Verbatim.Tool", "--tool-path", tools, "--add-source", Feed, "--version", Version());
        DotNet.Run(Path.Combine(tools, "verbatim"), Repository.Root, ["run", $"{Seed}/article.txt", "--truth", $"{Seed}/ground-truth.json", "--out", reports, "--format", $"msbuild={reports}/findings.txt"]);
        string[] found = [.. File.ReadAllLines(Path.Combine(reports, "findings.txt"))
            .Select(line => Regex.Match(line, @"^(.*\): (?:error|warning) VB[0-9]{4}|.*\): info VB1002):")).Where(match => match.Success).Select(match => match.Groups[1].Value)];
        CollectionAssert.AreEqual(File.ReadAllLines(Repository.PathOf($"{Seed}/findings.verified.txt")), found);
    }

    [TestMethod]
    public void The_sample_is_built_from_the_packages_and_its_tests_pass()
    {
        string sample = Path.Combine(_work, "sample");
        foreach (string file in Repository.Files("tests/Verbatim.Sample", "*"))
        {
            string target = Path.Combine(sample, Path.GetRelativePath("tests/Verbatim.Sample", file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }

        string output = DotNet.Run(
            sample, "test", "-c", "Release", $"-p:VerbatimVersion={Version()}", $"-p:RestoreSources={Feed}%3B{PublicFeed}", $"-p:RestorePackagesPath={Path.Combine(_work, "packages")}",
            $"-p:RestoreFallbackFolders={Known}");
        StringAssert.Matches(output, new Regex(@"Passed: +[1-9]"));
    }

    private static string Id(string package) => Regex.Replace(Path.GetFileNameWithoutExtension(package), @"\.\d+\.\d+\.\d+.*$", "");

    private static string Version() => Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed).First(file => Id(file) == "Verbatim"))["Verbatim.".Length..];

    private static XDocument ReadNuspec(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }
}
