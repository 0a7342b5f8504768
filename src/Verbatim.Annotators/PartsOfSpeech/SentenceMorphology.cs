using Verbatim.Annotations;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.PartsOfSpeech;

/// <summary>
/// The tags and lemmas of one sentence; entry i belongs to token i. Immutable, compared by value, safe to share between threads.
/// </summary>
/// <param name="Tags">For each token its tags, with a calibrated probability.</param>
/// <param name="Lemmas">For each token its lemma.</param>
public sealed record SentenceMorphology(EquatableArray<TokenTag> Tags, EquatableArray<string> Lemmas)
{
    /// <summary>The layer of tags and lemmas: one annotation a sentence, over its full span.</summary>
    public static readonly LayerKey<SentenceMorphology> Layer = new("morphology");
}
