using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Language;

/// <summary>
/// Something that says of the words of a sentence what they are: tags and lemmas, names, arcs. A catalog holds the one that a pipeline uses; the
/// product's own models stand behind it (<see cref="VerbatimLinguisticLayer"/>), and another package takes their place through an adapter.
/// </summary>
/// <remarks>
/// There is one method for each stage, so that a stage that no step asks for costs nothing. Each fills columns that belong to the caller: entry i is
/// that of word i. The contract, which <c>LinguisticLayerContract</c> tests for every implementation: every word has a tag and a lemma; names lie
/// inside the sentence, are ordered and do not overlap; arcs form one tree; the same sentence gives the same result; nothing throws on text, a
/// sentence without words included; calls from several threads do not disturb each other.
/// </remarks>
public interface ILinguisticLayer
{
    /// <summary>Names the layer and all that its results depend on beside the <see cref="LanguageModels"/> of the pipeline; part of every cache key.</summary>
    string Identity { get; }

    /// <summary>Tags and lemmatizes the words of one sentence.</summary>
    /// <param name="words">The words (UTF-16, half-open spans).</param>
    /// <param name="tags">Receives one tag for each word; at least as long as there are words.</param>
    /// <param name="lemmas">Receives one lemma for each word, never <c>null</c>; at least as long as there are words.</param>
    void Tag(in WordSequence words, Span<TokenTag> tags, Span<string> lemmas);

    /// <summary>Finds the names that a sentence shows by itself.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">The tags of the same words, as <see cref="Tag"/> gave them.</param>
    /// <param name="names">Receives the names in reading order, without overlap, behind what it holds.</param>
    void FindNames(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names);

    /// <summary>Parses a sentence.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">The tags of the same words, as <see cref="Tag"/> gave them.</param>
    /// <param name="arcs">Receives one arc for each word; at least as long as there are words.</param>
    /// <returns>Whether there is a parse; <c>false</c> for a sentence without words, and always for a layer without a parser.</returns>
    bool TryParse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs);
}
