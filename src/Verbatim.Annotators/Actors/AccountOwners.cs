using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Reads "the Acme Twitter account" as a mention of Acme: the capitalized words in front of the noun are the owner's name and the service's.
/// </summary>
internal static class AccountOwners
{
    private const int MaxWords = 6;

    public static void AddMentions(AnnotatedArticle article, List<ActorDraft> drafts)
    {
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            SyntaxTokenList tokens = sentence.Tokens;
            for (int i = 2; i < tokens.Count; i++)
            {
                if (tokens[i].ValueText is "account" or "accounts" or "page" or "feed" or "channel" or "profile")
                {
                    AddOwner(article, drafts, tokens, i);
                }
            }
        }
    }

    private static void AddOwner(AnnotatedArticle article, List<ActorDraft> drafts, SyntaxTokenList tokens, int noun)
    {
        int start = noun;
        while (start > 0 && noun - start < MaxWords && tokens[start - 1].Kind == TokenKind.Word && char.IsUpper(tokens[start - 1].ValueText[0]))
        {
            start--;
        }

        for (int end = noun - 1; end > start; end--)
        {
            TextSpan span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
            string form = OrganizationName.Plain(CleanText.Of(article.Tree, span));
            ActorDraft? owner = drafts.Find(draft => draft.Forms.Exists(other => string.Equals(OrganizationName.Plain(other), form, StringComparison.OrdinalIgnoreCase)));
            if (owner is null)
            {
                continue;
            }

            if (!owner.Mentions.Exists(mention => mention.Span.Overlaps(span)))
            {
                owner.AddName(span, article.Text.ToString(span), CleanText.Of(article.Tree, span));
            }

            TextSpan service = TextSpan.FromBounds(tokens[end].Span.Start, tokens[noun - 1].Span.End);
            foreach (ActorDraft draft in drafts)
            {
                draft.Mentions.RemoveAll(mention => draft != owner && mention.Span.Overlaps(service));
            }

            drafts.RemoveAll(draft => draft.Mentions.Count == 0);
            return;
        }
    }
}
