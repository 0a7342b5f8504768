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
        "VB1006", "Quotation not in the record", "no wording on record is that of “{0}”{1}", DiagnosticSeverity.Info, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
    {
        if (match.Skipped is not null || match.Wording is not null)
        {
            return;
        }

        RuleCheck check = Check(context, match);
        if (context.Truth.Messages.IsEmpty)
        {
            check.Skip("the truth holds no messages");
            return;
        }

        check = check with { Tier = MatchTier.NotFound };
        MessageRecord? message = context.Links.Quotations.MessageOf(match.Quotation);
        if (message is not null && context.FactOf(message) is { } fact && Complete(fact) is { } whole)
        {
            string also = $"; the whole message reads “{whole.Text}” ({fact.Id}: {whole.Source})";
            check.Against(fact, whole.Text, whole.Source, whole.Corroboration)
                .Differs("the whole message is on record and does not hold these words", new(check.Text, also) { Severity = DiagnosticSeverity.Warning });
            return;
        }

        ActorFact? speaker = context.Links.Actors.FactOf(match.Quotation.Source?.Actor);
        if (speaker is not null && context.Truth.Complete.Contains(FactKind.Messages) && context.Truth.Messages.Any(item => item.From == speaker.Id))
        {
            check.Undecided(
                "the record claims to hold every message and holds none with these words",
                new(check.Text, $", and the record claims to hold every message of {speaker.Name}") { Severity = DiagnosticSeverity.Warning });
        }
        else
        {
            check.Undecided("the record does not claim to be complete", new(check.Text, ""));
        }
    }

    private static Wording? Complete(MessageFact fact) =>
        fact.IsCorroborated ? fact.Wordings.FirstOrDefault(wording => wording.IsComplete && wording.Corroboration != Corroboration.None) : null;
}
