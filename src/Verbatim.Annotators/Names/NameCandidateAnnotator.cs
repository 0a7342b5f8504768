using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Names;

/// <summary>Finds the names that each sentence shows by itself, with the linguistic layer. Thread-safe.</summary>
/// <param name="linguisticLayer">The linguistic layer.</param>
internal sealed class NameCandidateAnnotator(ILinguisticLayer linguisticLayer) : SentenceAnnotator<NameSpan>
{
    /// <summary>The layer of the names of single sentences, before the article has been looked at as a whole; spans cover the words of the name.</summary>
    public static readonly LayerKey<NameSpan> Layer = new("name-candidates");

    /// <inheritdoc/>
    public override string Name => "name-candidates";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [SentenceMorphology.Layer];

    /// <inheritdoc/>
    public override LayerKey<NameSpan> Provides => Layer;

    /// <inheritdoc/>
    public override ImmutableArray<Annotation<NameSpan>> Annotate(SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Annotation<SentenceMorphology>> morphology = context.Get(SentenceMorphology.Layer);
        if (morphology.IsEmpty)
        {
            return [];
        }

        WordSequence words = context.Words;
        var names = new List<NameSpan>();
        linguisticLayer.FindNames(in words, morphology[0].Record.Tags.AsSpan(), names);
        return [.. names.Select(name => new Annotation<NameSpan>(context.SpanOf(name.FirstToken, name.FirstToken + name.TokenCount), name))];
    }
}
