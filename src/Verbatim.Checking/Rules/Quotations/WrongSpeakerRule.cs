using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1004: words that the record gives to another speaker.</summary>
internal sealed class WrongSpeakerRule : QuotationRule
{
    private const int MinWords = 4;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1004", "Wrong speaker", "the article attributes “{0}” to {1}; the record attributes it to {2} ({3}: {4})", DiagnosticSeverity.Error, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
    {
        if (match.Wording is not { } wording || match.Skipped is not null)
        {
            return;
        }

        MessageFact message = wording.Message;
        RuleCheck check = Check(context, match, "quotation-speaker");
        ActorFact? recorded = context.Truth.Find<ActorFact>(message.From), stated = context.Links.Actors.FactOf(match.Quotation.Source?.Actor);
        if (recorded is null || stated is null)
        {
            check.Skip(match.Quotation.Source is { } source ? $"{source.Text} is not in the record" : "it is not known who is speaking in the article");
            return;
        }

        Comparison comparison = check.Against(
            message, $"by {recorded.Name}: “{wording.RecordText}”", message.Source, wording.IsCorroborated ? message.Corroboration : Corroboration.None);
        if (stated.Id == recorded.Id)
        {
            comparison.Agrees($"both attribute it to {recorded.Name}");
        }
        else if (wording.Matched < MinWords || wording.Tier > MatchTier.Truncated)
        {
            comparison.Undecided("too few of its words are in the record to identify the speaker");
        }
        else
        {
            comparison.Differs($"the article: {stated.Name}; the record: {recorded.Name}", new(check.Text, stated.Name, recorded.Name, message.Id, message.Source)
            {
                Related = [context.Related(match.Quotation.Source!.Span, "the speaker named in the article")],
            });
        }
    }
}
