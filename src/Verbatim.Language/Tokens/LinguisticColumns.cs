using System.Collections.Immutable;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Tokens;

/// <summary>
/// What a linguistic layer says of the tokens of an article, by token index. A view: its columns are those of the single sentences as they were made
/// and are kept from run to run, and nothing is copied. A sentence without a column has the defaults. Filled by one thread, then safe to share.
/// </summary>
/// <param name="tokens">The tokens.</param>
internal sealed class LinguisticColumns(TokenTable tokens)
{
    private readonly ImmutableArray<TokenTag>[] _tags = new ImmutableArray<TokenTag>[tokens.Sentences.Length];
    private readonly ImmutableArray<string>[] _lemmas = new ImmutableArray<string>[tokens.Sentences.Length];
    private readonly ImmutableArray<Arc>[] _arcs = new ImmutableArray<Arc>[tokens.Sentences.Length];

    /// <summary>The tokens that the columns belong to.</summary>
    public TokenTable Tokens => tokens;

    /// <summary>Whether any sentence has a parse.</summary>
    public bool HasParse { get; private set; }

    /// <summary>Takes the tags and lemmas of a sentence; not those of another number of words.</summary>
    public void SetMorphology(int sentence, ImmutableArray<TokenTag> tags, ImmutableArray<string> lemmas)
    {
        if (tags.Length == CountOf(sentence) && lemmas.Length == tags.Length)
        {
            (_tags[sentence], _lemmas[sentence]) = (tags, lemmas);
        }
    }

    /// <summary>Takes the arcs of a sentence; not those of another number of words.</summary>
    public void SetArcs(int sentence, ImmutableArray<Arc> arcs)
    {
        HasParse = true;
        if (arcs.Length == CountOf(sentence))
        {
            _arcs[sentence] = arcs;
        }
    }

    /// <summary>The Penn Treebank tag of a token; <see cref="Xpos.None"/> without one.</summary>
    public Xpos Xpos(int token) => _tags[tokens.SentenceOf[token]] is { IsDefault: false } tags ? tags[At(token)].Xpos : Tags.Xpos.None;

    /// <summary>The universal tag of a token; <see cref="Upos.X"/> without one.</summary>
    public Upos Upos(int token) => _tags[tokens.SentenceOf[token]] is { IsDefault: false } tags ? tags[At(token)].Upos : Tags.Upos.X;

    /// <summary>The lemma of a token; <c>null</c> without one.</summary>
    public string? Lemma(int token) => _lemmas[tokens.SentenceOf[token]] is { IsDefault: false } lemmas ? lemmas[At(token)] : null;

    /// <summary>The token that a token depends on; -1 for a root and without an arc.</summary>
    public int Head(int token)
    {
        int sentence = tokens.SentenceOf[token], start = tokens.SentenceStart[sentence];
        return _arcs[sentence] is { IsDefault: false } arcs && arcs[token - start].Head is >= 0 and int head ? start + head : -1;
    }

    /// <summary>How a token depends on its head; the default without an arc.</summary>
    public DependencyRelation Relation(int token) =>
        _arcs[tokens.SentenceOf[token]] is { IsDefault: false } arcs ? arcs[At(token)].Relation : default;

    private int At(int token) => token - tokens.SentenceStart[tokens.SentenceOf[token]];

    private int CountOf(int sentence) => tokens.SentenceStart[sentence + 1] - tokens.SentenceStart[sentence];
}
