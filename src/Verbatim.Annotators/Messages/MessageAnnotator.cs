using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>
/// Joins the quoted parts of an exchange to messages: the parts of one telling by one sender to one receiver are one message, with the medium and
/// the time that the narration gives. A later repetition of a message's words is linked to it and makes no new one. Stateless and thread-safe.
/// </summary>
public sealed class MessageAnnotator : ArticleAnnotator<MessageRecord>
{
    /// <inheritdoc/>
    public override string Name => "messages";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, DateRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<MessageRecord> Provides => MessageRecord.Layer;

    /// <inheritdoc/>
    public override Layer<MessageRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        CommunicationClauses tellings = new CommunicationClauses(article, cancellationToken);
        List<MessageDraft> drafts = new MessageGrouping(article, tellings).Run();
        new MessageTimes(article, tellings).AddTo(drafts);
        var places = drafts.Select((draft, index) => (draft, index)).ToDictionary(item => item.draft, item => item.index);
        return new Layer<MessageRecord>(drafts.Select((draft, index) => Record(draft, index, places)));
    }

    private static Annotation<MessageRecord> Record(MessageDraft draft, int index, Dictionary<MessageDraft, int> places)
    {
        TextSpan span = TextSpan.FromBounds(draft.Parts[0].Span.Start, draft.Parts.Max(part => part.Span.End));
        return new Annotation<MessageRecord>(span, new MessageRecord(
            IdOf(index),
            draft.From,
            draft.To,
            draft.Medium,
            draft.Sent,
            string.Join(' ', draft.Parts.Select(part => part.Quotation.Content)),
            new EquatableArray<string>([.. draft.Parts.Concat(draft.Echoes).OrderBy(part => part.Span).Select(part => part.Quotation.Id)]),
            draft.InReplyTo is { } answered ? IdOf(places[answered]) : null));
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"m{index + 1}");
}
