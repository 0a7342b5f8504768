using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Cli;

/// <summary>One execution of <c>verbatim run</c>.</summary>
internal sealed class RunJob(RunOptions options)
{
    private const string TruthFileName = "ground-truth.json";
    private const string ReportFileName = "report.json";
    private const string RecordsFileName = "records.json";

    private readonly Dictionary<string, GroundTruth> _truths = new(StringComparer.Ordinal);

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        try
        {
            return Run(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine("verbatim: cancelled; nothing of the unfinished article was written");
            return ExitCode.Cancelled;
        }
    }

    private int Run(CancellationToken cancellation)
    {
        (PipelineConfig config, WorkingPaths configured, string? name) = Configuration.Load(options.Configuration);
        var current = new WorkingPaths(Directory.GetCurrentDirectory());
        config = config with
        {
            Formats = options.Formats.Count > 0 ? options.Formats.ToEquatableArray() : config.Formats,
            FailOn = options.FailOn ?? config.FailOn,
        };

        bool named = options.Articles.Count > 0;
        WorkingPaths articlePaths = named ? current : configured;
        var problems = new List<Diagnostic>();
        IReadOnlyList<string> articles = ArticleList.Expand(named ? options.Articles : config.Articles, articlePaths, problems);
        if (articles.Count == 0)
        {
            throw new InputException(problems.Count > 0 ? problems : [Diagnostic.Create(CliDescriptors.NoArticle, null, name ?? Configuration.FileName)]);
        }

        string output = options.Output is null ? configured.Resolve(config.Output) : current.Resolve(options.Output);
        IReadOnlyList<string> folders = ArticleFolders.Of(articles, articlePaths);
        using var reports = new ReportSet(config, output, options.Formats.Count > 0 ? current : configured, folders);
        OutputCheck check = Inputs(config, articles, folders, current, configured, articlePaths);
        check.Refuse(reports.Targets);
        LanguageModels? models = config.IsWithoutModels ? null : ModelDirectory.Open(config.Models is null ? null : configured.Resolve(config.Models));
        models?.ReadAhead();
        PipelineDriver driver = PipelineDriver.Create(config, Catalog.BuiltIn, models);
        Baseline? baseline = options.Baseline is null ? null : ReadBaseline(current.Resolve(options.Baseline), current);
        bool failed = false;
        Progress.Run(articles, (article, index) =>
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                SourceText text = InputFile.ReadArticle(article, articlePaths, config.MaxArticleBytes);
                GroundTruth truth = ReadTruth(config, article, current, configured, articlePaths);
                RunResult result = driver.Run(Catalog.BuiltIn.Parse(text), truth, cancellationToken: cancellation);
                result = (baseline ?? ReadPrevious(folders[index], current))?.Apply(result) ?? result;
                result = ReadPreviousFacts(folders[index], current) is { } facts ? result.ComparedWith(facts) : result;
                failed |= Fails(result, config.FailOn);
                problems.AddRange(result.Failures.Select(failure => failure.Diagnostic));
                reports.Write(result, index);
            }
            catch (InputException error) when (articles.Count > 1 && !error.IsFatal)
            {
                problems.AddRange(error.Diagnostics);
            }
        });
        reports.Finish();
        Print(problems);
        return problems.Count > 0 ? ExitCode.CouldNotRun : failed ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>All that the run reads.</summary>
    private OutputCheck Inputs(
        PipelineConfig config, IReadOnlyList<string> articles, IReadOnlyList<string> folders, WorkingPaths current, WorkingPaths configured, WorkingPaths articlePaths)
    {
        var check = new OutputCheck(current);
        check.AddInput(current.Resolve(options.Configuration ?? Configuration.FileName), "the configuration");
        for (int i = 0; i < articles.Count; i++)
        {
            check.AddInput(articlePaths.Resolve(articles[i]), "the article");
            (string truth, WorkingPaths truthPaths) = TruthOf(config, articles[i], current, configured, articlePaths);
            check.AddInput(truthPaths.Resolve(truth), "the ground truth");
            if (options.Previous is not null)
            {
                check.AddInput(Path.Combine(current.Resolve(options.Previous), folders[i], ReportFileName), "the report of the earlier run");
                check.AddInput(Path.Combine(current.Resolve(options.Previous), folders[i], RecordsFileName), "the records of the earlier run");
            }
        }

        if (options.Baseline is not null)
        {
            check.AddInput(current.Resolve(options.Baseline), "the baseline");
        }

        if (!config.IsWithoutModels)
        {
            check.AddInputFolder(config.Models is null ? ModelDirectory.Default : configured.Resolve(config.Models), "a model");
        }

        return check;
    }

    private (string Path, WorkingPaths Paths) TruthOf(PipelineConfig config, string article, WorkingPaths current, WorkingPaths configured, WorkingPaths articlePaths) =>
        options.Truth is not null ? (options.Truth, current)
        : config.Truth is not null ? (config.Truth, configured)
        : (Path.Combine(Path.GetDirectoryName(article) ?? "", TruthFileName), articlePaths);

    private GroundTruth ReadTruth(PipelineConfig config, string article, WorkingPaths current, WorkingPaths configured, WorkingPaths articlePaths)
    {
        (string path, WorkingPaths paths) = TruthOf(config, article, current, configured, articlePaths);
        bool given = options.Truth is not null || config.Truth is not null;
        string file = paths.Resolve(path);
        if (!given && (article == InputFile.StandardInput || !File.Exists(file)))
        {
            return GroundTruth.Empty;
        }

        if (_truths.TryGetValue(file, out GroundTruth? known))
        {
            return known;
        }

        ParseResult<GroundTruth> result = GroundTruth.Parse(InputFile.ReadText(path, paths, config.MaxTruthBytes, "truthBytes"));
        if (!result.IsValid)
        {
            throw new InputException(result.Diagnostics);
        }

        _truths.Add(file, result.Value);
        return result.Value;
    }

    /// <summary>The report of an article in the output directory of an earlier run; <c>null</c> when the article was not in it.</summary>
    private Baseline? ReadPrevious(string folder, WorkingPaths current) =>
        PreviousFile(folder, ReportFileName, current) is { } file && File.Exists(file) ? ReadBaseline(file, current) : null;

    /// <summary>The facts of an article in an earlier run; <c>null</c>, and a word on the standard error, when its records are not there.</summary>
    private ArticleFacts? ReadPreviousFacts(string folder, WorkingPaths current)
    {
        if (PreviousFile(folder, RecordsFileName, current) is not { } file)
        {
            return null;
        }

        if (!File.Exists(file))
        {
            Print([Diagnostic.Create(CliDescriptors.NoRecords, InputFile.StartOf(current.Describe(file)))]);
            return null;
        }

        ParseResult<ArticleFacts> facts = ArticleFacts.Parse(InputFile.ReadText(file, current, InputFile.MaxReportBytes));
        return facts.Diagnostics.IsEmpty ? facts.Value : throw new InputException(facts.Diagnostics);
    }

    /// <summary>Where an earlier run has put a file of an article; <c>null</c> when no earlier run is named.</summary>
    private string? PreviousFile(string folder, string name, WorkingPaths current)
    {
        if (options.Previous is null)
        {
            return null;
        }

        string directory = current.Resolve(options.Previous);
        return Directory.Exists(directory) ? Path.Combine(directory, folder, name) : throw InputFile.Error(CliDescriptors.NotFound, current.Describe(directory));
    }

    private static Baseline ReadBaseline(string file, WorkingPaths current)
    {
        ParseResult<Baseline> baseline = Baseline.Parse(InputFile.ReadText(file, current, InputFile.MaxReportBytes));
        return baseline.Diagnostics.IsEmpty ? baseline.Value : throw new InputException(baseline.Diagnostics);
    }

    private static bool Fails(RunResult result, FailOn failOn) => failOn switch
    {
        FailOn.Error => result.Summary.Errors > 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        FailOn.Warning => result.Summary.Errors + result.Summary.Warnings > 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        _ => false,
    };

    private static void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
        }
    }
}
