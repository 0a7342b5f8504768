using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1005: a message that the article dates otherwise than the record.</summary>
internal sealed class WrongMessageDateAnalyzer : Analyzer
{
    private const string CheckName = "message-date";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1005", "Wrong date of a message", "the article dates the message of {0} “{1}” {2}; the record: {3} ({4}: {5})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, DateRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        var wrong = new List<WrongDate>();
        foreach (Annotation<MessageRecord> message in context.Article.Get(MessageRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(context, links, message, wrong);
        }

        var chain = new DateChain(context.Article);
        var roots = wrong.ToDictionary(item => item, item => wrong.Find(other => other.Shift == item.Shift && other.Date != item.Date && chain.CountsFrom(item.Date, other.Date)));
        foreach ((WrongDate item, WrongDate? root) in roots)
        {
            if (root is null)
            {
                Report(context, item, roots.Where(pair => pair.Value == item).Select(pair => pair.Key.Message.Span));
            }
            else
            {
                string note = $"its time counts from “{context.Read(root.DateSpan)}”, which is wrong by as much";
                context.Report(Checks.Undecided(CheckName, item.Message.Value.Id, item.Message.Span, item.Text, item.Evidence, note));
            }
        }
    }

    private static void Check(AnalysisContext context, TruthLinks links, Annotation<MessageRecord> message, List<WrongDate> wrong)
    {
        (TextSpan span, MessageRecord record) = message;
        if (links.Quotations.FactOf(record) is not { } fact)
        {
            context.Report(Checks.Skipped(CheckName, record.Id, span, record.Text, "the message is not in the record"));
            return;
        }

        if (record.Sent?.Range is not { } stated || fact.Sent is not { } sent)
        {
            context.Report(Checks.Skipped(CheckName, record.Id, span, record.Text, fact.Sent is null ? $"the record does not date {fact.Id}" : "the article does not date the message"));
            return;
        }

        var evidence = Checks.Of(fact, $"sent {sent.Value}");
        string text = $"sent {record.Sent.Value}";
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(CheckName, record.Id, span, text, evidence, Checks.ArticleOnly));
        }
        else if (Times.Agree(record.Sent.Value, stated, sent.Range))
        {
            context.Report(Checks.Decided(CheckName, record.Id, span, text, true, evidence, "the two dates agree"));
        }
        else if (record.Sent.Date is null || links.Quotations.HasPartsOfOthers(record))
        {
            string note = record.Sent.Date is null ? "no date of the article says when it was sent; it was worked out from other messages" : "its parts are of several messages on record";
            context.Report(Checks.Undecided(CheckName, record.Id, span, text, evidence, note));
        }
        else
        {
            TextSpan place = context.Article.Get(DateRecord.Layer).Where(item => item.Value.Id == record.Sent.Date).Select(item => item.Span).DefaultIfEmpty(span).First();
            wrong.Add(new WrongDate(message, fact, record.Sent.Date, place, text, evidence, Period.DaysBetween(sent.Range.FirstDay, stated.FirstDay)));
        }
    }

    private static void Report(AnalysisContext context, WrongDate item, IEnumerable<TextSpan> followers)
    {
        MessageRecord record = item.Message.Value;
        FactTime sent = item.Fact.Sent!;
        string sender = context.Truth.Find<ActorFact>(item.Fact.From)?.Name ?? item.Fact.From;
        RelatedLocation[] related =
        [
            .. item.DateSpan == item.Message.Span ? Array.Empty<RelatedLocation>() : [context.Related(item.Message.Span, "the message")],
            .. followers.Select(span => context.Related(span, "its time counts from this date")),
        ];
        context.Report(
            Checks.Decided(CheckName, record.Id, item.Message.Span, item.Text, false, item.Evidence, $"the article: {record.Sent!.Value}; the record: {sent.Value}"),
            item.DateSpan,
            record.Text,
            [sender, Beginning(record.Text), record.Sent.Value, sent.Value, item.Fact.Id, item.Fact.Source],
            related: related);
    }

    private static string Beginning(string text)
    {
        const int shown = 8;
        string[] words = text.Split(' ');
        return words.Length <= shown ? text : string.Join(' ', words[..shown]) + " …";
    }

    /// <summary>A message that the article dates wrongly, by a number of days.</summary>
    private sealed record WrongDate(Annotation<MessageRecord> Message, MessageFact Fact, string Date, TextSpan DateSpan, string Text, Evidence Evidence, int Shift);
}
