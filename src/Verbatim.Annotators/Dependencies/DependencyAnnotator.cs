using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Annotators.Dependencies;

/// <summary>Parses each sentence with the linguistic layer; a layer without a parser leaves the sentences without a parse. Thread-safe.</summary>
/// <param name="linguisticLayer">The linguistic layer.</param>
internal sealed class DependencyAnnotator(ILinguisticLayer linguisticLayer) : SentenceAnnotator<SentenceParse>
{
    /// <inheritdoc/>
    public override string Name => "parses";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [SentenceMorphology.Layer];

    /// <inheritdoc/>
    public override LayerKey<SentenceParse> Provides => SentenceParse.Layer;

    /// <inheritdoc/>
    public override ImmutableArray<Annotation<SentenceParse>> Annotate(SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        WordSequence words = context.Words;
        ImmutableArray<Annotation<SentenceMorphology>> morphology = context.Get(SentenceMorphology.Layer);
        if (words.Count == 0 || morphology.IsEmpty)
        {
            return [];
        }

        EquatableArray<TokenTag> tags = morphology[0].Record.Tags;
        var arcs = new Arc[words.Count];
        if (!linguisticLayer.TryParse(in words, tags.AsSpan(), arcs))
        {
            return [];
        }

        var traits = new WordTraits[words.Count];
        for (int i = 0; i < traits.Length; i++)
        {
            traits[i] = FormTraits.Of(words[i]);
        }

        var parse = new SentenceParse(ImmutableCollectionsMarshal.AsImmutableArray(arcs), tags, ImmutableCollectionsMarshal.AsImmutableArray(traits));
        return [new Annotation<SentenceParse>(new TextSpan(0, context.Sentence.FullSpan.Length), parse)];
    }
}
