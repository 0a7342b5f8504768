using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Library;

/// <summary>The program that shows the library, as a stranger writes it: nothing in it is internal.</summary>
internal static class LibraryProgram
{
    public static (RunResult First, RunResult Second) Run(Func<string, SourceText> read, string directory, TextWriter output)
    {
        var models = LanguageModels.Open(directory);
        var driver = PipelineDriver.Create(PipelineConfig.Parse(read("pipeline.json"), Catalog.BuiltIn).Value, Catalog.BuiltIn, models);
        GroundTruth truth = GroundTruth.Parse(read("seeds/trump-jr-wikileaks/ground-truth.json")).Value;
        SyntaxTree tree = ArticleParsers.Parse(read("seeds/trump-jr-wikileaks/article.txt"));

        RunResult first = driver.Run(tree, truth);
        foreach (Finding finding in first.Findings)
        {
            output.WriteLine(finding);
        }

        RunResult second = driver.Run(tree.WithChangedText(read("article.v2.txt")), truth, previous: first);
        foreach (StepResult step in second.Steps.Where(step => step.Outcome is StepOutcome.New or StepOutcome.Modified))
        {
            output.WriteLine(step);
        }

        Catalog.BuiltIn.FindWriter("sarif")!.Write(second, output);
        return (first, second);
    }
}
