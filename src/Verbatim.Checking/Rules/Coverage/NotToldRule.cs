using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Coverage;

/// <summary>VB6001: a message, a request or an event on record of which the article does not tell.</summary>
internal sealed class NotToldRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB6001", "Recorded but not in the article", "the record has {0} ({1}: {2}), which the article does not mention", DiagnosticSeverity.Info, "coverage");

    public override IReadOnlyList<LayerKey> Requires { get; } =
        [ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer, EventRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        EntityLinks links = context.Links;
        var quoted = links.Quotations.All.Where(match => match.Wording is not null).Select(match => (match.Wording!.Message.Id, match.Span)).ToLookup(item => item.Id, item => item.Span, StringComparer.Ordinal);
        foreach (MessageFact fact in context.Truth.Messages)
        {
            string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
            string words = fact.Wordings.Count == 0 ? fact.Note ?? "" : $"“{fact.Wordings[0].Text}”";
            TextSpan? place = links.Quotations.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? quoted[fact.Id].Select(span => (TextSpan?)span).FirstOrDefault();
            Report(context, fact, place, $"a message from {from}{(fact.Sent is null ? "" : $" of {fact.Sent.Value}")} {words}".TrimEnd());
        }

        foreach (RequestFact fact in context.Truth.Requests)
        {
            string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
            TextSpan? place = links.Requests.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? QuotedIn(links, fact);
            Report(context, fact, place, $"a request from {from}: {fact.Action} {fact.Object}".TrimEnd());
        }

        foreach (EventFact fact in context.Truth.Events)
        {
            TextSpan? place = links.Events.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? links.Events.PlaceOf(fact);
            Report(context, fact, place, $"“{fact.Title}”{(fact.Date is null ? "" : $", {fact.Date.Value}")}");
        }
    }

    /// <summary>A quotation of the request's message that holds half of the words that say what is asked for.</summary>
    private static TextSpan? QuotedIn(EntityLinks links, RequestFact fact)
    {
        HashSet<string> what = Stems.Of($"{fact.Object} {fact.Target}");
        return what.Count == 0 ? null : links.Quotations.All
            .Where(match => match.Wording?.Message.Id == fact.Message && Stems.Of(match.Quoted).Count(what.Contains) * 2 >= what.Count)
            .Select(match => (TextSpan?)match.Span).FirstOrDefault();
    }

    private static void Report(RuleContext context, Fact fact, TextSpan? place, string what)
    {
        RuleCheck check = context.Check("told", null, place);
        if (place is not null)
        {
            check.Against(fact, what).Agrees("the article mentions it");
        }
        else
        {
            TextSpan title = context.Article.Tree.Root.Blocks.Select(block => block.Span).FirstOrDefault();
            check.Against(fact, what).Undecided("the article does not mention it", new(what, fact.Id, fact.Source) { Place = title, Content = fact.Id });
        }
    }
}
