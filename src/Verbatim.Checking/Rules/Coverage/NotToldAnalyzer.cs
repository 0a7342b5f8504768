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
internal sealed class NotToldAnalyzer : Analyzer
{
    private const string Check = "told";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB6001", "Recorded but not in the article", "the record has {0} ({1}: {2}), which the article does not tell", DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } =
        [ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer, EventRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        var quoted = links.Quotations.All.Where(match => match.Wording is not null).Select(match => (match.Wording!.Message.Id, match.Span)).ToLookup(item => item.Id, item => item.Span, StringComparer.Ordinal);
        foreach (MessageFact fact in context.Truth.Messages)
        {
            string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
            string words = fact.Wordings.Count == 0 ? fact.Note ?? "" : $"“{fact.Wordings[0].Text}”";
            TextSpan? place = links.Quotations.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? quoted[fact.Id].Select(span => (TextSpan?)span).FirstOrDefault();
            Report(context, fact, place, $"a message of {from}{(fact.Sent is null ? "" : $" of {fact.Sent.Value}")} {words}".TrimEnd());
        }

        foreach (RequestFact fact in context.Truth.Requests)
        {
            string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
            TextSpan? place = links.Requests.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? QuotedIn(links, fact);
            Report(context, fact, place, $"a request of {from}: {Checks.First(fact.Actions)} {fact.Object}".TrimEnd());
        }

        foreach (EventFact fact in context.Truth.Events)
        {
            TextSpan? place = links.Events.RecordsOf(fact).Select(item => (TextSpan?)item.Span).FirstOrDefault() ?? links.Events.PlaceOf(fact);
            Report(context, fact, place, $"“{fact.Title}”{(fact.Date is null ? "" : $", {fact.Date.Value}")}");
        }
    }

    /// <summary>A quotation of the request's message that holds half of the words that say what is asked for.</summary>
    private static TextSpan? QuotedIn(TruthLinks links, RequestFact fact)
    {
        HashSet<string> what = Stems.Of($"{fact.Object} {fact.Target}");
        return what.Count == 0 ? null : links.Quotations.All
            .Where(match => match.Wording?.Message.Id == fact.Message && Stems.Of(match.Quoted).Count(what.Contains) * 2 >= what.Count)
            .Select(match => (TextSpan?)match.Span).FirstOrDefault();
    }

    private static void Report(AnalysisContext context, Fact fact, TextSpan? place, string what)
    {
        var evidence = Checks.Of(fact, what);
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, null, place, place is { } told ? context.Read(told) : "", evidence, Checks.ArticleOnly));
        }
        else if (place is { } span)
        {
            context.Report(Checks.Decided(Check, null, span, context.Read(span), true, evidence, "the article tells of it"));
        }
        else
        {
            TextSpan title = context.Article.Tree.Root.Blocks.Select(block => block.Span).FirstOrDefault();
            context.Report(Checks.Undecided(Check, null, null, "", evidence, "the article does not tell of it"), title, fact.Id, [what, fact.Id, fact.Source]);
        }
    }
}
