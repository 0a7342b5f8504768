using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1006: a quotation of which no wording is on record.</summary>
internal sealed class NotInRecordRule : QuotationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1006", "Quotation not in the record", "the record has no wording that matches “{0}”{1}", DiagnosticSeverity.Info, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
    {
        if (match.Skipped is not null || match.Wording is not null)
        {
            return;
        }

        RuleCheck check = Check(context, match);
        if (context.Truth.Messages.IsEmpty)
        {
            check.Skip("the record has no messages");
            return;
        }

        check = check with { Tier = MatchTier.NotFound };
        MessageRecord? message = context.Links.Quotations.MessageOf(match.Quotation);
        if (message is not null && context.FactOf(message) is { } fact && Complete(fact) is { } whole)
        {
            string also = $"; the whole message reads “{whole.Text}” ({fact.Id}: {whole.Source})";
            check.Against(fact, whole.Text, whole.Source, whole.Corroboration)
                .Differs("the record has the whole message, and these words are not in it", new(check.Text, also) { Severity = DiagnosticSeverity.Warning });
            return;
        }

        ActorFact? speaker = context.Links.Actors.FactOf(match.Quotation.Source?.Actor);
        if (speaker is not null && context.Truth.Complete.Contains(FactKind.Messages) && context.Truth.Messages.Any(item => item.From == speaker.Id))
        {
            check.Undecided(
                "the record claims to have every message, and none has these words",
                new(check.Text, $", although it claims to have every message from {speaker.Name}") { Severity = DiagnosticSeverity.Warning });
        }
        else
        {
            check.Undecided("the record does not claim to be complete", new(check.Text, ""));
        }
    }

    private static Wording? Complete(MessageFact fact) =>
        fact.IsCorroborated ? fact.Wordings.FirstOrDefault(wording => wording.IsComplete && wording.Corroboration != Corroboration.None) : null;
}
