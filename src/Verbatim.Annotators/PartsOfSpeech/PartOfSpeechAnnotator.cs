using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.PartsOfSpeech;

/// <summary>Tags and lemmatizes the words of a sentence. The models are read when the first sentence is annotated. Thread-safe.</summary>
/// <param name="models">The trained models.</param>
internal sealed class PartOfSpeechAnnotator(LanguageModels models) : SentenceAnnotator<SentenceMorphology>
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
    /// <exception cref="ModelException">A model is missing, truncated, altered or newer than this build.</exception>
    public override ImmutableArray<Annotation<SentenceMorphology>> Annotate(SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        WordSequence words = context.Words;
        var tags = new TokenTag[words.Count];
        models.Tagger.Tag(in words, tags);
        string[] lemmas = new string[words.Count];
        for (int i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = models.Lemmatizer.Lemmatize(words[i], tags[i].Upos, tags[i].Xpos);
        }

        var morphology = new SentenceMorphology(new(ImmutableCollectionsMarshal.AsImmutableArray(tags)), new(ImmutableCollectionsMarshal.AsImmutableArray(lemmas)));
        return [new Annotation<SentenceMorphology>(new TextSpan(0, context.Sentence.FullSpan.Length), morphology)];
    }
}
