namespace Verbatim.Tests.Cli;

/// <summary>Inputs that once made steps fail, from the command line: all is carried out.</summary>
[TestClass]
[DoNotParallelize]
public sealed class EdgeInputTests
{
    private const string Provenance = "\"source\": { \"title\": \"Register\" }, \"corroboration\": \"primary\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("verbatim-").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("Mary Smith-Jones")]
    [DataRow("Mary Smith\u2011Jones")]
    [DataRow("Mary Smith/Jones")]
    [DataRow("Mary Smith\u00A0Jones")]
    [DataRow("Rene\u0301")]
    [DataRow("नरेन्द्र मोदी")]
    [DataRow("Ann O‘Brien")]
    [DataRow("Ann O`Brien")]
    [DataRow("‘-’")]
    [DataRow("😀")]
    public async Task A_truth_may_hold_any_name(string name) => await Run(
        "The mayor said on 3 May 2019 that the bridge was safe. “It is safe,” she said.\n",
        $"\"actors\": [ {{ \"id\": \"a1\", \"name\": \"{name}\", \"kind\": \"person\", \"aliases\": [\"{name}\"], \"roles\": [ {{ \"text\": \"{name}\" }} ], {Provenance} }} ]");

    [TestMethod]
    [DataRow("The key never expires (9999-12-31).")]
    [DataRow("The key expires in the 9990s.")]
    [DataRow("The key expires on 12/31/9999, and tomorrow another.")]
    [DataRow("It was made 2 million years ago and lasts 10000 years longer than the one of 1 January 0001.")]
    [DataRow("On the third day of the Long Trial, the mayor left. She came back on the 2000000000th day of the Long Trial.")]
    public async Task Dates_may_lie_at_the_ends_of_the_calendar(string article) => await Run(
        article + "\n",
        $"\"events\": [ {{ \"id\": \"e1\", \"title\": \"The Long Trial\", \"names\": [\"the Long Trial\"], \"date\": \"9999-12-30/9999-12-31\", {Provenance} }}, "
        + $"{{ \"id\": \"e2\", \"title\": \"The mayor leaves\", \"predicates\": [\"leave\"], \"date\": \"9999\", {Provenance} }}, {{ \"id\": \"e3\", \"title\": \"The first\", \"date\": \"0001\", {Provenance} }} ]");

    private async Task Run(string article, string facts)
    {
        string articlePath = Path.Combine(_folder, "a.txt"), truthPath = Path.Combine(_folder, "truth.json");
        await File.WriteAllTextAsync(articlePath, article);
        await File.WriteAllTextAsync(truthPath, $"{{ \"schemaVersion\": \"1.0\", {facts} }}");
        (int code, _, string error) = await CommandLineRun.Of("run", articlePath, "--truth", truthPath, "--out", Path.Combine(_folder, "out"), "--format", "records", "--format", "report", "--format", "html");
        Assert.AreEqual(0, code, error);
        Assert.IsFalse(error.Contains("VB0301", StringComparison.Ordinal), error);
        Assert.IsFalse((await File.ReadAllTextAsync(Path.Combine(_folder, "out", "report.json"))).Contains("\"incomplete\"", StringComparison.Ordinal));
    }
}
