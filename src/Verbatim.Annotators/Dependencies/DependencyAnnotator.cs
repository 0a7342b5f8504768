using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dependencies;

/// <summary>Parses each sentence with the trained dependency parser. Stateless and thread-safe; the models are read on first use.</summary>
internal sealed class DependencyAnnotator : SentenceAnnotator<SentenceParse>
{
    private readonly LanguageModels _models;

    /// <summary>Creates the step; nothing is read yet.</summary>
    /// <param name="models">The trained models.</param>
    public DependencyAnnotator(LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _models = models;
    }

    /// <inheritdoc/>
    public override string Name => "parses";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [SentenceMorphology.Layer];

    /// <inheritdoc/>
    public override LayerKey<SentenceParse> Provides => SentenceParse.Layer;

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model is missing, truncated, altered or newer than this build.</exception>
    public override ImmutableArray<Annotation<SentenceParse>> Annotate(SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        WordSequence words = context.Words;
        ImmutableArray<Annotation<SentenceMorphology>> morphology = context.Get(SentenceMorphology.Layer);
        if (words.Count == 0 || morphology.IsEmpty)
        {
            return [];
        }

        ReadOnlySpan<TokenTag> tags = morphology[0].Value.Tags.AsSpan();
        var arcs = new Arc[words.Count];
        _models.Parser.Parse(words, tags, arcs);
        var parsed = new ParsedWord[words.Count];
        for (int i = 0; i < parsed.Length; i++)
        {
            parsed[i] = ParsedWord.Create(words[i], tags[i], arcs[i]);
        }

        var parse = new SentenceParse(ImmutableCollectionsMarshal.AsImmutableArray(parsed));
        return [new Annotation<SentenceParse>(new TextSpan(0, context.Sentence.FullSpan.Length), parse)];
    }
}
