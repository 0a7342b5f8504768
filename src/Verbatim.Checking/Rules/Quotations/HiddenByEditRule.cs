using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1003: an ellipsis or brackets in the place of a negation, a number, a name or a date.</summary>
internal sealed class HiddenByEditRule : QuotationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1003", "Edit hides what matters", "the words left out of the quotation include {0}: “{1}” ({2}: {3})", DiagnosticSeverity.Warning, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
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
        string note = $"the same words except where the article marks a change, which hides {Guards.Describe(kinds)}: “{hidden}”{BeyondNote(wording)}";
        // Where the quotation is also cut short, that decides on its wording; what it hides is a check of its own.
        Comparison comparison = Compare(context, match, wording, wording.Tier == MatchTier.Edited ? "quotation-wording" : "quotation-edit");
        var finding = new RuleFinding(Guards.Describe(kinds), hidden, wording.Message.Id, wording.Wording.Source) { Severity = denies ? DiagnosticSeverity.Error : null };
        if (denies)
        {
            comparison.Differs(note, finding);
        }
        else
        {
            comparison.Undecided(note, finding);
        }
    }
}
