using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2001: an event that the article dates otherwise than the record.</summary>
internal sealed class WrongEventDateAnalyzer : Analyzer
{
    private const string Check = "event-date";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2001", "Wrong date of an event", "the article dates “{0}” {1}; the record: {2} ({3}: {4})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        EventLinks links = context.Links.Events;
        foreach (Annotation<EventRecord> item in context.Article.Get(EventRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (links.FactOf(item.Value) is { } fact)
            {
                Analyze(context, links, item, fact);
            }
        }
    }

    private static void Analyze(AnalysisContext context, EventLinks links, Annotation<EventRecord> item, EventFact fact)
    {
        string id = item.Value.Id, text = context.Read(item.Span);
        if (links.DateOf(item.Value) is not { Value.Range: { } stated } date || fact.Date is not { } recorded)
        {
            context.Report(Checks.Skipped(Check, id, item.Span, text, fact.Date is null ? $"the record does not date {fact.Id}" : "the article does not date the event"));
            return;
        }

        var evidence = Checks.Of(fact, $"{fact.Title}: {recorded.Value}");
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, id, item.Span, text, evidence, Checks.ArticleOnly));
        }
        else if (Times.Agree(date.Value.Value, stated, recorded.Range))
        {
            context.Report(Checks.Decided(Check, id, item.Span, text, true, evidence, $"the article: {date.Value.Value}; the record: {recorded.Value}"));
        }
        else if (date.Value.Mod is not null || item.Value.Negated)
        {
            context.Report(Checks.Undecided(Check, id, item.Span, text, evidence, item.Value.Negated ? "the article says that it did not happen then" : "the article gives the date only roughly"));
        }
        else
        {
            context.Report(
                Checks.Decided(Check, id, item.Span, text, false, evidence, $"the article: {date.Value.Value}; the record: {recorded.Value}"),
                date.Span,
                $"{fact.Id} {date.Value.Text}",
                [fact.Title, date.Value.Value, recorded.Value, fact.Id, fact.Source],
                date.Value.Basis == DateBasis.Explicit ? null : DiagnosticSeverity.Warning,
                [context.Related(item.Span, "the event")]);
        }
    }
}
