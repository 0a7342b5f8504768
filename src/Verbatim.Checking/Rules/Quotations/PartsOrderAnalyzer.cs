using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1008: parts of one message quoted in another order than on record.</summary>
internal sealed class PartsOrderAnalyzer : Analyzer
{
    private const string Check = "quotation-order";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1008", "Parts in another order", "“{0}” is quoted behind “{1}”; on record it stands before it ({2}: {3})", DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        QuotationLinks links = context.Links.Quotations;
        foreach (MessageRecord message in context.Article.Get(MessageRecord.Layer).Values)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            QuotationMatch? before = null;
            foreach (QuotationMatch match in message.Quotations.Select(links.Find).OfType<QuotationMatch>()
                .Where(match => match is { Quotation.Kind: QuotationKind.Direct, Wording.IsCorroborated: true }))
            {
                if (before is not null && ReferenceEquals(before.Wording!.Wording, match.Wording!.Wording))
                {
                    Compare(context, before, match, match.Wording);
                }

                before = match;
            }
        }
    }

    private static void Compare(AnalysisContext context, QuotationMatch before, QuotationMatch match, WordingMatch wording)
    {
        bool ordered = wording.RecordStart >= before.Wording!.RecordStart;
        var evidence = Checks.Of(wording.Message, wording.Wording.Text, wording.Wording.Source);
        var assessment = Checks.Decided(
            Check, match.Quotation.Id, match.Span, match.Quoted.Text, ordered, evidence, ordered ? $"it stands behind {before.Quotation.Id} on record as well" : $"on record it stands before {before.Quotation.Id}");
        if (ordered)
        {
            context.Report(assessment);
        }
        else
        {
            context.Report(
                assessment, match.Span, match.Quoted.Text, [match.Quoted.Text, before.Quoted.Text, wording.Message.Id, wording.Wording.Source],
                related: [context.Related(before.Span, "the part quoted before it")]);
        }
    }
}
