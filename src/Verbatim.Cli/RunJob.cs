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
        catch (InputException error)
        {
            Print(error.Diagnostics);
        }
        catch (PipelineException error)
        {
            Print(error.Diagnostics);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine("verbatim: cancelled; nothing of the unfinished article was written");
            return ExitCode.Cancelled;
        }

        return ExitCode.CouldNotRun;
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

        LanguageModels? models = ModelDirectory.Open(config.Models is null ? null : configured.Resolve(config.Models));
        models?.ReadAhead();
        PipelineDriver driver = PipelineDriver.Create(config, Catalog.BuiltIn, models);
        string output = options.Output is null ? configured.Resolve(config.Output) : current.Resolve(options.Output);
        IReadOnlyList<string> folders = ArticleFolders.Of(articles, articlePaths);
        var reports = new ReportSet(config, output, options.Formats.Count > 0 ? current : configured, folders);
        Baseline? baseline = options.Baseline is null ? null : ReadBaseline(current.Resolve(options.Baseline), current);
        bool failed = false;
        Progress.Run(articles, (article, index) =>
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                SourceText text = InputFile.ReadArticle(article, articlePaths, config.MaxArticleBytes);
                GroundTruth truth = ReadTruth(config, article, current, configured, articlePaths);
                RunResult result = driver.Run(ArticleParsers.Parse(text), truth, cancellationToken: cancellation);
                result = (baseline ?? ReadPrevious(folders[index], current))?.Apply(result) ?? result;
                result = ReadPreviousFacts(folders[index], current) is { } facts ? result.ComparedWith(facts) : result;
                failed |= Fails(result, config.FailOn);
                if (result.Diagnostics.Any(diagnostic => diagnostic.Id == "VB0308"))
                {
                    problems.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Id == "VB0308"));
                }

                reports.Write(result, index);
            }
            catch (InputException error) when (articles.Count > 1)
            {
                problems.AddRange(error.Diagnostics);
            }
        });
        reports.Finish();
        Print(problems);
        return problems.Count > 0 ? ExitCode.CouldNotRun : failed ? ExitCode.Findings : ExitCode.Done;
    }

    private GroundTruth ReadTruth(PipelineConfig config, string article, WorkingPaths current, WorkingPaths configured, WorkingPaths articlePaths)
    {
        (string path, WorkingPaths paths) = options.Truth is not null ? (options.Truth, current)
            : config.Truth is not null ? (config.Truth, configured)
            : (Path.Combine(Path.GetDirectoryName(article) ?? "", TruthFileName), articlePaths);
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

        GroundTruthResult result = GroundTruth.Parse(InputFile.ReadText(path, paths));
        if (!result.IsValid)
        {
            throw new InputException(result.Diagnostics);
        }

        _truths.Add(file, result.Truth);
        return result.Truth;
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

        var facts = ArticleFacts.Parse(InputFile.ReadText(file, current));
        return facts.Diagnostics.IsEmpty ? facts : throw new InputException(facts.Diagnostics);
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
        Baseline baseline = Baseline.Parse(InputFile.ReadText(file, current));
        return baseline.Diagnostics.IsEmpty ? baseline : throw new InputException(baseline.Diagnostics);
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
