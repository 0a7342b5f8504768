using System.Collections.Immutable;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Text;

namespace Verbatim.Language;

/// <summary>What a linguistic layer says of one sentence. Immutable; safe to share between threads.</summary>
/// <param name="Words">The span of each word (UTF-16, half-open) in the text that was given.</param>
/// <param name="Tags">One tag for each word.</param>
/// <param name="Lemmas">One lemma for each word.</param>
/// <param name="Names">The names, in reading order, without overlap.</param>
/// <param name="Arcs">One arc for each word, or none when the layer has no parser.</param>
public sealed record LinguisticSentence(
    ImmutableArray<TextSpan> Words,
    ImmutableArray<TokenTag> Tags,
    ImmutableArray<string> Lemmas,
    ImmutableArray<NameSpan> Names,
    ImmutableArray<Arc> Arcs)
{
    /// <summary>The span of a name in the text.</summary>
    public TextSpan SpanOf(NameSpan name) =>
        TextSpan.FromBounds(Words[name.FirstToken].Start, Words[name.FirstToken + name.TokenCount - 1].End);
}
