using Verbatim.Annotations;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// The tokens of one sentence, and what the grammars ask of them. Filled again for each sentence, so that nothing is allocated for a sentence
/// once the buffer has grown. Indices outside the sentence give an empty token, so that a grammar may look ahead and back without checks.
/// Not thread-safe.
/// </summary>
internal sealed class TimeTokens
{
    private readonly TimeTokenizer _tokenizer = new();
    private TimeToken[] _tokens = new TimeToken[128];
    private EquatableArray<TokenTag> _tags;
    private SourceText _text = SourceText.From("");

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any token is a time word or a number.</summary>
    public bool HasTrigger { get; private set; }

    /// <summary>Where the search goes on when no expression begins at the token that is tried.</summary>
    public int SkipTo { get; set; }

    /// <summary>Token <paramref name="index"/>; an empty one outside the sentence.</summary>
    public ref readonly TimeToken this[int index] =>
        ref _tokens[(uint)index < (uint)Count ? index : Count];

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="startsBlock">Whether a new block begins; a quotation left open in the block before ends there.</param>
    /// <param name="tags">The tags of its tokens; empty when there are none.</param>
    public void Fill(SentenceSyntax sentence, bool startsBlock, EquatableArray<TokenTag> tags)
    {
        Count = 0;
        HasTrigger = false;
        _tags = tags;
        _text = sentence.Tree.Text;
        _tokenizer.Run(sentence, startsBlock, this);
        _tokens[Count] = new TimeToken { Number = -1, Token = sentence.Tokens.Count };
    }

    /// <summary>Appends a token; called by the tokenizer alone.</summary>
    public void Add(in TimeToken token)
    {
        if (Count + 1 >= _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[Count++] = token;
        HasTrigger |= token.Number >= 0 || token.Kind != TimeWordKind.None;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Text(int i) => _text.AsSpan(this[i].Span);

    /// <summary>Whether a word of the kind stands here.</summary>
    public bool Is(int i, TimeWordKind kind) => this[i].Word.Kind == kind;

    /// <summary>Whether a word of one of the kinds stands here.</summary>
    public bool Is(int i, in TimeWordKinds kinds) => kinds.Contains(this[i].Word.Kind);

    /// <summary>Whether the sign stands here.</summary>
    public bool Is(int i, char sign)
    {
        ref readonly TimeToken token = ref this[i];
        return token.First == sign && token.IsSingle && token.Number < 0;
    }

    /// <summary>Whether the word stands here, whatever its case.</summary>
    public bool IsWord(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name of the unit stands here.</summary>
    public bool IsUnit(int i, TimeUnit unit) => this[i].Word.Kind == TimeWordKind.Unit && this[i].Unit == unit;

    /// <summary>Whether the name of one unit stands here: "week", not "weeks".</summary>
    public bool IsSingularUnit(int i, TimeUnit unit) => IsUnit(i, unit) && !this[i].IsPlural;

    public bool IsHyphen(int i) => this[i].First is '-' or '\u2010' or '\u2011' && this[i].IsSingle;

    public bool IsDash(int i) => this[i].First is '-' or >= '\u2010' and <= '\u2014' && this[i].IsSingle;

    public bool IsComma(int i) => Is(i, ',');

    public bool IsPeriod(int i) => Is(i, '.');

    public bool IsApostrophe(int i) => this[i].First is '\'' or '\u2019' && this[i].IsSingle;

    /// <summary>Whether "or so" stands here.</summary>
    public bool IsOrSo(int i) => Is(i, TimeWordKind.Or) && IsWord(i + 1, "so");

    /// <summary>Whether the tokens <paramref name="i"/> and the next are both written without a space before them.</summary>
    public bool IsGluedOn(int i) => this[i].IsGlued && this[i + 1].IsGlued;

    /// <summary>Behind a word of the kind, if one stands here.</summary>
    public int Skip(int i, TimeWordKind kind) => Is(i, kind) ? i + 1 : i;

    public int SkipComma(int i) => IsComma(i) ? i + 1 : i;

    public int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    /// <summary>Behind a period that belongs to the abbreviation before it.</summary>
    public int SkipPeriod(int i) => IsPeriod(i) && this[i].IsGlued ? i + 1 : i;

    /// <summary>Behind a unit's name and the period of its abbreviation.</summary>
    public int SkipUnit(int i) => this[i].IsAbbreviation ? SkipPeriod(i + 1) : i + 1;

    /// <summary>Behind a possessive <c>'s</c> (one token or two).</summary>
    public int SkipPossessive(int i) => IsApostrophe(i) && IsGluedOn(i) && IsWord(i + 1, "s") ? i + 2 : i;

    /// <summary>No expression stands here, and none begins before <paramref name="to"/>.</summary>
    public TimeExpression? Nothing(int to)
    {
        SkipTo = to;
        return null;
    }

    /// <summary>Whether the word begins with a capital and is no time word: part of a name.</summary>
    public bool IsCapitalizedName(int i) =>
        this[i].IsCapitalized && this[i].Kind is TimeWordKind.None or TimeWordKind.Era or TimeWordKind.Zone;

    /// <summary>Whether a word in small letters stands here that may be a noun: no time word, no verb, no conjunction.</summary>
    public bool IsLowerNoun(int i) =>
        this[i].IsLower && Is(i, TimeWordKind.None) && !IsTaggedVerb(i) && !(Text(i) is "when" or "as" or "with" or "while" or "but");

    /// <summary>Whether a noun, or an adjective before one, stands here, so that what stands before is a modifier of it.</summary>
    public bool IsNounBehind(int i) => _tags.Count == 0
        ? IsLowerNoun(i)
        : this[i].IsLetters && TagOf(i) is Upos.Noun or Upos.Propn or Upos.Adj
            && this[i].Kind is not (TimeWordKind.Unit or TimeWordKind.Ago or TimeWordKind.Earlier or TimeWordKind.Later);

    /// <summary>The part of speech of the article's token; <see cref="Upos.X"/> without tags and outside the sentence.</summary>
    public Upos TagOf(int i)
    {
        int token = this[i].Token;
        return (uint)i < (uint)Count && token < _tags.Count ? _tags[token].Upos : Upos.X;
    }

    public bool IsTaggedVerb(int i) => TagOf(i) is Upos.Verb or Upos.Aux;

    /// <summary>Whether the tagger takes the word for a verb, an auxiliary, a preposition or an adverb.</summary>
    public bool IsTaggedOther(int i) => TagOf(i) is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Adv;

    /// <summary>Whether the tagger takes the word for a verb or a function word.</summary>
    public bool IsTaggedFunction(int i) => IsTaggedOther(i) || TagOf(i) is Upos.Sconj or Upos.Cconj or Upos.Pron;
}
