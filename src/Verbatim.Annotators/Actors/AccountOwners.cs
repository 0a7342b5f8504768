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

    public static void AddMentions(AnnotatedArticle article, DraftIndex index)
    {
        var names = new SpanIndex<ActorDraft>(index.Drafts.SelectMany(draft => draft.Mentions.Select(mention => (mention.Span, draft))));
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            SyntaxTokenList tokens = sentence.Tokens;
            for (int i = 2; i < tokens.Count; i++)
            {
                if (tokens[i].ValueText is "account" or "accounts" or "page" or "feed" or "channel" or "profile")
                {
                    AddOwner(article, index, names, tokens, i);
                }
            }
        }

        index.Drafts.RemoveAll(draft => draft.Mentions.Count == 0);
    }

    private static void AddOwner(AnnotatedArticle article, DraftIndex index, SpanIndex<ActorDraft> names, SyntaxTokenList tokens, int noun)
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
            if (index.WithPlain(form) is not { Mentions.Count: > 0 } owner)
            {
                continue;
            }

            if (!names.Overlapping(span).Any(item => item.Value == owner))
            {
                string name = CleanText.Of(article.Tree, span);
                if (owner.AddName(span, article.Text.ToString(span), name))
                {
                    index.AddForm(owner, name);
                }
            }

            TextSpan service = TextSpan.FromBounds(tokens[end].Span.Start, tokens[noun - 1].Span.End);
            foreach ((_, ActorDraft draft) in names.Overlapping(service))
            {
                if (draft != owner)
                {
                    draft.Remove(service);
                }
            }

            return;
        }
    }
}
