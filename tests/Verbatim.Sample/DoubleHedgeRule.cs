using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Syntax;

namespace Verbatim.Sample;

/// <summary>DESK1001: a sentence hedges more than once.</summary>
public sealed class DoubleHedgeRule : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } =
        new("DESK1001", "Hedged twice", "the sentence says “{0}” and has hedged already: “{1}”", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires => [HedgeRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        Layer<HedgeRecord> hedges = context.Article.Get(HedgeRecord.Layer);
        foreach (SentenceSyntax sentence in context.Article.Tree.Root.Sentences)
        {
            ReadOnlySpan<Annotation<HedgeRecord>> inside = hedges.StartingIn(sentence.Span);
            for (int i = 1; i < inside.Length; i++)
            {
                string again = inside[i].Record.Word, first = inside[i - 1].Record.Word;
                context.Check("hedges", null, inside[i].Span)
                    .AgainstArticle(first)
                    .Differs("the sentence has hedged already", new(again, first) { Content = again });
            }
        }
    }
}
