using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>Takes the rows from the layers of an article.</summary>
internal static class RecordRowsOfArticle
{
    private static readonly (RecordKind Kind, LayerKey Layer)[] Layers =
    [
        (RecordKind.Actor, ActorRecord.Layer),
        (RecordKind.Date, DateRecord.Layer),
        (RecordKind.Quotation, QuotationRecord.Layer),
        (RecordKind.Message, MessageRecord.Layer),
        (RecordKind.Request, RequestRecord.Layer),
        (RecordKind.Event, EventRecord.Layer),
    ];

    public static RecordRows Read(AnnotatedArticle article) => new(
        [.. article.Get(ActorRecord.Layer).Select(Actor)],
        [.. article.Get(DateRecord.Layer).Select(item => new RecordRows.Date(item.Record.Id, item.Span, item.Record.Text, item.Record.Value, item.Record.Mod))],
        [.. article.Get(QuotationRecord.Layer).Select(Quotation)],
        [.. article.Get(MessageRecord.Layer).Values.Select(Message)],
        [.. article.Get(RequestRecord.Layer).Select(item => Request(article, item))],
        [.. article.Get(EventRecord.Layer).Select(item => Event(article, item))]);

    /// <summary>The kinds of which the article has a layer, be it an empty one.</summary>
    public static IEnumerable<RecordKind> KindsOf(AnnotatedArticle article) => Layers.Where(layer => article.Has(layer.Layer)).Select(layer => layer.Kind);

    /// <summary>The kinds of which a run has a layer that left out some steps; a step is named as the layer that it provides.</summary>
    public static IEnumerable<RecordKind> KindsWithout(IReadOnlySet<string> steps) => Layers.Where(layer => !steps.Contains(layer.Layer.Name)).Select(layer => layer.Kind);

    private static RecordRows.Actor Actor(Annotation<ActorRecord> item)
    {
        ActorRecord actor = item.Record;
        return new RecordRows.Actor(actor.Id, item.Span, actor.Name, Word(actor.Kind), actor.Aliases, [.. actor.Roles.Select(role => role.Text)]);
    }

    private static RecordRows.Quotation Quotation(Annotation<QuotationRecord> item)
    {
        QuotationRecord quotation = item.Record;
        return new RecordRows.Quotation(
            quotation.Id, item.Span, quotation.Content, Word(quotation.Kind), quotation.Source?.Actor, quotation.Source?.Text,
            quotation.Cue?.Span, quotation.Cue?.Lemma, quotation.Addressee);
    }

    private static RecordRows.Message Message(MessageRecord message) => new(
        message.Id, message.From, message.To, message.Medium, message.Sent?.Value, message.Sent?.Date, message.Text, message.Quotations);

    private static RecordRows.Request Request(AnnotatedArticle article, Annotation<RequestRecord> item)
    {
        RequestRecord request = item.Record;
        return new RecordRows.Request(
            request.Id, item.Span, article.Text.ToString(item.Span), request.From, request.To, Word(request.Act), request.Action, request.Object,
            Word(request.Outcome.Status), request.Outcome.Latency);
    }

    private static RecordRows.Event Event(AnnotatedArticle article, Annotation<EventRecord> item)
    {
        EventRecord happening = item.Record;
        return new RecordRows.Event(
            happening.Id, item.Span, article.Text.ToString(item.Span), happening.Predicate,
            [.. happening.Participants.Select(participant => (participant.Actor, participant.Role))], happening.Date, happening.Negated);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
