using System.CommandLine;
using System.CommandLine.Parsing;

namespace Verbatim.Cli;

/// <summary><c>verbatim run</c>: reads articles, checks them, writes reports.</summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create()
    {
        var articles = new Argument<string[]>("ARTICLE") { Description = "Articles and globs; - for the standard input. Without any, those of the configuration.", Arity = ArgumentArity.ZeroOrMore };
        var truth = new Option<string?>("--truth") { Description = "The ground truth to check against.", HelpName = "FILE" };
        var configuration = new Option<string?>("--config") { Description = "The configuration. Without it, pipeline.json of the current directory.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "The directory for the reports.", HelpName = "DIR" };
        var formats = new Option<PipelineConfig.ReportRequest[]>("--format")
        {
            Description = $"A report to write, instead of those of the configuration; =- writes to the standard output. One of {string.Join(", ", Catalog.BuiltIn.FormatNames)}.",
            HelpName = "F[=PATH]",
            CustomParser = ParseFormats,
            Arity = ArgumentArity.OneOrMore,
        };
        var baseline = new Option<string?>("--baseline") { Description = "A report.json to compare the findings with.", HelpName = "FILE" };
        var previous = new Option<string?>("--previous") { Description = "The output directory of an earlier run, to say which findings are new and which facts have changed since (its report.json and records.json).", HelpName = "DIR" };
        var failOn = new Option<FailOn?>("--fail-on") { Description = "Exit with 1 when there are findings of this severity or above.", HelpName = "error|warning|none", CustomParser = ParseFailOn };
        var command = new Command(Name, "Checks articles against what is known and writes the reports.") { articles, truth, configuration, output, formats, baseline, previous, failOn };
        command.SetAction((result, cancellation) => CommandThread.Run(() => new RunJob(new RunOptions(
            result.GetValue(articles) ?? [],
            result.GetValue(truth),
            result.GetValue(configuration),
            result.GetValue(output),
            result.GetValue(formats) ?? [],
            result.GetValue(baseline),
            result.GetValue(previous),
            result.GetValue(failOn))).Execute(cancellation)));
        return command;
    }

    private static PipelineConfig.ReportRequest[] ParseFormats(ArgumentResult result)
    {
        var requests = new List<PipelineConfig.ReportRequest>();
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? token.Value : token.Value[..equals];
            if (!Catalog.BuiltIn.FormatNames.Contains(name, StringComparer.Ordinal))
            {
                result.AddError($"There is no report format '{name}'; the formats are {string.Join(", ", Catalog.BuiltIn.FormatNames)}.");
            }

            requests.Add(new PipelineConfig.ReportRequest(name, equals < 0 ? null : token.Value[(equals + 1)..]));
        }

        return [.. requests];
    }

    private static FailOn? ParseFailOn(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "none":
                return FailOn.None;
            case "error":
                return FailOn.Error;
            case "warning":
                return FailOn.Warning;
            default:
                result.AddError("--fail-on is one of error, warning, none.");
                return null;
        }
    }
}
