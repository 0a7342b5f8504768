using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1007: a quotation whose closing mark is missing.</summary>
internal sealed class UnbalancedMarksAnalyzer : Analyzer
{
    private const string Check = "quotation-marks";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1007", "Unbalanced quotation marks", "the quotation that begins with “{0}” has no closing mark", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [QuotationRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Layer<QuotationRecord> quotations = context.Article.Get(QuotationRecord.Layer);
        foreach (Annotation<QuotationRecord> quotation in quotations.Where(item => !item.Value.IsClosed && item.Value.Kind != QuotationKind.Indirect))
        {
            const int shown = 6;
            string[] words = quotation.Value.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string beginning = words.Length <= shown ? string.Join(' ', words) : string.Join(' ', words[..shown]) + " …";
            Evidence evidence = Checks.Article("no mark closes it before its paragraph ends");
            context.Report(
                Checks.Decided(Check, quotation.Value.Id, quotation.Span, quotation.Value.Content, false, evidence, "the closing mark is missing"),
                quotation.Span, quotation.Value.Content, [beginning]);
        }

        int closed = quotations.Count(item => item.Value.IsClosed && item.Value.Kind != QuotationKind.Indirect);
        if (closed > 0)
        {
            string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{closed} quotations");
            context.Report(Checks.Decided(Check, null, null, text, true, Checks.Article("each has its opening and its closing mark"), "opening and closing marks were paired"));
        }
    }
}
