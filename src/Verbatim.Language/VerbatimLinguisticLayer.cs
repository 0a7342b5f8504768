using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Language;

/// <summary>
/// The product's own tagger, lemmatizer, name tagger and parser as one linguistic layer. Each part is read when its stage first runs; a stage throws
/// <see cref="ModelException"/> when its part is missing, truncated, altered or newer than this build. Thread-safe.
/// </summary>
/// <param name="models">The trained models.</param>
internal sealed class VerbatimLinguisticLayer(LanguageModels models) : ILinguisticLayer
{
    /// <inheritdoc/>
    public string Identity => "verbatim";

    /// <inheritdoc/>
    public void Tag(in WordSequence words, Span<TokenTag> tags, Span<string> lemmas)
    {
        models.Tagger.Tag(in words, tags);
        for (int i = 0; i < words.Count; i++)
        {
            lemmas[i] = models.Lemmatizer.Lemmatize(words[i], tags[i].Upos, tags[i].Xpos);
        }
    }

    /// <inheritdoc/>
    public void FindNames(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names)
    {
        if (words.Count > 0)
        {
            models.Names.Tag(in words, tags, names);
        }
    }

    /// <inheritdoc/>
    public bool TryParse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs)
    {
        if (words.Count == 0)
        {
            return false;
        }

        models.Parser.Parse(in words, tags, arcs);
        return true;
    }
}
