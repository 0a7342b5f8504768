using Verbatim.Annotations;
using Verbatim.Syntax;

namespace Verbatim.Tests.Specs;

/// <summary>The annotators that specs run, in the order of their needs.</summary>
internal static class SpecPipeline
{
    /// <summary>Each step's layers must be provided by the steps before it.</summary>
    private static readonly Annotator[] Steps = [];

    /// <summary>Runs the steps over a tree.</summary>
    public static AnnotatedArticle Annotate(SyntaxTree tree)
    {
        var article = new AnnotatedArticle(tree);
        var sentences = new Dictionary<SentenceSyntax, Dictionary<LayerKey, ISentenceResult>>();
        foreach (SentenceSyntax sentence in tree.Root.Sentences)
        {
            sentences.Add(sentence, []);
        }

        foreach (Annotator step in Steps)
        {
            if (step is ISentenceStep sentenceStep)
            {
                foreach ((SentenceSyntax sentence, Dictionary<LayerKey, ISentenceResult> results) in sentences)
                {
                    results[step.ProvidedLayer] = sentenceStep.Run(new SentenceContext(sentence, key => results.GetValueOrDefault(key)));
                }

                article = article.With(
                    step.ProvidedLayer,
                    sentenceStep.Join(sentences.Select(pair => (pair.Key.FullSpan.Start, pair.Value[step.ProvidedLayer]))));
            }
            else
            {
                article = article.With(step.ProvidedLayer, ((IArticleStep)step).Run(article, CancellationToken.None));
            }
        }

        return article;
    }
}
