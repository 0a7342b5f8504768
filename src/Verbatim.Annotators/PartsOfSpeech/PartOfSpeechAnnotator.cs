using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Language;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Annotators.PartsOfSpeech;

/// <summary>Tags and lemmatizes the words of a sentence with the linguistic layer. Thread-safe.</summary>
/// <param name="linguisticLayer">The linguistic layer.</param>
internal sealed class PartOfSpeechAnnotator(ILinguisticLayer linguisticLayer) : SentenceAnnotator<SentenceMorphology>
{
    /// <inheritdoc/>
    public override string Name => "morphology";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [];

    /// <inheritdoc/>
    public override LayerKey<SentenceMorphology> Provides => SentenceMorphology.Layer;

    /// <inheritdoc/>
    public override ImmutableArray<Annotation<SentenceMorphology>> Annotate(SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        WordSequence words = context.Words;
        var tags = new TokenTag[words.Count];
        string[] lemmas = new string[words.Count];
        linguisticLayer.Tag(in words, tags, lemmas);
        var morphology = new SentenceMorphology(new(ImmutableCollectionsMarshal.AsImmutableArray(tags)), new(ImmutableCollectionsMarshal.AsImmutableArray(lemmas)));
        return [new Annotation<SentenceMorphology>(new TextSpan(0, context.Sentence.FullSpan.Length), morphology)];
    }
}
