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
internal sealed class WrongMessageDateRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1005", "Wrong date of a message", "the article gives {2} as the date of the message “{1}” from {0}; the record gives {3} ({4}: {5})", DiagnosticSeverity.Error, "quotations");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, DateRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        var wrong = new List<WrongDate>();
        foreach (Annotation<MessageRecord> message in context.Article.Get(MessageRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(context, message, wrong);
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
                item.Comparison.Undecided($"its date is counted from “{context.Read(root.DateSpan)}”, which is wrong by the same number of days");
            }
        }
    }

    private static void Check(RuleContext context, Annotation<MessageRecord> item, List<WrongDate> wrong)
    {
        MessageRecord message = item.Record;
        RuleCheck check = context.Check("message-date", item, message.Text);
        if (context.FactOf(message) is not { } fact)
        {
            check.Skip("the message is not in the record");
            return;
        }

        if (message.Sent is not { Range: { } stated } told || fact.Sent is not { } sent)
        {
            check.Skip(fact.Sent is null ? $"the record does not date {fact.Id}" : "the article does not date the message");
            return;
        }

        Comparison comparison = context.Check("message-date", item, $"sent {told.Value}").Against(fact, $"sent {sent.Value}");
        if (Times.Agree(told.Value, stated, sent.Range))
        {
            comparison.Agrees("the two dates agree");
        }
        else if (!comparison.IsCorroborated || told.Date is null || context.Links.Quotations.HasPartsOfOthers(message))
        {
            comparison.Undecided(told.Date is null ? "the article does not say when it was sent; the date was worked out from other messages" : "its parts belong to several messages in the record");
        }
        else
        {
            TextSpan place = context.Article.Get(DateRecord.Layer).Find(told.Date)?.Span ?? item.Span;
            wrong.Add(new WrongDate(item, fact, told.Date, place, comparison, Period.DaysBetween(sent.Range.FirstDay, stated.FirstDay)));
        }
    }

    private static void Report(RuleContext context, WrongDate wrong, IEnumerable<TextSpan> followers)
    {
        MessageRecord message = wrong.Message.Record;
        string told = message.Sent!.Value, sent = wrong.Fact.Sent!.Value;
        string sender = context.Truth.Find<ActorFact>(wrong.Fact.From)?.Name ?? wrong.Fact.From;
        wrong.Comparison.Differs($"the article: {told}; the record: {sent}", new(sender, Beginning(message.Text), told, sent, wrong.Fact.Id, wrong.Fact.Source)
        {
            Place = wrong.DateSpan,
            Content = message.Text,
            Related =
            [
                .. wrong.DateSpan == wrong.Message.Span ? Array.Empty<RelatedLocation>() : [context.Related(wrong.Message.Span, "the message")],
                .. followers.Select(span => context.Related(span, "its date is counted from this one")),
            ],
        });
    }

    private static string Beginning(string text)
    {
        const int shown = 8;
        string[] words = text.Split(' ');
        return words.Length <= shown ? text : string.Join(' ', words[..shown]) + " …";
    }

    /// <summary>A message that the article dates wrongly, by a number of days.</summary>
    private sealed record WrongDate(Annotation<MessageRecord> Message, MessageFact Fact, string Date, TextSpan DateSpan, Comparison Comparison, int Shift);
}
