using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>What the rules about quotations have in common: the layers, the links and the assessment of a wording.</summary>
internal abstract class QuotationAnalyzer : Analyzer
{
    internal const string WordingCheck = "quotation-wording";

    private protected QuotationAnalyzer()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        foreach (QuotationMatch match in links.Quotations.All)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, links, match);
        }
    }

    private protected abstract void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match);

    /// <summary>The assessment of a wording that the record decides.</summary>
    private protected static Assessment Decided(QuotationMatch match, WordingMatch wording, bool supported, string note) =>
        Checks.Decided(WordingCheck, match.Quotation.Id, match.Span, match.Quoted.Text, supported, EvidenceOf(wording), note, wording.Tier, wording.Diff);

    /// <summary>The wording on record as evidence.</summary>
    private protected static Evidence EvidenceOf(WordingMatch wording) => Checks.Of(wording.Message, wording.RecordText, wording.Wording.Source);

    /// <summary>Where the words stand, without the marks.</summary>
    private protected static TextSpan ContentOf(QuotationMatch match)
    {
        EquatableArray<TextSpan> spans = match.Quotation.ContentSpans;
        return spans.Count == 0 ? match.Span : TextSpan.FromBounds(spans[0].Start, spans[spans.Count - 1].End);
    }

    /// <summary>What of the quotation lies outside the known part of a message, as a clause for a note; empty for nothing.</summary>
    private protected static string BeyondNote(WordingMatch wording) =>
        wording.Beyond.Length == 0 ? "" : $"; “{wording.Beyond}” lies outside the part of the message that is on record";

    /// <summary>A message of the truth for a reader: <c>m1 (2016-09-20)</c>.</summary>
    private protected static string Describe(MessageFact message) => message.Sent is { } sent ? $"{message.Id} ({sent.Value})" : message.Id;
}
