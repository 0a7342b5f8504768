using System.Diagnostics;

namespace Verbatim.Tests.Cli;

/// <summary>The program as a process of its own: what only the system can do to it.</summary>
[TestClass]
public sealed class ProcessTests
{
    private const string Article = "The mayor said on 3 May 2019 that the bridge was safe. “It is safe,” she said.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("verbatim-").FullName;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Verbatim.Cli");

    [TestInitialize]
    public void Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("The shell and the devices of Linux are needed.");
        }

        File.WriteAllText(Path.Combine(_folder, "a.txt"), Article);
    }

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("run a.txt --out out --format console --format report")]
    [DataRow("run a.txt --out out --format report=- --format records")]
    [DataRow("tree a.txt")]
    [DataRow("explain VB1001")]
    [DataRow("--help")]
    public void A_standard_output_that_is_full_is_one_line_and_2(string command)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "out"));
        File.WriteAllText(Path.Combine(_folder, "out/report.json"), "before");
        (int code, string error) = Shell($"{Program} {command} > /dev/full");
        Assert.AreEqual((2, "verbatim: error VB0413: the standard output cannot be written: No space left on device\n"), (code, error));
        CollectionAssert.AreEqual(new[] { "report.json" }, Directory.GetFiles(Path.Combine(_folder, "out")).Select(Path.GetFileName).ToArray());
        Assert.AreEqual("before", File.ReadAllText(Path.Combine(_folder, "out/report.json")));
    }

    [TestMethod]
    public void A_standard_output_that_nobody_reads_is_one_line_and_2()
    {
        (int code, string error) = Shell($"{Program} run a.txt --format html=- | true; exit ${{PIPESTATUS[0]}}");
        Assert.AreEqual((2, "verbatim: error VB0413: the standard output cannot be written: Broken pipe\n"), (code, error));
    }

    [TestMethod]
    public void A_standard_output_that_is_closed_is_one_line_and_2()
    {
        (int code, string error) = Shell($"{Program} run a.txt --format report=- >&-");
        Assert.AreEqual((2, "verbatim: error VB0413: the standard output cannot be written: Bad file descriptor\n"), (code, error));
    }

    [TestMethod]
    public void A_standard_output_is_written_whole()
    {
        (int code, string error) = Shell($"{Program} schema records | cmp - <({Program} schema records) && {Program} schema records >> twice && {Program} schema records >> twice && grep -c schema# twice >&2");
        Assert.AreEqual((0, "2\n"), (code, error));
    }

    [TestMethod]
    [DataRow("mkfifo p; {0} run p", "p", "a pipe")]
    [DataRow("mkfifo p; {0} run a.txt --truth p", "p", "a pipe")]
    [DataRow("mkfifo p; ln -s p q; {0} run a.txt --config q", "q", "a pipe")]
    [DataRow("{0} run /dev/zero", "/dev/zero", "a device")]
    [DataRow("{0} run a.txt --truth /dev/zero", "/dev/zero", "a device")]
    [DataRow("{0} run a.txt --baseline /dev/zero", "/dev/zero", "a device")]
    [DataRow("{0} tree /dev/zero", "/dev/zero", "a device")]
    public void Only_regular_files_are_read(string command, string path, string kind)
    {
        (int code, string error) = Shell(string.Format(System.Globalization.CultureInfo.InvariantCulture, command, Program));
        Assert.AreEqual((2, $"{path}(1,1): error VB0416: this is {kind}; only regular files and the standard input (-) are read\n"), (code, error));
    }

    [TestMethod]
    public void No_report_replaces_a_device()
    {
        (int code, string error) = Shell($"mkfifo p; {Program} run a.txt --format report=p; c=$?; test -p p || exit 9; exit $c");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "p(1,1): error VB0408: the reports cannot be written: this is a pipe");
    }

    [TestMethod]
    [DataRow("TERM", 143)]
    [DataRow("INT", 130)]
    public void A_run_that_waits_for_its_input_ends_when_told(string signal, int expected)
    {
        (int code, _) = Shell($"mkfifo p; sleep 60 > p & set -m; {Program} run - < p & r=$!; sleep 2; kill -{signal} $r; wait $r; c=$?; kill %1; exit $c");
        Assert.AreEqual(expected, code);
    }

    private (int Code, string Error) Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            WorkingDirectory = _folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
        if (!shell.WaitForExit(TimeSpan.FromSeconds(90)))
        {
            shell.Kill(entireProcessTree: true);
            Assert.Fail($"It does not end: {command}");
        }

        Task.WaitAll(output, error);
        return (shell.ExitCode, error.Result);
    }
}
