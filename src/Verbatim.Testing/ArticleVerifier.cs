using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Testing;

/// <summary>
/// Runs the parts of a catalog over marked articles and compares what they find with the marks. Immutable and thread-safe; one for all tests of a class
/// saves reading the models again.
/// </summary>
public sealed class ArticleVerifier
{
    private const string NoTruth = """{ "schemaVersion": "1.0" }""";

    private readonly PipelineDriver _driver;

    /// <summary>A verifier of all parts of a catalog.</summary>
    /// <param name="catalog">The annotators and rules.</param>
    /// <param name="models">The models; <c>null</c> for a run without them, which leaves out all that needs them.</param>
    /// <param name="configuration">The configuration; <c>null</c> for the defaults.</param>
    /// <exception cref="PipelineException">The parts do not fit together, or the models cannot be read.</exception>
    public ArticleVerifier(Catalog catalog, LanguageModels? models = null, PipelineConfig? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        PipelineConfig config = configuration ?? PipelineConfig.Default;
        _driver = PipelineDriver.Create(models is null ? config with { Models = PipelineConfig.NoModels } : config, catalog, models);
    }

    /// <summary>A verifier of one rule of a catalog: all its annotators run, the other rules do not.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="catalog">The catalog that holds it.</param>
    /// <param name="models">The models; <c>null</c> for a run without them.</param>
    /// <exception cref="ArgumentException">The catalog has no such rule.</exception>
    /// <exception cref="PipelineException">The parts do not fit together, or the models cannot be read.</exception>
    public static ArticleVerifier ForRule(string rule, Catalog catalog, LanguageModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        string[] ids = [.. catalog.Rules.Select(known => known.Descriptor.Id)];
        return ids.Contains(rule, StringComparer.Ordinal)
            ? new ArticleVerifier(catalog, models, Only(ids, rule))
            : throw new ArgumentException($"The catalog has no rule '{rule}'.", nameof(rule));
    }

    /// <summary>A verifier of the annotators of a catalog; no rule runs.</summary>
    /// <param name="catalog">The annotators.</param>
    /// <param name="models">The models; <c>null</c> for a run without them.</param>
    /// <exception cref="PipelineException">The parts do not fit together, or the models cannot be read.</exception>
    public static ArticleVerifier ForAnnotators(Catalog catalog, LanguageModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new ArticleVerifier(catalog, models, Only(catalog.Rules.Select(known => known.Descriptor.Id), null));
    }

    /// <summary>Runs an article without marks.</summary>
    /// <param name="article">The article.</param>
    /// <param name="truth">The ground truth as JSON; <c>null</c> for none.</param>
    /// <param name="path">The path that messages name; its extension picks the format.</param>
    /// <exception cref="MarkMismatchException">The truth holds an error, or a step failed.</exception>
    public RunResult Run(string article, string? truth = null, string path = "article.txt")
    {
        ParseResult<GroundTruth> read = GroundTruth.Parse(SourceText.From(truth ?? NoTruth, "ground-truth.json"));
        if (!read.IsValid)
        {
            throw new MarkMismatchException(string.Join('\n', read.Diagnostics));
        }

        RunResult result = _driver.Run(ArticleParsers.Parse(SourceText.From(article, path)), read.Value);
        return result.Failures.IsEmpty ? result : throw new MarkMismatchException(string.Join('\n', result.Failures.Select(failure => failure.Diagnostic)));
    }

    /// <summary>Checks that a rule finds what is marked <c>{|ID:…|}</c>, and that no rule finds an error or a warning elsewhere.</summary>
    /// <param name="marked">The article with its marks.</param>
    /// <param name="truth">The ground truth as JSON; <c>null</c> for none.</param>
    /// <param name="expectations">Whole messages and assessments, as in <see cref="FindingComparer.Compare"/>.</param>
    /// <returns>The run.</returns>
    /// <exception cref="FormatException">A mark is broken.</exception>
    /// <exception cref="MarkMismatchException">The findings are not those that are marked, the truth holds an error, or a step failed.</exception>
    public RunResult Check(string marked, string? truth = null, params IReadOnlyList<string> expectations) =>
        Check(new SpecCase("article", "", 1, "txt", MarkedText.Parse(marked), truth, expectations));

    /// <summary>Checks a case of a page, such as the page of a rule.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="MarkMismatchException">The findings are not those that are marked, the truth holds an error, or a step failed.</exception>
    public RunResult Check(SpecCase spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        RunResult result = Run(spec.Article.Text, spec.Truth, $"article.{spec.Extension}");
        IReadOnlyList<string> differences = FindingComparer.Compare(spec, result);
        return differences.Count == 0 ? result : throw Mismatch(spec.ToString(), differences, spec.Article.Text, result.Findings.Select(finding => (finding.Location.Span, finding.Id)));
    }

    /// <summary>Checks that a layer has annotations where the text is marked, and nowhere else.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="marked">The article, the annotations marked <c>[|…|]</c>, or <c>{|text:…|}</c> to compare what the annotation says as well.</param>
    /// <param name="print">What an annotation says; needed for marks that say something.</param>
    /// <returns>The run.</returns>
    /// <exception cref="FormatException">A mark is broken.</exception>
    /// <exception cref="MarkMismatchException">The annotations are not those that are marked, the layer was not made, or a step failed.</exception>
    public RunResult CheckLayer<T>(LayerKey<T> layer, string marked, Func<T, string>? print = null)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var text = MarkedText.Parse(marked);
        RunResult result = Run(text.Text);
        if (!result.Article.Has(layer))
        {
            throw new MarkMismatchException($"layer '{layer.Name}' was not made; not carried out: {string.Join(", ", result.NotCarriedOut)}");
        }

        (TextSpan Span, string Label)[] found = [.. result.Article.Get(layer).Select(item => (item.Span, print?.Invoke(item.Record) ?? ""))];
        var left = found.ToList();
        var differences = new List<string>();
        foreach (Mark mark in text.Marks)
        {
            int index = left.FindIndex(item => item.Span == mark.Span && (mark.Name.Length == 0 || item.Label == mark.Name));
            if (index < 0)
            {
                differences.Add($"missing  {mark.Name}: {mark.Span} \"{text.Text[mark.Span.Start..mark.Span.End]}\"");
            }
            else
            {
                left.RemoveAt(index);
            }
        }

        differences.AddRange(left.Select(item => $"spurious {item.Label}: {item.Span} \"{text.Text[item.Span.Start..item.Span.End]}\""));
        return differences.Count == 0 ? result : throw Mismatch($"layer '{layer.Name}'", differences, text.Text, found);
    }

    private static MarkMismatchException Mismatch(string what, IEnumerable<string> differences, string text, IEnumerable<(TextSpan Span, string Label)> found) =>
        new($"{what}\n{string.Join('\n', differences)}\nfound:\n{MarkedText.Print(text, found)}");

    private static PipelineConfig Only(IEnumerable<string> rules, string? rule) => PipelineConfig.Default with
    {
        Rules = rules.ToImmutableSortedDictionary(id => id, id => new PipelineConfig.RuleSetting(id == rule, null), StringComparer.Ordinal),
    };
}
