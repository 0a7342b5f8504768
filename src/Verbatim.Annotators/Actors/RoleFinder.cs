using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Finds what an article says its actors are: before the name (<c>campaign manager Jane Roe</c>), in apposition (<c>Jane Roe, a doctor,</c>)
/// and with a copula (<c>Jane Roe is a doctor</c>).
/// </summary>
internal static class RoleFinder
{
    private const int MaxPhrase = 12;

    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "his", "her", "their", "its", "our", "my", "your", "one" };

    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "who", "whom", "whose", "that", "which", "where", "when", "with", "and", "but", "or", "as", "after", "before", "while", "whose", "because",
    };

    private static readonly HashSet<string> PhraseWords = new(StringComparer.OrdinalIgnoreCase) { "of", "for", "to", "at", "in", "on", "from", "by", "about", "into", "over" };

    public static void AddRoles(AnnotatedArticle article, List<ActorDraft> drafts)
    {
        foreach (ActorDraft draft in drafts)
        {
            foreach (ActorRecord.Mention mention in draft.Mentions.ToArray())
            {
                if (article.Tree.Root.FindSentence(mention.Span.Start) is not { } sentence)
                {
                    continue;
                }

                SyntaxTokenList tokens = sentence.Tokens;
                int first = sentence.FindTokenIndex(mention.Span.Start);
                int end = sentence.FindTokenIndex(mention.Span.End - 1) + 1;
                ReadOnlySpan<Annotation<SentenceMorphology>> morphology = article.Get(SentenceMorphology.Layer).StartingIn(sentence.FullSpan);
                AddBefore(article, draft, tokens, morphology.IsEmpty ? default : morphology[0].Record.Tags, first);
                AddBehind(article, draft, tokens, end);
            }
        }
    }

    private static void AddBefore(AnnotatedArticle article, ActorDraft draft, SyntaxTokenList tokens, EquatableArray<TokenTag> tags, int first)
    {
        int end = first;
        if (end > 1 && tokens[end - 1].Kind == TokenKind.Comma)
        {
            end--;
        }

        if (end == 0 || tokens[end - 1].Kind != TokenKind.Word || !RoleNouns.IsRole(tokens[end - 1].ValueText) || (end == first && !tokens[first].HasSpaceBefore))
        {
            return;
        }

        int start = end - 1;
        bool title = IsUpper(tokens[start]) && end == first;
        while (start > 0 && end - start < MaxPhrase && !IsFiniteVerb(tags, start - 1) && (title ? IsTitleModifier(tokens[start - 1]) : IsModifier(tokens, start - 1)))
        {
            start--;
        }

        bool introduced = start > 0 && (tokens[start - 1].Kind == TokenKind.Clitic || Determiners.Contains(tokens[start - 1].ValueText.ToString()));
        if (end < first && introduced && start == 2 && tags.Count > 0 && tags[0].Upos == Upos.Adp && tokens[0].ValueText is not "As")
        {
            // "Through a spokeswoman, Reed declined": somebody else.
            return;
        }

        bool afterName = start > 0 && IsUpper(tokens[start - 1]);
        if (end == first || introduced || afterName)
        {
            Add(article, draft, tokens, start, end);
        }
    }

    private static bool IsTitleModifier(SyntaxToken token) => token.Kind == TokenKind.Word
        && (token.ValueText is "former" or "then" or "acting" or "deputy" or "vice" or "interim" || (IsUpper(token) && !Determiners.Contains(token.ValueText.ToString())));

    private static bool IsFiniteVerb(EquatableArray<TokenTag> tags, int index) =>
        index < tags.Count && tags[index].Xpos is Xpos.Vb or Xpos.Vbd or Xpos.Vbp or Xpos.Vbz or Xpos.Md;

    private static bool IsModifier(SyntaxTokenList tokens, int index)
    {
        SyntaxToken token = tokens[index];
        if (token.Kind == TokenKind.Hyphen)
        {
            return index > 0 && !token.HasSpaceBefore;
        }

        string word = token.ValueText.ToString();
        return token.Kind == TokenKind.Word && char.IsLower(word[0])
            && !Determiners.Contains(word) && (!Stops.Contains(word) && !PhraseWords.Contains(word) || IsBetweenHyphens(tokens, index));
    }

    private static bool IsBetweenHyphens(SyntaxTokenList tokens, int index) =>
        index > 0 && tokens[index - 1].Kind == TokenKind.Hyphen && index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Hyphen;

    private static bool IsUpper(SyntaxToken token) => token.Kind == TokenKind.Word && char.IsUpper(token.ValueText[0]);

    private static void AddBehind(AnnotatedArticle article, ActorDraft draft, SyntaxTokenList tokens, int end)
    {
        if (end + 1 >= tokens.Count)
        {
            return;
        }

        bool copula = tokens[end].ValueText is "is" or "was";
        if (tokens[end].Kind != TokenKind.Comma && !copula)
        {
            return;
        }

        int start = end + 1;
        bool determined = Determiners.Contains(tokens[start].ValueText.ToString());
        if (determined)
        {
            start++;
        }

        int stop = start;
        bool hasRole = false, inPhrase = false;
        while (stop < tokens.Count && stop - start < MaxPhrase && IsInside(tokens[stop]))
        {
            ReadOnlySpan<char> word = tokens[stop].ValueText;
            inPhrase |= PhraseWords.Contains(word.ToString());
            hasRole |= !inPhrase && RoleNouns.IsRole(word);
            stop++;
        }

        bool closed = stop < tokens.Count && tokens[stop].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Dash or TokenKind.CloseBracket || stop < tokens.Count && Stops.Contains(tokens[stop].ValueText.ToString());
        if (stop > start && closed && (hasRole || (determined && !copula && draft.Kind == ActorKind.Organization)) && (determined || hasRole && !copula))
        {
            Add(article, draft, tokens, start, stop);
        }
    }

    private static bool IsInside(SyntaxToken token) =>
        token.Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Hyphen or TokenKind.Number && !Stops.Contains(token.ValueText.ToString());

    private static void Add(AnnotatedArticle article, ActorDraft draft, SyntaxTokenList tokens, int start, int end)
    {
        TextSpan span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
        if (draft.Add(new ActorRecord.Role(CleanText.Of(article.Tree, span), span)) && draft.Gender == Gender.Unknown && draft.Kind == ActorKind.Person)
        {
            draft.Gender = RoleNouns.GenderOf(RoleNouns.HeadOf(draft.Roles[^1].Text));
        }
    }
}
