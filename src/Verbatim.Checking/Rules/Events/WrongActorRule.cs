using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>VB5001: an event that the record gives to another actor.</summary>
internal sealed class WrongActorRule() : RecordRule<EventRecord>(EventRecord.Layer)
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB5001", "Wrong actor in an event", "the article says that {0}; the record has “{1}” ({2}: {3})", DiagnosticSeverity.Error, "events");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    protected override void Analyze(RuleContext context, Annotation<EventRecord> item)
    {
        EventFact? fact = context.FactOf(item.Record), other = context.Links.Events.FactOfOtherActors(item.Record);
        if ((fact ?? other) is not { } known || item.Record.Negated)
        {
            return;
        }

        RuleCheck check = context.Check("event-actor", item);
        Comparison comparison = check.Against(known, known.Title);
        if (fact is not null)
        {
            comparison.Agrees("the record has the same actor");
        }
        else
        {
            string stated = string.Join(", ", item.Record.Participants.Where(part => part.Role == "agent").Select(part => context.Links.Actors.FactOf(part.Actor)?.Name).OfType<string>());
            comparison.Differs($"the article: {stated}", new($"{stated} did it (“{check.Text}”)", known.Title, known.Id, known.Source));
        }
    }
}
