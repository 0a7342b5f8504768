using System.CommandLine;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;

namespace Verbatim.Cli;

/// <summary><c>verbatim tree</c>: prints blocks, sentences and tokens of an article, and the layers over them.</summary>
internal static class TreeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The article; - for the standard input." };
        var layers = new Option<bool>("--layers") { Description = "Print the layers too.", DefaultValueFactory = _ => true };
        var command = new Command("tree", "Prints the tree and the layers of an article.") { file, layers };
        command.SetAction((result, cancellation) => CommandThread.Run(() => Execute(result.GetValue(file)!, result.GetValue(layers), cancellation)));
        return command;
    }

    private static int Execute(string file, bool layers, CancellationToken cancellation)
    {
        try
        {
            var paths = new WorkingPaths(Directory.GetCurrentDirectory());
            SyntaxTree tree = Catalog.BuiltIn.Parse(InputFile.ReadArticle(file, paths, PipelineConfig.DefaultMaxArticleBytes));
            StandardOutput.Write(SyntaxDump.Write(tree));
            if (layers)
            {
                RunResult result = PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn, ModelDirectory.Open(null)).Run(tree, cancellationToken: cancellation);
                StandardOutput.Write(writer => LayerDump.Write(result.Article, writer));
                foreach (StepFailure failure in result.Failures)
                {
                    Console.Error.WriteLine(failure.Diagnostic);
                }

                return result.Failures.IsEmpty ? ExitCode.Done : ExitCode.CouldNotRun;
            }

            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
    }
}
