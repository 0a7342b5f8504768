using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>
/// Finds requests: in the words of messages (questions, imperatives, roundabout wishes) and in the narration (<c>asked him to …</c>), and
/// what the article says became of them. Stateless and thread-safe.
/// </summary>
internal sealed class RequestAnnotator : ArticleAnnotator<RequestRecord>
{
    /// <inheritdoc/>
    public override string Name => "requests";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } =
        [SentenceMorphology.Layer, SentenceParse.Layer, ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<RequestRecord> Provides => RequestRecord.Layer;

    /// <inheritdoc/>
    public override Layer<RequestRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = ParsedSentence.InBody(article).ToList();
        var actors = new ActorIndex(article.Get(ActorRecord.Layer));
        var narration = new NarrationClauses(article, sentences);
        var outcomes = new OutcomeFinder(article, narration, actors);
        var found = new List<Annotation<RequestRecord>>();
        Dictionary<string, MessageRecord> messageOf = article.Get(MessageRecord.Layer).Values
            .SelectMany(message => message.Quotations.Select(id => (id, message)))
            .DistinctBy(item => item.id).ToDictionary(item => item.id, item => item.message, StringComparer.Ordinal);

        foreach (QuotationRecord quotation in article.Get(QuotationRecord.Layer).Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (quotation.NestedIn is not null || quotation.Kind != QuotationKind.Direct || !messageOf.TryGetValue(quotation.Id, out MessageRecord? message))
            {
                continue;
            }

            foreach (TextSpan content in quotation.ContentSpans)
            {
                foreach (ParsedSentence sentence in SentencesIn(article, content))
                {
                    if (WordedRequests.Find(sentence, content) is { } request)
                    {
                        TextSpan span = sentence.SpanOf(request.Start, request.End);
                        found.Add(new Annotation<RequestRecord>(span, new RequestRecord(
                            "", message.From, message.To, CleanText.Of(article.Tree, span), request.Act, request.Action, request.Object, request.Form, message.Id,
                            outcomes.Of(message))));
                    }
                }
            }
        }

        found.AddRange(ReportedRequests.Find(article, narration, actors));
        return new Layer<RequestRecord>(found.OrderBy(item => item.Span).Select((item, index) => item with { Record = item.Record with { Id = $"r{index + 1}" } }));
    }

    private static IEnumerable<ParsedSentence> SentencesIn(AnnotatedArticle article, TextSpan span)
    {
        ArticleSyntax root = article.Tree.Root;
        for (SentenceSyntax? sentence = root.FindSentence(span.Start); sentence is not null && sentence.FullSpan.Start < span.End; sentence = root.FindSentence(sentence.FullSpan.End))
        {
            if (sentence.Block.IsBody && ParsedSentence.Of(article, sentence) is { } parsed)
            {
                yield return parsed;
            }
        }
    }
}
