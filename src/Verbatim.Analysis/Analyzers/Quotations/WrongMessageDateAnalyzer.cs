using Verbatim.Analyzers.Linking;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.Messages;
using Verbatim.Annotators.Quotations;
using Verbatim.Diagnostics;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Analyzers.Quotations;

/// <summary>VB1005: a message that the article dates otherwise than the record.</summary>
public sealed class WrongMessageDateAnalyzer : Analyzer
{
    private const string Check = "message-date";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1005", "Wrong date of a message", "the article dates the message of {0} “{1}” {2}; the record: {3} ({4}: {5})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, DateRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = TruthLinks.Of(context);
        foreach (Annotation<MessageRecord> message in context.Article.Get(MessageRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, links, message);
        }
    }

    private static void Analyze(AnalysisContext context, TruthLinks links, Annotation<MessageRecord> message)
    {
        (TextSpan span, MessageRecord record) = message;
        if (links.Quotations.FactOf(record) is not { } fact)
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, "the message is not in the record"));
            return;
        }

        if (record.Sent?.Range is not { } stated || fact.Sent is not { } sent)
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, fact.Sent is null ? $"the record does not date {fact.Id}" : "the article does not date the message"));
            return;
        }

        var evidence = Checks.Of(fact, $"sent {sent.Value}");
        string text = $"sent {record.Sent.Value}";
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, record.Id, span, text, evidence, Checks.ArticleOnly));
        }
        else if (Times.Agree(record.Sent.Value, stated, sent.Range))
        {
            context.Report(Checks.Decided(Check, record.Id, span, text, true, evidence, "the two dates agree"));
        }
        else if (record.Sent.Date is null || links.Quotations.HasPartsOfOthers(record))
        {
            string note = record.Sent.Date is null ? "no date of the article says when it was sent; it was worked out from other messages" : "its parts are of several messages on record";
            context.Report(Checks.Undecided(Check, record.Id, span, text, evidence, note));
        }
        else
        {
            Annotation<DateRecord>? date = context.Article.Get(DateRecord.Layer).Where(item => item.Value.Id == record.Sent.Date).Select(item => (Annotation<DateRecord>?)item).FirstOrDefault();
            string sender = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
            context.Report(
                Checks.Decided(Check, record.Id, span, text, false, evidence, $"the article: {record.Sent.Value}; the record: {sent.Value}"),
                date?.Span ?? span,
                record.Text,
                [sender, Beginning(record.Text), record.Sent.Value, sent.Value, fact.Id, fact.Source],
                related: date is null ? null : [context.Related(span, "the message")]);
        }
    }

    private static string Beginning(string text)
    {
        const int shown = 8;
        string[] words = text.Split(' ');
        return words.Length <= shown ? text : string.Join(' ', words[..shown]) + " …";
    }
}
