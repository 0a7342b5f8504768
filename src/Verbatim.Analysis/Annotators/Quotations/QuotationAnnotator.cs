using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds the quoted stretches of an article and attributes them: source, cue and addressee. Immutable; safe for use by several threads.
/// </summary>
public sealed class QuotationAnnotator : ArticleAnnotator<QuotationRecord>
{
    /// <summary>The probability from which on a source is given; below it the source is <c>null</c>.</summary>
    public const float DefaultThreshold = 0.5f;

    private readonly float _threshold;

    /// <summary>Creates the annotator.</summary>
    /// <param name="threshold">A source that is less sure than this, 0 to 1, is not given.</param>
    public QuotationAnnotator(float threshold = DefaultThreshold) => _threshold = threshold;

    /// <inheritdoc/>
    public override string Name => "quotations";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<QuotationRecord> Provides => QuotationRecord.Layer;

    /// <inheritdoc/>
    public override Layer<QuotationRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = new ArticleTokens(article.Tree);
        QuoteRegion[] regions = QuoteGrammar.Parse(tokens);
        var mentions = new MentionIndex(tokens, article.Get(ActorRecord.Layer));
        cancellationToken.ThrowIfCancellationRequested();
        Attribution?[] found = new RuleAttributor(tokens, regions, mentions).Run();
        return new QuotationBuilder(tokens, regions, mentions, _threshold).Build(found);
    }
}
