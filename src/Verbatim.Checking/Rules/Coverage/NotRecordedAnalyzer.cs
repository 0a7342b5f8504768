using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Coverage;

/// <summary>VB6002: a message, a request or a dated event of the article that the record does not have.</summary>
internal sealed class NotRecordedAnalyzer : Analyzer
{
    private const string Check = "recorded";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB6002", "In the article but not recorded", "the record has no {0} like “{1}”", DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } =
        [ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer, EventRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        foreach (Annotation<MessageRecord> item in context.Article.Get(MessageRecord.Layer))
        {
            Report(context, "message", item.Value.Id, item.Span, item.Value.Text, links.Quotations.FactOf(item.Value), context.Truth.Messages.IsEmpty);
        }

        foreach (Annotation<RequestRecord> item in context.Article.Get(RequestRecord.Layer))
        {
            Report(context, "request", item.Value.Id, item.Span, item.Value.Text, (Fact?)links.Requests.FactOf(item.Value) ?? links.Requests.FactOfOtherActors(item.Value), context.Truth.Requests.IsEmpty);
        }

        Layer<QuotationRecord> quotations = context.Article.Get(QuotationRecord.Layer);
        foreach (Annotation<EventRecord> item in context.Article.Get(EventRecord.Layer).Where(item => item.Value.Date is not null && !IsSpeech(item, quotations)))
        {
            Report(context, "event", item.Value.Id, item.Span, item.Value.Text, (Fact?)links.Events.FactOf(item.Value) ?? links.Events.FactOfOtherActors(item.Value), context.Truth.Events.IsEmpty);
        }
    }

    /// <summary>Whether it tells only that something was said or written, which the messages are checked for.</summary>
    private static bool IsSpeech(Annotation<EventRecord> item, Layer<QuotationRecord> quotations) =>
        item.Value.Predicate is "write" or "say" or "tell" or "reply" or "respond" or "answer" or "message" or "text" or "add" or "send" or "email" or "write back"
        || quotations.StartingIn(item.Span).ToArray().Any(quotation => quotation.Value.Kind == QuotationKind.Direct);

    private static void Report(AnalysisContext context, string kind, string id, TextSpan span, string text, Fact? fact, bool isEmpty)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (isEmpty)
        {
            context.Report(Checks.Skipped(Check, id, span, text, $"the record has no {kind}s"));
        }
        else if (fact is null)
        {
            const int shown = 160;
            context.Report(
                Checks.Undecided(Check, id, span, text, null, $"no {kind} on record is this one"), span, text, [kind, text.Length <= shown ? text : $"{text[..shown].TrimEnd()} …"]);
        }
        else if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, id, span, text, Checks.Of(fact, fact.Id), Checks.ArticleOnly));
        }
        else
        {
            context.Report(Checks.Decided(Check, id, span, text, true, Checks.Of(fact, fact.Id), $"it is {fact.Id}"));
        }
    }
}
