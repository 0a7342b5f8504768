using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2001: an event that the article dates otherwise than the record.</summary>
internal sealed class WrongEventDateRule() : RecordRule<EventRecord>(EventRecord.Layer)
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2001", "Wrong date of an event", "the article gives {1} as the date of “{0}”; the record gives {2} ({3}: {4})", DiagnosticSeverity.Error, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    protected override void Analyze(RuleContext context, Annotation<EventRecord> item)
    {
        if (context.FactOf(item.Record) is not { } fact)
        {
            return;
        }

        RuleCheck check = context.Check("event-date", item);
        if (context.Article.Get(DateRecord.Layer).Find(item.Record.Date) is not { Record.Range: { } stated } date || fact.Date is not { } recorded)
        {
            check.Skip(fact.Date is null ? $"the record does not date {fact.Id}" : "the article does not date the event");
            return;
        }

        Comparison comparison = check.Against(fact, $"{fact.Title}: {recorded.Value}");
        string note = $"the article: {date.Record.Value}; the record: {recorded.Value}";
        if (Times.Agree(date.Record.Value, stated, recorded.Range))
        {
            comparison.Agrees(note);
        }
        else if (date.Record.Mod is not null || item.Record.Negated)
        {
            comparison.Undecided(item.Record.Negated ? "the article says that it did not happen then" : "the article gives only an approximate date");
        }
        else
        {
            comparison.Differs(note, new(fact.Title, date.Record.Value, recorded.Value, fact.Id, fact.Source)
            {
                Place = date.Span,
                Content = $"{fact.Id} {date.Record.Text}",
                Severity = date.Record.Basis == DateBasis.Explicit ? null : DiagnosticSeverity.Warning,
                Related = [context.Related(item.Span, "the event")],
            });
        }
    }
}
