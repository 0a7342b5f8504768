using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Coverage;

/// <summary>VB6002: a message, a request or a dated event of the article that the record does not have.</summary>
internal sealed class NotRecordedRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB6002", "In the article but not recorded", "the record has no {0} like “{1}”", DiagnosticSeverity.Info, "coverage");

    public override IReadOnlyList<LayerKey> Requires { get; } =
        [ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer, EventRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        EntityLinks links = context.Links;
        foreach (Annotation<MessageRecord> item in context.Article.Get(MessageRecord.Layer))
        {
            Report(context, "message", context.Check("recorded", item, item.Record.Text), context.FactOf(item.Record), context.Truth.Messages.IsEmpty);
        }

        foreach (Annotation<RequestRecord> item in context.Article.Get(RequestRecord.Layer))
        {
            RequestFact? fact = context.FactOf(item.Record) ?? links.Requests.FactOfOtherActors(item.Record);
            Report(context, "request", context.Check("recorded", item, item.Record.Text), fact, context.Truth.Requests.IsEmpty);
        }

        Layer<QuotationRecord> quotations = context.Article.Get(QuotationRecord.Layer);
        foreach (Annotation<EventRecord> item in context.Article.Get(EventRecord.Layer).Where(item => item.Record.Date is not null && !IsSpeech(item, quotations)))
        {
            EventFact? fact = context.FactOf(item.Record) ?? links.Events.FactOfOtherActors(item.Record);
            Report(context, "event", context.Check("recorded", item, item.Record.Text), fact, context.Truth.Events.IsEmpty);
        }
    }

    /// <summary>Whether it tells only that something was said or written, which the messages are checked for.</summary>
    private static bool IsSpeech(Annotation<EventRecord> item, Layer<QuotationRecord> quotations) =>
        item.Record.Predicate is "write" or "say" or "tell" or "reply" or "respond" or "answer" or "message" or "text" or "add" or "send" or "email" or "write back"
        || quotations.StartingIn(item.Span).ToArray().Any(quotation => quotation.Record.Kind == QuotationKind.Direct);

    private static void Report(RuleContext context, string kind, RuleCheck check, Fact? fact, bool isEmpty)
    {
        const int shown = 160;
        context.CancellationToken.ThrowIfCancellationRequested();
        if (isEmpty)
        {
            check.Skip($"the record has no {kind}s");
        }
        else if (fact is not null)
        {
            check.Against(fact, fact.Id).Agrees($"it matches {fact.Id}");
        }
        else
        {
            check.Undecided($"no {kind} in the record matches it", new(kind, check.Text.Length <= shown ? check.Text : $"{check.Text[..shown].TrimEnd()} …"));
        }
    }
}
