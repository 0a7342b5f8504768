namespace Verbatim.Annotations;

/// <summary>What the driver calls of an article annotator.</summary>
internal interface IArticleStep
{
    ILayer Run(AnnotatedArticle article, CancellationToken cancellationToken);
}
