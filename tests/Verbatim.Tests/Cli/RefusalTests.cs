using Verbatim.Cli;
using Verbatim.Diagnostics;

namespace Verbatim.Tests.Cli;

/// <summary>What a command refuses, or ends with, so that no run looks clean that was not carried out.</summary>
[TestClass]
[DoNotParallelize]
public sealed class RefusalTests
{
    private const string Article = "The mayor said on 3 May 2019 that the bridge was safe. “It is safe,” she said.\n";
    private const string Truth = """{ "schemaVersion": "1.0" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("verbatim-").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("a.txt", "--format report={0}/a.txt", "a.txt", "the article", "report")]
    [DataRow("a.txt", "--format report={0}/x/../a.txt", "a.txt", "the article", "report")]
    [DataRow("a.txt", "--format report={0}/link.txt", "a.txt", "the article", "report")]
    [DataRow("link.txt", "--format csv={0}/a.txt", "a.txt", "the article", "csv")]
    [DataRow("a.txt", "--format csv={0}/linked/a.txt", "a.txt", "the article", "csv")]
    [DataRow("report.json", "--out {0} --format report", "report.json", "the article", "report")]
    [DataRow("a.txt", "--truth {0}/tr/records.json --out {0}/tr --format records", "tr/records.json", "the ground truth", "records")]
    [DataRow("tr/a.txt", "--format markdown={0}/tr/ground-truth.json", "tr/ground-truth.json", "the ground truth", "markdown")]
    [DataRow("a.txt", "--config {0}/pipeline.json --format html={0}/pipeline.json", "pipeline.json", "the configuration", "html")]
    [DataRow("a.txt", "--baseline {0}/report.json --out {0} --format report", "report.json", "the baseline", "report")]
    [DataRow("a.txt", "--previous {0}/tr --out {0}/tr --format records", "tr/records.json", "the records of the earlier run", "records")]
    public async Task A_report_never_overwrites_what_the_run_reads(string article, string options, string overwritten, string role, string format)
    {
        Prepare();
        string before = File.ReadAllText(Path(overwritten));
        (int code, _, string error) = await CommandLineRun.Of(["run", Path(article), .. string.Format(System.Globalization.CultureInfo.InvariantCulture, options, _folder).Split(' ')]);
        Assert.AreEqual(2, code, error);
        StringAssert.Contains(error, $"error VB0414: this is read as {role} and would be overwritten by the report '{format}'");
        Assert.AreEqual(before, File.ReadAllText(Path(overwritten)));
    }

    [TestMethod]
    public async Task A_model_is_never_overwritten()
    {
        Prepare();
        Directory.CreateDirectory(Path("models"));
        string config = Write("c.json", "{ \"models\": \"models\" }");
        (int code, _, string error) = await CommandLineRun.Of("run", Path("a.txt"), "--config", config, "--format", "report=" + Path("models/manifest.json"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0414: this is read as a model");
    }

    [TestMethod]
    [DataRow("--format report={0}/o.json --format records={0}/o.json")]
    [DataRow("--format report={0}/o.json --format records={0}/x/../o.json")]
    [DataRow("--format report=- --format records=-")]
    [DataRow("--format report --format report --out {0}/out")]
    public async Task Two_reports_never_have_one_place(string options)
    {
        Prepare();
        (int code, string output, string error) = await CommandLineRun.Of(["run", Path("a.txt"), .. string.Format(System.Globalization.CultureInfo.InvariantCulture, options, _folder).Split(' ')]);
        Assert.AreEqual((2, ""), (code, output));
        StringAssert.Contains(error, "error VB0415: the reports 'report' and ");
        Assert.IsFalse(File.Exists(Path("o.json")));
    }

    [TestMethod]
    public async Task Links_in_a_circle_are_an_error()
    {
        Prepare();
        File.CreateSymbolicLink(Path("one"), Path("two"));
        File.CreateSymbolicLink(Path("two"), Path("one"));
        (int code, _, string error) = await CommandLineRun.Of("run", Path("a.txt"), "--format", "report=" + Path("one"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0406");
    }

    [TestMethod]
    [DataRow("--frmat html", "'--frmat'; did you mean '--format'?")]
    [DataRow("--frmat=html", "'--frmat=html'; did you mean '--format'?")]
    [DataRow("-q", "'-q'; the options are --truth,")]
    [DataRow("--truth --baseline2", "'--baseline2'; did you mean '--baseline'?")]
    public async Task An_unknown_option_is_no_article(string options, string message)
    {
        (int code, _, string error) = await CommandLineRun.Of(["run", Write("a.txt", Article), "--out", Path("out"), .. options.Split(' ')]);
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0417: there is no option " + message);
        Assert.IsFalse(Directory.Exists(Path("out")));
    }

    [TestMethod]
    [DataRow("tree")]
    [DataRow("explain")]
    [DataRow("config")]
    public async Task Every_command_refuses_unknown_options(string command)
    {
        (int code, _, string error) = await CommandLineRun.Of(command, "--confg", "x");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0417: there is no option '--confg'");
    }

    [TestMethod]
    public async Task Behind_two_hyphens_an_article_may_begin_with_one()
    {
        (int code, _, string error) = await CommandLineRun.Of("run", "--", "-none.txt");
        Assert.AreEqual((2, "-none.txt(1,1): error VB0401: there is no such file\n"), (code, error));
    }

    [TestMethod]
    [DataRow("--truth")]
    [DataRow("--config")]
    [DataRow("--baseline")]
    public async Task Bytes_that_are_no_text_are_an_error_with_their_place(string option)
    {
        string file = Path("bad.json");
        File.WriteAllBytes(file, [.. "{\n  \"title\": \"caf"u8, 0xE9, .. "\" }"u8]);
        (int code, _, string error) = await CommandLineRun.Of("run", Write("a.txt", Article), option, file, "--out", Path("out"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, $"{file}(2,16): error VB0108: these bytes are not valid UTF-8");
        Assert.IsFalse(Directory.Exists(Path("out")));
    }

    [TestMethod]
    public async Task Bytes_that_are_no_text_in_earlier_records_are_an_error()
    {
        Directory.CreateDirectory(Path("one"));
        File.WriteAllBytes(Path("one/records.json"), [.. "{ \"x\": \""u8, 0xFF, .. "\" }"u8]);
        (int code, _, string error) = await CommandLineRun.Of("run", Write("a.txt", Article), "--previous", Path("one"), "--out", Path("out"), "--format", "report");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "records.json(1,9): error VB0108");
    }

    [TestMethod]
    public async Task A_truth_above_the_limit_names_its_own_key()
    {
        string config = Write("pipeline.json", "{ \"limits\": { \"truthBytes\": 1000 } }");
        string truth = Write("truth.json", Truth + new string(' ', 1000));
        (int code, _, string error) = await CommandLineRun.Of("run", Write("a.txt", Article), "--truth", truth, "--config", config);
        Assert.AreEqual((2, $"{truth}(1,1): error VB0405: the file is larger than the limit of 1000 bytes; raise limits.truthBytes in the configuration to read it\n"), (code, error));
    }

    [TestMethod]
    public async Task A_configuration_above_the_limit_is_an_error()
    {
        using (FileStream file = File.Create(Path("huge.json")))
        {
            file.SetLength(InputFile.MaxConfigurationBytes + 1);
        }

        (int code, _, string error) = await CommandLineRun.Of("config", "--config", Path("huge.json"));
        Assert.AreEqual(2, code);
        StringAssert.EndsWith(error, $"error VB0405: the file is larger than the limit of {InputFile.MaxConfigurationBytes} bytes\n");
    }

    [TestMethod]
    public async Task A_step_that_fails_ends_the_run_with_2_and_the_reports_say_it()
    {
        Directory.CreateDirectory(Path("models"));
        foreach (string file in Directory.GetFiles(Repository.PathOf("models")))
        {
            string copy = Path("models/" + System.IO.Path.GetFileName(file));
            if (file.EndsWith("tagger.vbm", StringComparison.Ordinal))
            {
                File.WriteAllBytes(copy, File.ReadAllBytes(file)[..1000]);
            }
            else
            {
                File.CreateSymbolicLink(copy, file);
            }
        }

        string config = Write("pipeline.json", "{ \"models\": \"models\" }");
        (int code, string output, string error) = await CommandLineRun.Of(
            "run", Write("a.txt", Article), "--config", config, "--out", Path("out"), "--format", "console", "--format", "records", "--format", "report", "--fail-on", "none");
        Assert.AreEqual(2, code);
        StringAssert.StartsWith(output, "Incomplete: 'morphology' failed; not carried out: morphology, ");
        Assert.IsFalse(output.Contains("0 errors", StringComparison.Ordinal), output);
        StringAssert.StartsWith(error, "a.txt(1,1): error VB0308: tagger.vbm(");
        StringAssert.Contains(File.ReadAllText(Path("out/report.json")), "\"incomplete\": {");
        StringAssert.Contains(File.ReadAllText(Path("out/records.json")), "\"incomplete\": {");
    }

    [TestMethod]
    public async Task Models_that_are_missing_end_the_run_and_none_is_said()
    {
        Directory.CreateDirectory(Path("models"));
        string article = Write("a.txt", Article), config = Write("pipeline.json", "{ \"models\": \"models\" }");
        (int code, _, string error) = await CommandLineRun.Of("run", article, "--config", config, "--out", Path("out"), "--format", "report");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "error VB0308: manifest.json(0): the file is missing");
        Assert.IsFalse(Directory.Exists(Path("out")));

        Write("pipeline.json", "{ \"models\": \"none\" }");
        (code, string output, _) = await CommandLineRun.Of("run", article, "--config", config, "--format", "console");
        Assert.AreEqual(0, code);
        StringAssert.StartsWith(output, "Incomplete: the configuration says \"models\": \"none\"; not carried out: morphology, ");
    }

    [TestMethod]
    public async Task What_nobody_foresaw_is_one_line_without_a_word_of_the_article()
    {
        (int code, string[] lines) = Boundary.Describe(Thrown(new KeyNotFoundException("The mayor said NO")), isCancelled: false);
        Assert.AreEqual(101, code);
        StringAssert.Matches(lines.Single(), new(@"^verbatim: internal error: System\.Collections\.Generic\.KeyNotFoundException at Verbatim\.Tests\.Cli\.RefusalTests\.\S+.*; please report this line \(verbatim \d+\.\d+\.\d+, \.NET .*$"));
        Assert.IsFalse(lines[0].Contains("mayor", StringComparison.Ordinal));

        TextWriter error = Console.Error;
        using var captured = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            Console.SetError(captured);
            Assert.AreEqual(101, await Boundary.RunAsync(() => throw new InvalidOperationException(), CancellationToken.None));
            Assert.AreEqual(2, await Boundary.RunAsync(() => throw new InsufficientMemoryException(), CancellationToken.None));
            Assert.AreEqual(2, await Boundary.RunAsync(() => throw new AggregateException(new IOException("Broken pipe")), CancellationToken.None));
        }
        finally
        {
            Console.SetError(error);
        }

        StringAssert.Contains(captured.ToString(), "verbatim: error VB0418: there is not enough memory");
        StringAssert.Contains(captured.ToString(), "verbatim: error VB0413: the standard output cannot be written: Broken pipe");
    }

    private static Exception Thrown(Exception error)
    {
        try
        {
            throw error;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }

    private void Prepare()
    {
        Write("a.txt", Article);
        Write("report.json", """{ "findings": [] }""");
        Write("tr/a.txt", Article);
        Write("tr/records.json", Truth);
        Write("tr/ground-truth.json", Truth);
        Write("pipeline.json", "{}");
        File.CreateSymbolicLink(Path("link.txt"), "a.txt");
        Directory.CreateSymbolicLink(Path("linked"), _folder);
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), content);
        return Path(name);
    }
}
