using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>What the rules about quotations have in common: the layers, the links and the check of a wording.</summary>
internal abstract class QuotationRule : Rule
{
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        foreach (QuotationMatch match in context.Links.Quotations.All)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, match);
        }
    }

    protected abstract void Analyze(RuleContext context, QuotationMatch match);

    /// <summary>The check of a quotation; by default that of its wording.</summary>
    protected static RuleCheck Check(RuleContext context, QuotationMatch match, string name = "quotation-wording") =>
        context.Check(name, match.Quotation, match.Span, match.Quoted.Text);

    /// <summary>The check of a quotation's wording against the one on record.</summary>
    protected static Comparison Compare(RuleContext context, QuotationMatch match, WordingMatch wording, string name = "quotation-wording") =>
        (Check(context, match, name) with { Tier = wording.Tier, Diff = wording.Diff })
            .Against(wording.Message, wording.RecordText, wording.Wording.Source, wording.Wording.Corroboration);

    /// <summary>Where the words stand, without the marks.</summary>
    protected static TextSpan ContentOf(QuotationMatch match)
    {
        EquatableArray<TextSpan> spans = match.Quotation.ContentSpans;
        return spans.Count == 0 ? match.Span : TextSpan.FromBounds(spans[0].Start, spans[spans.Count - 1].End);
    }

    /// <summary>What of the quotation lies outside the known part of a message, as a clause for a note; empty for nothing.</summary>
    protected static string BeyondNote(WordingMatch wording) =>
        wording.Beyond.Length == 0 ? "" : $"; “{wording.Beyond}” is outside the part of the message that is in the record";
}
