using Verbatim.Annotations;
using Verbatim.Language.Names;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>Joins the names of one article: the same form, a last name to its full name, an acronym to what it abbreviates, an account to its owner.</summary>
internal static class NameClusters
{
    public static List<ActorDraft> Build(AnnotatedArticle article)
    {
        var index = new DraftIndex();
        Layer<NameRecord> names = article.Get(NameRecord.Layer);
        foreach (Annotation<NameRecord> name in names.Where(name => PartCount(name.Record.Text) > 1).Concat(names.Where(name => PartCount(name.Record.Text) <= 1)))
        {
            Add(article, index, name);
        }

        AddHandles(article, index);
        AccountOwners.AddMentions(article, index);
        return index.Drafts;
    }

    private static int PartCount(string text) => text.AsSpan().Count(' ') + 1;

    private static void Add(AnnotatedArticle article, DraftIndex index, Annotation<NameRecord> name)
    {
        string form = StripArticle(name.Record.Text);
        string written = article.Text.ToString(name.Span);
        ActorDraft? known = Find(index, form, name);
        if (known is null)
        {
            if (IsFamily(index, form))
            {
                return;
            }

            if ((PersonName.StartsWithTitle(form) ? ActorKind.Person : KindOf(name.Record.Kind)) is not { } kind)
            {
                return;
            }

            known = new ActorDraft(form, kind);
            index.Add(known);
        }
        else if (form.Length > known.Name.Length && known.Kind == ActorKind.Person && !PersonName.IsTitle(form.AsSpan()[..Math.Max(0, form.IndexOf(' ', StringComparison.Ordinal))]))
        {
            index.Rename(known, form);
        }

        if (known.AddName(name.Span, written, form))
        {
            index.AddForm(known, form);
        }
    }

    private static ActorKind? KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.Organization => ActorKind.Organization,
        NameKind.Location => ActorKind.Place,
        _ => null,
    };

    private static ActorDraft? Find(DraftIndex index, string form, Annotation<NameRecord> name)
    {
        string plain = OrganizationName.Plain(form);
        if (index.WithPlain(plain) is { } same)
        {
            return same;
        }

        if (name.Record.Kind is NameKind.Person or NameKind.Miscellaneous || PersonName.StartsWithTitle(form))
        {
            return FindPerson(index, PersonName.Parse(form), name.Span.Start);
        }

        return name.Record.Kind == NameKind.Organization || OrganizationName.IsAcronym(form) ? Nearest(index.Abbreviated(plain), name.Span.Start) : null;
    }

    private static ActorDraft? FindPerson(DraftIndex index, PersonName parsed, int position)
    {
        if (parsed.PartCount == 0)
        {
            return null;
        }

        ActorDraft? byLast = Nearest(index.Agreeing(parsed), position);
        return byLast is not null || parsed.PartCount > 1 ? byLast : Nearest(index.WithFirstName(parsed.Last), position);
    }

    /// <summary>Whether the form is the plural of a person's last name: a family is no actor of its own.</summary>
    private static bool IsFamily(DraftIndex index, string form) =>
        form.EndsWith('s') && (index.IsSurname(form[..^1]) || (form.EndsWith("es", StringComparison.Ordinal) && index.IsSurname(form[..^2])));

    /// <summary>The one that was named last before the position; else the first that is named behind it.</summary>
    private static ActorDraft? Nearest(IEnumerable<ActorDraft> drafts, int position) =>
        drafts.OrderByDescending(draft => draft.LastStartBefore(position)).ThenBy(draft => draft.FirstPosition).FirstOrDefault();

    private static string StripArticle(string text) => text.StartsWith("the ", StringComparison.Ordinal) || text.StartsWith("a ", StringComparison.Ordinal)
        ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]
        : text;

    private static void AddHandles(AnnotatedArticle article, DraftIndex index)
    {
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            foreach (SyntaxToken token in sentence.Tokens)
            {
                if (token.Kind != TokenKind.Handle || token.ValueText.Length < 2)
                {
                    continue;
                }

                string handle = token.ValueText.ToString();
                ActorDraft? owner = index.OwnerOf(handle);
                if (owner is null)
                {
                    owner = new ActorDraft(handle, ActorKind.Account);
                    index.Add(owner);
                }

                if (owner.AddName(token.Span, token.ToString(), handle))
                {
                    index.AddForm(owner, handle);
                }
            }
        }
    }
}
