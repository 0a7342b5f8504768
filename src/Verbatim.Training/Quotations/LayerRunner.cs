using Verbatim.Annotations;
using Verbatim.Language;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>Lays those built-in layers over an article that a step requires, and no others.</summary>
internal sealed class LayerRunner
{
    private readonly List<Annotator> _steps = [];

    /// <summary>Picks the steps that provide <paramref name="needed"/>, and what those require. A layer that no step provides is left out.</summary>
    public LayerRunner(LanguageModels models, params IEnumerable<LayerKey> needed)
    {
        foreach (LayerKey key in needed)
        {
            Need(key, models);
        }
    }

    /// <summary>Runs the steps over a tree.</summary>
    public AnnotatedArticle Run(SyntaxTree tree)
    {
        var article = new AnnotatedArticle(tree);
        ISentenceStep[] sentenceSteps = [.. _steps.OfType<ISentenceStep>()];
        LayerKey[] keys = [.. _steps.Where(step => step is ISentenceStep).Select(step => step.ProvidedLayer)];
        var results = sentenceSteps.Select(_ => new List<(int Start, ISentenceResult Result)>()).ToArray();
        for (int s = 0; s < article.Tokens.Sentences.Length; s++)
        {
            var context = new SentenceContext(article.Tokens, s, key => Array.IndexOf(keys, key) is >= 0 and int index ? results[index][^1].Result : null);
            for (int i = 0; i < sentenceSteps.Length; i++)
            {
                results[i].Add((article.Tokens.Sentences[s].FullSpan.Start, sentenceSteps[i].Run(context)));
            }
        }

        for (int i = 0; i < sentenceSteps.Length; i++)
        {
            article = article.With(keys[i], sentenceSteps[i].Join(results[i]));
        }

        foreach (Annotator step in _steps)
        {
            if (step is IArticleStep articleStep)
            {
                article = article.With(step.ProvidedLayer, articleStep.Run(article, CancellationToken.None));
            }
        }

        return article;
    }

    private void Need(LayerKey key, LanguageModels models)
    {
        if (_steps.Exists(step => step.ProvidedLayer == key) || Catalog.BuiltIn.Annotators.FirstOrDefault(entry => entry.Provides == key) is not { } entry)
        {
            return;
        }

        Annotator annotator = entry.Create(new PipelineConfig(), models, Catalog.BuiltIn.LinguisticLayer(models));
        foreach (LayerKey required in annotator.Requires)
        {
            Need(required, models);
        }

        _steps.Add(annotator);
    }
}
