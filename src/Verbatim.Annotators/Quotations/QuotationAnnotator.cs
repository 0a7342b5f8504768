using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Diagnostics;
using Verbatim.Language;
using Verbatim.Language.Quotations;
using Verbatim.Records;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds the quoted stretches of an article and attributes them: source, cue and addressee. Immutable; safe for use by several threads.
/// </summary>
public sealed class QuotationAnnotator : ArticleAnnotator<QuotationRecord>, INotingStep
{
    /// <summary>The probability from which on a source is given; below it the source is <c>null</c>.</summary>
    public const float DefaultThreshold = 0.5f;

    private readonly LanguageModels? _models;
    private readonly float _threshold;

    /// <summary>Creates the annotator.</summary>
    /// <param name="models">
    /// The trained models, read when the first article is annotated; <c>null</c> to attribute by rules alone, which find no indirect speech.
    /// </param>
    /// <param name="threshold">A source that is less sure than this, 0 to 1, is not given; for a quoted stretch neither is its cue, which was found together with it.</param>
    public QuotationAnnotator(LanguageModels? models = null, float threshold = DefaultThreshold)
    {
        _models = models;
        _threshold = threshold;
    }

    /// <inheritdoc/>
    public override string Name => "quotations";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [SentenceMorphology.Layer, SentenceParse.Layer, NameRecord.Layer, ActorRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<QuotationRecord> Provides => QuotationRecord.Layer;

    /// <inheritdoc/>
    public override Layer<QuotationRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Annotate(article, _models?.Quotations, cancellationToken);
    }

    /// <inheritdoc/>
    IEnumerable<Diagnostic> INotingStep.NotesOn(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (Depth(article.Get(QuotationRecord.Layer)) < QuoteGrammar.MaxDepth)
        {
            yield break;
        }

        var tokens = new ArticleTokens(article.Tree);
        QuoteGrammar.Parse(tokens, out int tooDeep);
        if (tooDeep >= 0)
        {
            yield return Diagnostic.Create(QuotationDescriptors.TooDeep, Location.Create(article.Text, tokens.Spans[tooDeep]), QuoteGrammar.MaxDepth);
        }
    }

    /// <summary>How deep the quotations nest; outer ones come before inner ones.</summary>
    private static int Depth(Layer<QuotationRecord> quotations)
    {
        int deepest = 0;
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (QuotationRecord quotation in quotations.Values)
        {
            int depth = quotation.NestedIn is { } outer ? depths.GetValueOrDefault(outer) + 1 : 1;
            depths.Add(quotation.Id, depth);
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    /// <summary>Annotates with models that lie in no file.</summary>
    /// <param name="article">The article.</param>
    /// <param name="models">The models, or <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="omitted">Groups of features that the models were trained without, as bits.</param>
    internal Layer<QuotationRecord> Annotate(AnnotatedArticle article, QuotationModels? models, CancellationToken cancellationToken, int omitted = 0)
    {
        var tokens = new ArticleTokens(article.Tree);
        QuoteRegion[] regions = QuoteGrammar.Parse(tokens);
        var mentions = new MentionIndex(tokens, article.Get(ActorRecord.Layer));
        cancellationToken.ThrowIfCancellationRequested();
        var narration = new Narration(tokens, regions);
        var rules = new RuleAttributor(tokens, regions, narration, mentions);
        var found = new Attribution?[regions.Length];
        List<(ModelAttribution Model, Attribution Attribution)> reported = [];
        if (models is not null)
        {
            TokenSyntax syntax = TokenSyntax.Create(article, tokens);
            List<ModelAttribution> attributions = new ModelAttributor(new UnitRow(tokens, regions), syntax, models, omitted).Run(cancellationToken);
            reported = new ModelMerge(tokens, syntax, regions, narration, mentions, new ReportingClause(tokens, narration, mentions)).Apply(attributions, found);
        }

        rules.Complete(found);
        return new QuotationBuilder(tokens, regions, narration, mentions, _threshold).Build(found, reported);
    }
}
