using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Links third-person pronouns outside quotation marks to actors by salience: how near the last mentions are, and whether they opened
/// their sentence (after Lappin and Leass, 1994, without a full parse).
/// </summary>
internal static class MentionResolver
{
    private const int Window = 4;

    public static void AddMentions(AnnotatedArticle article, List<ActorDraft> drafts)
    {
        var salience = new Dictionary<ActorDraft, double>();
        List<(TextSpan Span, ActorDraft Draft)> names = [.. drafts.SelectMany(draft => draft.Mentions.Select(mention => (mention.Span, draft))).OrderBy(item => item.Span)];
        int next = 0;
        foreach (BlockSyntax block in article.Tree.Root.Blocks)
        {
            int depth = 0;
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                foreach (ActorDraft draft in salience.Keys.ToArray())
                {
                    salience[draft] /= 2;
                }

                bool first = true;
                foreach (SyntaxToken token in sentence.Tokens)
                {
                    depth = Math.Max(0, depth + (token.Kind == TokenKind.OpenQuote ? 1 : token.Kind == TokenKind.CloseQuote ? -1 : 0));
                    while (next < names.Count && names[next].Span.Start <= token.Span.Start)
                    {
                        ActorDraft draft = names[next].Draft;
                        if (depth == 0)
                        {
                            salience[draft] = salience.GetValueOrDefault(draft) + (first ? 1.6 : 1.0);
                            first = false;
                        }

                        next++;
                    }

                    if (depth == 0 && token.Kind == TokenKind.Word && Resolve(token.ValueText, salience) is { } actor)
                    {
                        actor.Mentions.Add(new ActorMention(token.Span, token.ToString(), MentionForm.Pronoun));
                        salience[actor] += 0.8;
                        first = false;
                    }
                }
            }
        }
    }

    private static ActorDraft? Resolve(ReadOnlySpan<char> word, Dictionary<ActorDraft, double> salience)
    {
        if (word.Length > 7)
        {
            return null;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        (ActorKind kind, Gender gender) = lower switch
        {
            "he" or "him" or "his" or "himself" => (ActorKind.Person, Gender.Male),
            "she" or "her" or "hers" or "herself" => (ActorKind.Person, Gender.Female),
            "it" or "its" or "itself" => (ActorKind.Organization, Gender.Unknown),
            _ => (ActorKind.Work, Gender.Unknown),
        };
        if (kind == ActorKind.Work)
        {
            return null;
        }

        ActorDraft? best = null;
        foreach ((ActorDraft draft, double score) in salience)
        {
            bool fits = draft.Kind == kind && (gender == Gender.Unknown || draft.Gender == Gender.Unknown || draft.Gender == gender);
            if (fits && score > 2.0 / (1 << Window) && (best is null || score > salience[best]))
            {
                best = draft;
            }
        }

        if (best is not null && kind == ActorKind.Person && best.Gender == Gender.Unknown)
        {
            best.Gender = gender;
        }

        return best;
    }
}
