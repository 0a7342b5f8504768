using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Syntax;

namespace Verbatim.Sample;

/// <summary>DESK1001: a sentence hedges more than once.</summary>
public sealed class DoubleHedgeRule : Analyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } =
        new("DESK1001", "Hedged twice", "the sentence says “{0}” and has hedged already: “{1}”", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires => [HedgeRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        Layer<HedgeRecord> hedges = context.Article.Get(HedgeRecord.Layer);
        foreach (SentenceSyntax sentence in context.Article.Tree.Root.Sentences)
        {
            ReadOnlySpan<Annotation<HedgeRecord>> inside = hedges.StartingIn(sentence.Span);
            for (int i = 1; i < inside.Length; i++)
            {
                context.Report(null, inside[i].Span, inside[i].Value.Word, [inside[i].Value.Word, inside[i - 1].Value.Word]);
            }
        }
    }
}
