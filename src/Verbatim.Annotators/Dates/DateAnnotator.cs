using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Annotators.Dates.Resolution;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Dates;

/// <summary>
/// Finds time expressions and gives them their values (TIMEX3, TimeML 1.2.1). The publication date is the caller's, else that of the dateline,
/// else that of the update notice. The same configuration serves news and narrative: the anchor is picked for each expression.
/// </summary>
internal sealed class DateAnnotator : ArticleAnnotator<DateRecord>
{
    private readonly DateOptions _options;
    private readonly DateEvidence _evidence;

    /// <summary>Creates the annotator.</summary>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    public DateAnnotator(DateOptions? options = null)
        : this(options ?? DateOptions.Default, DateEvidence.All)
    {
    }

    internal DateAnnotator(DateOptions options, DateEvidence evidence)
    {
        _options = options;
        _evidence = evidence;
    }

    /// <inheritdoc/>
    public override string Name => "dates";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires => [SentenceMorphology.Layer];

    /// <inheritdoc/>
    public override LayerKey<DateRecord> Provides => DateRecord.Layer;

    /// <inheritdoc/>
    public override Layer<DateRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var recognizer = new TimeRecognizer(_options.NumericOrder == NumericDateOrder.DayFirst);
        var expressions = new List<TimeExpression>();
        var sentences = new List<SentenceSyntax>();
        var blocks = new List<int>();
        Layer<SentenceMorphology> morphology = article.Get(SentenceMorphology.Layer);
        foreach (BlockSyntax block in article.Tree.Root.Blocks)
        {
            bool startsBlock = true;
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOnlySpan<Annotation<SentenceMorphology>> tags = morphology.StartingIn(sentence.FullSpan);
                recognizer.Recognize(sentence, sentences.Count, startsBlock, tags.IsEmpty ? default : tags[0].Record.Tags, expressions);
                sentences.Add(sentence);
                blocks.Add(block.Index);
                startsBlock = false;
            }
        }

        (LocalDate? published, int source) = PublicationDate.Find(_options.Published, expressions, sentences);
        LocalDate? anchor = _evidence.HasFlag(DateEvidence.Publication) ? published : null;
        var resolver = new TimeResolver(anchor, expressions, new ResolverContext(article, sentences, blocks, _evidence), _evidence);
        return DateRecords.Create(article.Text, resolver.Resolve(), published, source);
    }
}
