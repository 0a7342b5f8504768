using System.Collections.Immutable;
using Verbatim.Annotations;

namespace Verbatim.Sample;

/// <summary>Finds hedges, sentence by sentence.</summary>
public sealed class HedgeAnnotator : SentenceAnnotator<HedgeRecord>
{
    private static readonly HashSet<string> Words = ["allegedly", "apparently", "purportedly", "reportedly", "supposedly"];

    /// <inheritdoc/>
    public override string Name => "hedges";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires => [];

    /// <inheritdoc/>
    public override LayerKey<HedgeRecord> Provides => HedgeRecord.Layer;

    /// <inheritdoc/>
    public override ImmutableArray<Annotation<HedgeRecord>> Annotate(SentenceContext context)
    {
        var hedges = ImmutableArray.CreateBuilder<Annotation<HedgeRecord>>();
        for (int i = 0; i < context.Sentence.Tokens.Count; i++)
        {
            string word = context.Sentence.Tokens[i].ValueText.ToString().ToLowerInvariant();
            if (Words.Contains(word))
            {
                hedges.Add(new(context.SpanOf(i, i + 1), new HedgeRecord(word)));
            }
        }

        return hedges.ToImmutable();
    }
}
