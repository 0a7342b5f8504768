using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1007: a quotation whose closing mark is missing.</summary>
internal sealed class UnbalancedMarksRule : Rule
{
    private const string Check = "quotation-marks";

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1007", "Unbalanced quotation marks", "the quotation that begins with “{0}” has no closing mark", DiagnosticSeverity.Warning, "quotations");

    public override IReadOnlyList<LayerKey> Requires { get; } = [QuotationRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        Layer<QuotationRecord> quotations = context.Article.Get(QuotationRecord.Layer);
        foreach (Annotation<QuotationRecord> quotation in quotations.Where(item => !item.Record.IsClosed && item.Record.Kind != QuotationKind.Indirect))
        {
            const int shown = 6;
            string[] words = quotation.Record.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string beginning = words.Length <= shown ? string.Join(' ', words) : string.Join(' ', words[..shown]) + " …";
            context.Check(Check, quotation, quotation.Record.Content).AgainstArticle("the paragraph ends without a closing mark")
                .Differs("the closing mark is missing", new(beginning));
        }

        int closed = quotations.Count(item => item.Record.IsClosed && item.Record.Kind != QuotationKind.Indirect);
        if (closed > 0)
        {
            string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{closed} quotations");
            context.Check(Check, null, null, text).AgainstArticle("each has an opening and a closing mark").Agrees("opening and closing marks match");
        }
    }
}
