using Verbatim.Annotations;
using Verbatim.Driver;
using Verbatim.Syntax;

namespace Verbatim.Tests.Specs;

/// <summary>The built-in annotators as specs run them.</summary>
internal static class SpecPipeline
{
    private static readonly PipelineDriver Driver = PipelineDriver.Create(PipelineConfig.Default);

    /// <summary>Runs the steps over a tree. A step that fails makes the spec fail.</summary>
    public static AnnotatedArticle Annotate(SyntaxTree tree)
    {
        RunResult result = Driver.Run(tree);
        Assert.IsFalse(result.Diagnostics.Any(diagnostic => diagnostic.Id is "VB0301" or "VB0308"), string.Join('\n', result.Diagnostics));
        return result.Article;
    }
}
