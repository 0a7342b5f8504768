using System.Globalization;
using System.Text;
using Verbatim.Cli;

namespace Verbatim.Tests.Cli;

[TestClass]
[DoNotParallelize]
public sealed class CommandLineTests
{
    private const string Article = "The mayor said on 3 May 2019 that the bridge was safe. “It is safe,” she said.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("verbatim-").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public async Task A_missing_file_is_an_error()
    {
        (int code, _, string error) = await Run("run", Path("none.txt"));
        Assert.AreEqual((2, $"{Path("none.txt")}(1,1): error VB0401: there is no such file\n"), (code, error));
    }

    [TestMethod]
    public async Task A_directory_is_an_error()
    {
        (int code, _, string error) = await Run("run", _folder);
        Assert.AreEqual((2, $"{_folder}(1,1): error VB0402: this is a directory; a file was expected\n"), (code, error));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" \n\n")]
    public async Task An_empty_file_is_an_error(string content)
    {
        (int code, _, string error) = await Run("run", Write("empty.txt", content));
        Assert.AreEqual((2, $"{Path("empty.txt")}(1,1): error VB0403: the file is empty; an article was expected\n"), (code, error));
    }

    [TestMethod]
    public async Task A_binary_file_is_an_error()
    {
        (int code, _, string error) = await Run("run", Write("image.png", "\u0089PNG\r\n\0\0\rIHDR"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0404: this is not a text: a NUL byte stands at offset 6");
    }

    [TestMethod]
    public async Task A_file_above_the_limit_is_an_error_and_is_not_read()
    {
        string config = Write("pipeline.json", "{ \"limits\": { \"articleBytes\": 1000 }, \"formats\": [\"report\"] }");
        (int code, _, string error) = await Run("run", Write("long.txt", new string('a', 1001)), "--config", config);
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0405: the file is larger than the limit of 1000 bytes");
        Assert.IsFalse(Directory.Exists(Path("out")));
    }

    [TestMethod]
    public async Task Every_mistake_of_the_configuration_is_reported_at_once()
    {
        string config = Write("pipeline.json", "{\n  \"artikles\": [],\n  \"formats\": [\"htm\"],\n  \"failOn\": 3,\n  \"rules\": { \"VB9999\": \"error\" },\n  \"dates\": { \"published\": \"2019-02-30\" }\n}\n");
        (int code, _, string error) = await Run("run", "--config", config);
        Assert.AreEqual(2, code);
        CollectionAssert.AreEqual(
            new[] { "(2,3): error VB0104", "(3,15): error VB0107", "(4,13): error VB0106", "(5,24): error VB0107", "(6,27): error VB0107" },
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[config.Length..(line.IndexOf("VB", StringComparison.Ordinal) + 6)]).ToArray(),
            error);
        StringAssert.Contains(error, "unknown key 'artikles'; did you mean 'articles'?");
        StringAssert.Contains(error, "did you mean 'html'?");
    }

    [TestMethod]
    public async Task Every_mistake_of_the_truth_is_reported_at_once()
    {
        string facts = string.Join(",\n", Enumerable.Range(1, 20).Select(i => $"    {{ \"id\": \"e{i}\", \"txt\": \"x\" }}"));
        string truth = Write("truth.json", $"{{\n  \"schemaVersion\": \"1.0\",\n  \"events\": [\n{facts}\n  ]\n}}\n");
        (int code, _, string error) = await Run("run", Write("a.txt", Article), "--truth", truth, "--out", Path("out"));
        Assert.AreEqual(2, code);
        for (int line = 4; line < 24; line++)
        {
            StringAssert.Contains(error, string.Create(CultureInfo.InvariantCulture, $"{truth}({line},"));
        }

        Assert.IsFalse(Directory.Exists(Path("out")));
    }

    [TestMethod]
    public async Task An_output_that_cannot_be_written_leaves_the_earlier_ones_as_they_were()
    {
        Directory.CreateDirectory(Path("out/report.json"));
        Write("out/records.json", "before");
        (int code, _, string error) = await Run("run", Write("a.txt", Article), "--out", Path("out"), "--format", "records", "--format", "report");
        Assert.AreEqual((2, $"{Path("out/report.json")}(1,1): error VB0408: the reports cannot be written: this is a directory; existing files are unchanged\n"), (code, error));
        Assert.AreEqual("before", File.ReadAllText(Path("out/records.json")));
        Assert.HasCount(1, Directory.GetFiles(Path("out")));
    }

    [TestMethod]
    public async Task An_output_folder_that_is_a_file_is_an_error()
    {
        (int code, _, string error) = await Run("run", Write("a.txt", Article), "--out", Write("out", "a file"), "--format", "report");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0408: the reports cannot be written");
        Assert.AreEqual("a file", File.ReadAllText(Path("out")));
    }

    [TestMethod]
    public async Task A_full_disk_is_an_error_and_leaves_the_earlier_reports()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Inconclusive("The system has no /dev/full.");
        }

        File.CreateSymbolicLink(Path(string.Create(CultureInfo.InvariantCulture, $".report.json.{Environment.ProcessId}.tmp")), "/dev/full");
        Write("report.json", "before");
        (int code, _, string error) = await Run("run", Write("a.txt", Article), "--format", "report=" + Path("report.json"));
        Assert.AreEqual((2, $"{Path("report.json")}(1,1): error VB0408: the reports cannot be written: No space left on device; existing files are unchanged\n"), (code, error));
        Assert.AreEqual("before", File.ReadAllText(Path("report.json")));
    }

    [TestMethod]
    public async Task Reports_are_the_same_bytes_from_run_to_run()
    {
        string article = Write("a.txt", Article);
        foreach (string folder in new[] { "one", "two" })
        {
            (int code, _, string error) = await Run("run", article, "--out", Path(folder), "--format", "records", "--format", "report", "--format", "markdown", "--format", "html", "--format", "jsonl");
            Assert.AreEqual((0, ""), (code, string.Join('\n', error.Split('\n').Where(line => !line.Contains("VB0302", StringComparison.Ordinal)))));
        }

        string[] names = [.. Directory.GetFiles(Path("one")).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(new[] { "records.json", "records.jsonl", "report.html", "report.json", "report.md" }, names);
        foreach (string name in names)
        {
            byte[] bytes = File.ReadAllBytes(Path("one/" + name));
            CollectionAssert.AreEqual(bytes, File.ReadAllBytes(Path("two/" + name)), name);
            string text = Encoding.UTF8.GetString(bytes);
            Assert.IsFalse(text.Contains(_folder, StringComparison.Ordinal) || text.Contains(Environment.MachineName, StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal), name);
        }
    }

    [TestMethod]
    public async Task The_facts_of_an_earlier_run_are_compared()
    {
        string[] formats = ["--format", "records", "--format", "report", "--format", "console", "--format", "markdown"];
        (int code, string output, _) = await Run(["run", Write("a.txt", Article), "--out", Path("one"), .. formats]);
        Assert.AreEqual(0, code);
        Assert.IsFalse(output.Contains("the previous run", StringComparison.Ordinal), output);
        StringAssert.Contains(File.ReadAllText(Path("one/report.json")), "\"changes\": null");

        (_, output, _) = await Run(["run", Path("a.txt"), "--out", Path("two"), "--previous", Path("one"), .. formats]);
        StringAssert.Contains(output, "No fact has changed since the previous run.");
        StringAssert.Contains(File.ReadAllText(Path("two/report.json")), "\"changes\": []");

        (code, output, _) = await Run(["run", Write("b.txt", Article.Replace("It is safe", "It is not safe", StringComparison.Ordinal)), "--out", Path("three"), "--previous", Path("one"), .. formats]);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "1 fact changed since the previous run\n\n  changed quotation (1,56)\n    article      It is {+not+} safe,\n");
        StringAssert.Contains(File.ReadAllText(Path("three/report.md")), "- **changed** quotation · line 1: It is **not** safe,\n");
        StringAssert.Contains(File.ReadAllText(Path("three/report.json")), "{ \"name\": \"wording\", \"before\": \"It is safe,\", \"after\": \"It is not safe,\" }");
    }

    [TestMethod]
    public async Task Records_of_an_earlier_run_that_are_broken_are_an_error_and_missing_ones_are_said()
    {
        string article = Write("a.txt", Article);
        Write("one/records.json", "{ \"schemaVersion\": \"1.0\", \"actors\": 3 }");
        (int code, _, string error) = await Run("run", article, "--out", Path("two"), "--previous", Path("one"), "--format", "report");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, $"{Path("one/records.json")}(1,37): error VB0106: 'actors' must be an array, not a number");
        Assert.IsFalse(Directory.Exists(Path("two")));

        File.Delete(Path("one/records.json"));
        (code, _, error) = await Run("run", article, "--out", Path("two"), "--previous", Path("one"), "--format", "report");
        Assert.AreEqual(0, code);
        StringAssert.Contains(error, $"{Path("one/records.json")}(1,1): info VB0412: there are no records of an earlier run of this article");
    }

    [TestMethod]
    public async Task Each_of_several_articles_has_its_own_folder_and_its_line()
    {
        Write("in/a/article.txt", Article);
        Write("in/b/article.txt", Article);
        (int code, _, _) = await Run("run", Path("in/**/*.txt"), "--out", Path("out"), "--format", "report", "--format", "jsonl");
        Assert.AreEqual(0, code);
        Assert.IsTrue(File.Exists(Path("out/a/article/report.json")) && File.Exists(Path("out/b/article/report.json")));
        Assert.HasCount(2, File.ReadAllLines(Path("out/records.jsonl")));
    }

    [TestMethod]
    public async Task One_bad_article_of_several_does_not_keep_the_others()
    {
        (int code, _, string error) = await Run("run", Write("a.txt", Article), Path("none.txt"), "--out", Path("out"), "--format", "report");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "none.txt(1,1): error VB0401");
        Assert.IsTrue(File.Exists(Path("out/a/report.json")));
    }

    [TestMethod]
    public async Task A_pattern_that_matches_nothing_is_an_error()
    {
        (int code, _, string error) = await Run("run", Path("*.none"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0407");
    }

    [TestMethod]
    public async Task A_cancelled_run_ends_with_130()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        (int code, _, string error) = await Run(cancellation.Token, "run", Write("a.txt", Article), "--out", Path("out"));
        Assert.AreEqual((130, "verbatim: cancelled; nothing of the unfinished article was written\n"), (code, error));
        Assert.IsFalse(Directory.Exists(Path("out")));
    }

    [TestMethod]
    [DataRow("run --format nothing")]
    [DataRow("run --fail-on never")]
    [DataRow("nothing")]
    [DataRow("explain VB9999")]
    [DataRow("schema nothing")]
    public async Task Wrong_usage_ends_with_2(string arguments)
    {
        (int code, _, string error) = await Run(arguments.Split(' '));
        Assert.AreEqual(2, code);
        Assert.AreNotEqual("", error);
    }

    [TestMethod]
    public async Task Every_rule_has_its_page_and_every_schema_is_printed()
    {
        (_, string rules, _) = await Run("explain");
        foreach (string id in rules.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]))
        {
            (int code, string page, _) = await Run("explain", id);
            Assert.AreEqual(0, code);
            StringAssert.StartsWith(page, $"# {id}: ");
        }

        (_, string names, _) = await Run("schema");
        Assert.AreEqual("configuration\nground-truth\nrecords\nreport\n", names);
        foreach (string name in names.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.AreEqual(File.ReadAllText(Repository.PathOf($"src/Verbatim/Schemas/{name}.schema.json")), (await Run("schema", name)).Output);
        }
    }

    [TestMethod]
    public async Task The_configuration_printed_reads_back_as_itself()
    {
        string config = Write("pipeline.json", "{ \"articles\": [\"a.txt\"], \"rules\": { \"VB1006\": \"off\" }, \"failOn\": \"warning\", \"dates\": { \"numericOrder\": \"dayFirst\" } }");
        (int code, string printed, _) = await Run("config", "--config", config);
        Assert.AreEqual(0, code);
        StringAssert.Contains(printed, "\"VB1006\": \"off\"");
        Assert.AreEqual(printed, (await Run("config", "--config", Write("again.json", printed))).Output);
    }

    [TestMethod]
    public async Task The_tree_shows_blocks_tokens_and_layers()
    {
        (int code, string output, _) = await Run("tree", Write("a.txt", Article));
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "Word \"mayor\"");
        StringAssert.Contains(output, "layer quotations (");
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    private static async Task<(int Code, string Output, string Error)> Run(CancellationToken cancellation, params string[] arguments)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter capturedOutput = new(CultureInfo.InvariantCulture), capturedError = new(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(capturedOutput);
            Console.SetError(capturedError);
            int code = await CommandLine.InvokeAsync(arguments, cancellation);
            return (code, capturedOutput.ToString(), capturedError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, Encoding.Latin1.GetByteCount(content) == content.Length && content.Contains('\0', StringComparison.Ordinal) ? Encoding.Latin1 : new UTF8Encoding(false));
        return path;
    }
}
