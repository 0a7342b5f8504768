using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1004: words that the record gives to another speaker.</summary>
internal sealed class WrongSpeakerAnalyzer : QuotationAnalyzer
{
    private const string Check = "quotation-speaker";
    private const int MinWords = 4;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1004", "Wrong speaker", "the article gives “{0}” to {1}; on record it is by {2} ({3}: {4})", DiagnosticSeverity.Error);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match)
    {
        if (match.Wording is not { } wording || match.Skipped is not null)
        {
            return;
        }

        string id = match.Quotation.Id, text = match.Quoted.Text;
        ActorFact? recorded = context.Truth.Find<ActorFact>(wording.Message.From);
        ActorFact? stated = links.Actors.FactOf(match.Quotation.Source?.Actor);
        if (recorded is null || stated is null)
        {
            string whom = match.Quotation.Source is { } source ? $"the record knows no {source.Text}" : "the article's speaker is not known";
            context.Report(Checks.Skipped(Check, id, match.Span, text, whom));
            return;
        }

        var evidence = Checks.Of(wording.Message, $"by {recorded.Name}: “{wording.RecordText}”", wording.Message.Source);
        if (!wording.Message.IsCorroborated || !wording.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, id, match.Span, text, evidence, Checks.ArticleOnly));
        }
        else if (stated.Id == recorded.Id)
        {
            context.Report(Checks.Decided(Check, id, match.Span, text, true, evidence, $"both give it to {recorded.Name}"));
        }
        else if (wording.Matched < MinWords || wording.Tier > MatchTier.Truncated)
        {
            context.Report(Checks.Undecided(Check, id, match.Span, text, evidence, "too few of its words are on record to tell the speaker by them"));
        }
        else
        {
            context.Report(
                Checks.Decided(Check, id, match.Span, text, false, evidence, $"the article: {stated.Name}; the record: {recorded.Name}"),
                match.Span,
                text,
                [text, stated.Name, recorded.Name, wording.Message.Id, wording.Message.Source],
                related: [context.Related(match.Quotation.Source!.Span, "the speaker that the article names")]);
        }
    }
}
