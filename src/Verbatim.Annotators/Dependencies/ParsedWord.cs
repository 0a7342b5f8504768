using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dependencies;

/// <summary>One word of a <see cref="SentenceParse"/>.</summary>
/// <param name="Arc">The arc to its head.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Traits">What the typed view must know of its form.</param>
internal readonly record struct ParsedWord(Arc Arc, Upos Upos, Xpos Xpos, WordTraits Traits)
{
    /// <summary>Index of the head word; <see cref="Arc.RootHead"/> for the root.</summary>
    public int Head => Arc.Head;

    /// <summary>How the word depends on its head.</summary>
    public DependencyRelation Relation => Arc.Relation;

    /// <summary>Makes the entry for one word, with the traits of its form.</summary>
    public static ParsedWord Create(ReadOnlySpan<char> form, TokenTag tag, Arc arc) =>
        new(arc, tag.Upos, tag.Xpos, WordTraitsOf(form));

    private static WordTraits WordTraitsOf(ReadOnlySpan<char> form)
    {
        const int Longest = 7;
        if (form.Length is < 2 or > Longest)
        {
            return WordTraits.None;
        }

        Span<char> lower = stackalloc char[Longest];
        lower = lower[..form.ToLowerInvariant(lower)];
        lower.Replace('’', '\'');
        return lower switch
        {
            "not" or "n't" or "nt" or "never" or "no" or "neither" or "nor" or "none" or "nobody" or "nothing" or "nowhere" or "without"
                => WordTraits.Negation,
            "will" or "shall" or "'ll" or "wo" => WordTraits.Future,
            _ => WordTraits.None,
        };
    }
}
