using Verbatim.Language.Tags;

namespace Verbatim.Language;

/// <summary>
/// Something that says of the words of a sentence what they are: tags, lemmas, names and arcs. The product's own models stand behind it
/// (<see cref="VerbatimLinguisticLayer"/>); other packages can be measured and used through an adapter.
/// </summary>
/// <remarks>
/// The contract, which <c>LinguisticLayerContract</c> tests for every implementation: the words come back as they were given; there is one
/// tag and one lemma for each word; names lie inside the sentence, are ordered and do not overlap; there are no arcs or one for each word,
/// and arcs form one tree; the same sentence gives the same result; calls from several threads do not disturb each other.
/// </remarks>
public interface ILinguisticLayer
{
    /// <summary>Analyses one sentence. Never throws on text.</summary>
    /// <param name="words">The text of the sentence and the spans of its words (UTF-16, half-open).</param>
    LinguisticSentence Analyze(in WordSequence words);
}
