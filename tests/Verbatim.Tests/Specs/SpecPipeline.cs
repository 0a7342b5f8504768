using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>The pipeline that specs run: the built-in annotators and all rules of the library.</summary>
internal static class SpecPipeline
{
    /// <summary>All rules of the library, ordered by id.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    private static readonly Lazy<PipelineDriver> Annotating = new(() => PipelineDriver.Create(PipelineConfig.Default, Annotators(), []));
    private static readonly Lazy<PipelineDriver> Checking = new(() => PipelineDriver.Create(PipelineConfig.Default, Annotators(), Rules));

    /// <summary>Runs the annotators over a tree.</summary>
    public static AnnotatedArticle Annotate(SyntaxTree tree) => Annotating.Value.Run(tree).Article;

    /// <summary>Runs annotators and rules over a case.</summary>
    public static RunResult Check(SpecCase spec)
    {
        ParseResult<GroundTruth> truth = GroundTruth.Parse(SourceText.From(spec.Truth ?? """{ "schemaVersion": "1.0" }""", "ground-truth.json"));
        Assert.IsTrue(truth.IsValid, $"{spec}\n{string.Join('\n', truth.Diagnostics)}");
        return Check(SourceText.From(spec.Article.Text, $"article.{spec.Extension}"), truth.Value);
    }

    /// <summary>Runs annotators and rules over an article.</summary>
    public static RunResult Check(SourceText article, GroundTruth truth, RunResult? previous = null)
    {
        RunResult result = Checking.Value.Run(ArticleParsers.Parse(article), truth, previous);
        Assert.IsEmpty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error), string.Join('\n', result.Diagnostics));
        return result;
    }

    private static IEnumerable<Annotator> Annotators()
    {
        LanguageModels models = LanguageModels.Open(Repository.PathOf("models"));
        return Catalog.BuiltIn.Annotators.Select(entry => entry.Create(PipelineConfig.Default, models, Catalog.BuiltIn.LinguisticLayer(models)));
    }
}
