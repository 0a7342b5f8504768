using System.Runtime.InteropServices;
using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Links third-person pronouns and definite descriptions outside quotation marks to actors: pronouns to the most salient actor of fitting
/// kind and gender, descriptions to the actor whom the article has called so, or to the most salient organization.
/// </summary>
internal sealed class MentionResolver
{
    private const int LongestDescription = 4;
    private const double PronounWeight = 0.8;

    private readonly AnnotatedArticle _article;
    private readonly Dictionary<ActorDraft, HashSet<string>> _heads = [];
    private readonly Dictionary<string, List<ActorDraft>> _described;
    private readonly List<(TextSpan Span, ActorDraft Draft)> _names;
    private readonly HashSet<int> _roleStarts;
    private readonly Salience _salience = new();
    private int _next;
    private int _depth;
    private EquatableArray<TokenTag> _tags;

    private MentionResolver(AnnotatedArticle article, List<ActorDraft> drafts)
    {
        _article = article;
        _described = Describe(drafts);
        _names = [.. drafts.SelectMany(draft => draft.Mentions.Select(mention => (mention.Span, draft))).OrderBy(item => item.Span)];
        _roleStarts = [.. drafts.SelectMany(draft => draft.Roles).Select(role => role.Span.Start)];
    }

    public static void AddMentions(AnnotatedArticle article, List<ActorDraft> drafts)
    {
        var resolver = new MentionResolver(article, drafts);
        foreach (BlockSyntax block in article.Tree.Root.Blocks)
        {
            resolver._depth = 0;
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                resolver._salience.EndSentence();
                ReadOnlySpan<Annotation<SentenceMorphology>> morphology = article.Get(SentenceMorphology.Layer).StartingIn(sentence.FullSpan);
                resolver._tags = morphology.IsEmpty ? default : morphology[0].Record.Tags;
                resolver.Read(sentence.Tokens);
            }
        }
    }

    private void Read(SyntaxTokenList tokens)
    {
        bool first = true;
        for (int i = 0; i < tokens.Count; i++)
        {
            SyntaxToken token = tokens[i];
            _depth = Math.Max(0, _depth + (token.Kind == TokenKind.OpenQuote ? 1 : token.Kind == TokenKind.CloseQuote ? -1 : 0));
            for (; _next < _names.Count && _names[_next].Span.Start <= token.Span.Start; _next++)
            {
                if (_depth == 0)
                {
                    _salience.Mention(_names[_next].Draft, first);
                    first = false;
                }
            }

            if (_depth > 0 || token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (Pronoun(token.ValueText) is { } actor)
            {
                Add(actor, token.Span, MentionForm.Pronoun, ref first);
            }
            else if (DescriptionEnd(tokens, i) is var end && end > 0 && Described(tokens, i, end) is { } described)
            {
                Add(described, TextSpan.FromBounds(token.Span.Start, tokens[end - 1].Span.End), MentionForm.Nominal, ref first);
                i = end - 1;
            }
        }
    }

    private void Add(ActorDraft actor, TextSpan span, MentionForm form, ref bool first)
    {
        actor.Add(new ActorRecord.Mention(span, _article.Text.ToString(span), form));
        _salience.Mention(actor, first, PronounWeight);
        first = false;
    }

    private ActorDraft? Pronoun(ReadOnlySpan<char> word)
    {
        if (word.Length > 7)
        {
            return null;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        switch (lower)
        {
            case "he" or "him" or "his" or "himself":
                return Person(Gender.Male);
            case "she" or "her" or "hers" or "herself":
                return Person(Gender.Female);
            case "it" or "its" or "itself":
                return _salience.Best(draft => draft.Kind == ActorKind.Organization);
            default:
                return null;
        }
    }

    private ActorDraft? Person(Gender gender)
    {
        ActorDraft? best = _salience.Best(draft => draft.Kind == ActorKind.Person && (draft.Gender == Gender.Unknown || draft.Gender == gender));
        if (best is { Gender: Gender.Unknown })
        {
            best.Gender = gender;
        }

        return best;
    }

    /// <summary>The end of a definite description that starts at <paramref name="start"/>, or 0: an article and lower-case words up to a noun for persons or groups.</summary>
    private int DescriptionEnd(SyntaxTokenList tokens, int start)
    {
        if (tokens[start].ValueText is not ("the" or "The" or "that" or "this"))
        {
            return 0;
        }

        for (int i = start + 1; i < tokens.Count && i <= start + LongestDescription; i++)
        {
            if (tokens[i].Kind == TokenKind.Clitic && i > start + 1 && i + 1 < tokens.Count && tokens[i].ValueText is "'s" or "’s")
            {
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word || !char.IsLower(tokens[i].ValueText[0]) || _roleStarts.Contains(tokens[i].Span.Start))
            {
                return 0;
            }

            if ((RoleNouns.IsRole(tokens[i].ValueText) || RoleNouns.IsGroup(tokens[i].ValueText)) && IsEnd(tokens, i + 1))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a noun phrase can end before this token: no further noun, hyphen or possessive goes on with it.</summary>
    private bool IsEnd(SyntaxTokenList tokens, int index)
    {
        if (index == tokens.Count)
        {
            return true;
        }

        SyntaxToken next = tokens[index];
        return next.Kind switch
        {
            TokenKind.Hyphen or TokenKind.Clitic => false,
            TokenKind.Word when index < _tags.Count && _tags[index].Upos == Upos.Noun => false,
            TokenKind.Word => !char.IsUpper(next.ValueText[0]) && !RoleNouns.IsRole(next.ValueText) && next.ValueText is not ("of" or "for"),
            _ => true,
        };
    }

    private ActorDraft? Described(SyntaxTokenList tokens, int start, int end)
    {
        string head = tokens[end - 1].ValueText.ToString();
        List<ActorDraft> called = _described.GetValueOrDefault(head, []);
        ActorDraft? present = called.Count == 0 ? null : _salience.Best(draft => IsDescribed(draft, head));
        if (present is not null)
        {
            return present;
        }

        int position = tokens[start].Span.Start;
        int known = called.Count == 0 || called[0].FirstPosition >= position ? 0 : called.Count == 1 || called[1].FirstPosition >= position ? 1 : 2;
        return known == 1 ? called[0]
            : known == 0 && end == start + 2 ? _salience.Best(draft => draft.Kind == ActorKind.Organization && RoleNouns.MayDescribe(head, draft.Name))
            : null;
    }

    private bool IsDescribed(ActorDraft draft, string head) => _heads.TryGetValue(draft, out HashSet<string>? heads) && heads.Contains(head);

    /// <summary>The actors by what they may be called: the head of a role, or the last word of an organization's name; those that are named first come first.</summary>
    private Dictionary<string, List<ActorDraft>> Describe(List<ActorDraft> drafts)
    {
        var described = new Dictionary<string, List<ActorDraft>>(StringComparer.OrdinalIgnoreCase);
        foreach (ActorDraft draft in drafts.OrderBy(draft => draft.FirstPosition))
        {
            var heads = draft.Roles.Select(role => RoleNouns.HeadOf(role.Text).ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (draft.Kind == ActorKind.Organization && draft.Name.LastIndexOf(' ') is var space and >= 0)
            {
                heads.Add(draft.Name[(space + 1)..]);
            }

            _heads.Add(draft, heads);
            foreach (string head in heads)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(described, head, out _) ??= []).Add(draft);
            }
        }

        return described;
    }
}
