using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Language;

/// <summary>The product's own tagger, lemmatizer, name tagger and parser as one linguistic layer. Thread-safe.</summary>
/// <param name="models">The trained models; each is read on first use.</param>
internal sealed class VerbatimLinguisticLayer(LanguageModels models) : ILinguisticLayer
{
    /// <inheritdoc/>
    /// <exception cref="ModelException">A model is missing, truncated, altered or newer than this build.</exception>
    public LinguisticSentence Analyze(in WordSequence words)
    {
        var spans = new TextSpan[words.Count];
        var tags = new TokenTag[words.Count];
        string[] lemmas = new string[words.Count];
        var arcs = new Arc[words.Count];
        var names = new List<NameSpan>();
        models.Tagger.Tag(in words, tags);
        for (int i = 0; i < words.Count; i++)
        {
            spans[i] = words.Span(i);
            lemmas[i] = models.Lemmatizer.Lemmatize(words[i], tags[i].Upos, tags[i].Xpos);
        }

        if (words.Count > 0)
        {
            models.Names.Tag(in words, tags, names);
            models.Parser.Parse(in words, tags, arcs);
        }

        return new LinguisticSentence(
            ImmutableCollectionsMarshal.AsImmutableArray(spans),
            ImmutableCollectionsMarshal.AsImmutableArray(tags),
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            [.. names],
            ImmutableCollectionsMarshal.AsImmutableArray(arcs));
    }
}
