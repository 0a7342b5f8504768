using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1006: a quotation of which no wording is on record.</summary>
internal sealed class NotInRecordAnalyzer : QuotationAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1006", "Quotation not in the record", "no wording on record is that of “{0}”{1}", DiagnosticSeverity.Info);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match)
    {
        if (match.Skipped is not null || match.Wording is not null)
        {
            return;
        }

        string id = match.Quotation.Id, text = match.Quoted.Text;
        if (context.Truth.Messages.IsEmpty)
        {
            context.Report(Checks.Skipped(WordingCheck, id, match.Span, text, "the truth holds no messages"));
            return;
        }

        MessageRecord? message = links.Quotations.MessageOf(match.Quotation);
        if (message is not null && links.Quotations.FactOf(message) is { } fact && Complete(fact) is { } whole)
        {
            context.Report(
                Checks.Decided(WordingCheck, id, match.Span, text, false, Checks.Of(fact, whole.Text, whole.Source), "the whole message is on record and does not hold these words", MatchTier.NotFound),
                match.Span, text, [text, $"; the whole message reads “{whole.Text}” ({fact.Id}: {whole.Source})"], DiagnosticSeverity.Warning);
            return;
        }

        ActorFact? speaker = links.Actors.FactOf(match.Quotation.Source?.Actor);
        bool claimed = context.Truth.Complete.Contains(FactKind.Messages) && speaker is not null && context.Truth.Messages.Any(item => item.From == speaker.Id);
        string note = claimed ? "the record claims to hold every message and holds none with these words" : "the record does not claim to be complete";
        context.Report(
            Checks.Undecided(WordingCheck, id, match.Span, text, null, note, MatchTier.NotFound),
            match.Span, text, [text, claimed ? $", and the record claims to hold every message of {speaker!.Name}" : ""], claimed ? DiagnosticSeverity.Warning : null);
    }

    private static Wording? Complete(MessageFact fact) =>
        fact.IsCorroborated ? fact.Wordings.FirstOrDefault(wording => wording.IsComplete && wording.Corroboration != Corroboration.None) : null;
}
