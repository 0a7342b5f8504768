using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1003: an ellipsis or brackets in the place of a negation, a number, a name or a date.</summary>
internal sealed class HiddenByEditAnalyzer : QuotationAnalyzer
{
    private const string EditCheck = "quotation-edit";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1003", "Edit hides what matters", "what the quotation leaves out holds {0}: “{1}” ({2}: {3})", DiagnosticSeverity.Warning);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match)
    {
        if (match.Wording is not { Tier: MatchTier.Edited or MatchTier.Truncated, IsCorroborated: true } wording)
        {
            return;
        }

        Hunk[] hiding = [.. wording.Hunks.Where(hunk => hunk.Guarded != GuardKinds.None)];
        if (hiding.Length == 0)
        {
            return;
        }

        GuardKinds kinds = hiding.Aggregate(GuardKinds.None, (all, hunk) => all | hunk.Guarded);
        string hidden = string.Join("” and “", hiding.Select(hunk => wording.Record.Slice(hunk.RecordStart, hunk.RecordEnd)));
        bool denies = (kinds & GuardKinds.Negation) != 0;
        string note = $"the same words but for what the article marks; that hides {Guards.Describe(kinds)}: “{hidden}”{BeyondNote(wording)}";
        Assessment assessment = denies
            ? Decided(match, wording, false, note)
            : Checks.Undecided(WordingCheck, match.Quotation.Id, match.Span, match.Quoted.Text, EvidenceOf(wording), note, wording.Tier) with { Diff = wording.Diff };
        // Where the quotation is also cut short, that decides on its wording; what it hides is a check of its own.
        context.Report(
            wording.Tier == MatchTier.Edited ? assessment : assessment with { Check = EditCheck },
            match.Span,
            match.Quoted.Text,
            [Guards.Describe(kinds), hidden, wording.Message.Id, wording.Wording.Source],
            denies ? DiagnosticSeverity.Error : null);
    }
}
