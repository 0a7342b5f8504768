using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>VB5001: an event that the record gives to another actor.</summary>
internal sealed class WrongActorAnalyzer : Analyzer
{
    private const string Check = "event-actor";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB5001", "Wrong actor of an event", "the article: {0}; the record: {1} ({2}: {3})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        foreach (Annotation<EventRecord> item in context.Article.Get(EventRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            EventFact? fact = links.Events.FactOf(item.Value), other = links.Events.FactOfOtherActors(item.Value);
            if ((fact ?? other) is not { } known || item.Value.Negated)
            {
                continue;
            }

            string text = context.Read(item.Span);
            Evidence evidence = Checks.Of(known, known.Title);
            if (!known.IsCorroborated)
            {
                context.Report(Checks.Undecided(Check, item.Value.Id, item.Span, text, evidence, Checks.ArticleOnly));
            }
            else if (fact is not null)
            {
                context.Report(Checks.Decided(Check, item.Value.Id, item.Span, text, true, evidence, "the record has the same actor"));
            }
            else
            {
                string stated = string.Join(", ", item.Value.Participants.Where(part => part.Role == "agent").Select(part => links.Actors.FactOf(part.Actor)?.Name).OfType<string>());
                context.Report(
                    Checks.Decided(Check, item.Value.Id, item.Span, text, false, evidence, $"the article: {stated}"),
                    item.Span, text, [$"{stated} did it (“{text}”)", known.Title, known.Id, known.Source]);
            }
        }
    }
}
