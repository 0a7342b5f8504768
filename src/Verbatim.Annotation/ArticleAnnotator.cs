namespace Verbatim.Annotations;

/// <summary>An annotator whose result depends on the whole article.</summary>
/// <typeparam name="T">The record type of the layer it provides.</typeparam>
public abstract class ArticleAnnotator<T> : Annotator, IArticleStep
{
    /// <summary>The layer that the step writes.</summary>
    public abstract LayerKey<T> Provides { get; }

    /// <inheritdoc/>
    public sealed override LayerKey ProvidedLayer => Provides;

    /// <summary>Annotates an article that has the required layers.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Checked between sentences.</param>
    public abstract Layer<T> Annotate(AnnotatedArticle article, CancellationToken cancellationToken);

    ILayer IArticleStep.Run(AnnotatedArticle article, CancellationToken cancellationToken) => Annotate(article, cancellationToken);
}
