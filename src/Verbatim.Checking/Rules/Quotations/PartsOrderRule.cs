using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1008: parts of one message quoted in another order than on record.</summary>
internal sealed class PartsOrderRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1008", "Parts in a different order", "“{0}” is quoted after “{1}”; in the record it comes before it ({2}: {3})", DiagnosticSeverity.Info, "quotations");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        QuotationAlignment links = context.Links.Quotations;
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

    private static void Compare(RuleContext context, QuotationMatch before, QuotationMatch match, WordingMatch wording)
    {
        Comparison comparison = context.Check("quotation-order", match.Quotation, match.Span, match.Quoted.Text)
            .Against(wording.Message, wording.Wording.Text, wording.Wording.Source, wording.Wording.Corroboration);
        if (wording.RecordStart >= before.Wording!.RecordStart)
        {
            comparison.Agrees($"it follows {before.Quotation.Id} in the record as well");
        }
        else
        {
            comparison.Differs($"in the record it comes before {before.Quotation.Id}", new(match.Quoted.Text, before.Quoted.Text, wording.Message.Id, wording.Wording.Source)
            {
                Related = [context.Related(before.Span, "the part quoted before it")],
            });
        }
    }
}
