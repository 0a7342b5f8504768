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
        var drafts = new List<ActorDraft>();
        Layer<NameRecord> names = article.Get(NameRecord.Layer);
        foreach (Annotation<NameRecord> name in names.Where(name => PartCount(name.Value.Text) > 1).Concat(names.Where(name => PartCount(name.Value.Text) <= 1)))
        {
            Add(article, drafts, name);
        }

        AddHandles(article, drafts);
        AccountOwners.AddMentions(article, drafts);
        return drafts;
    }

    private static int PartCount(string text) => text.AsSpan().Count(' ') + 1;

    private static void Add(AnnotatedArticle article, List<ActorDraft> drafts, Annotation<NameRecord> name)
    {
        string form = StripArticle(name.Value.Text);
        string written = article.Text.ToString(name.Span);
        ActorDraft? known = Find(drafts, form, name);
        if (known is null)
        {
            if (IsFamily(drafts, form))
            {
                return;
            }

            if ((PersonName.StartsWithTitle(form) ? ActorKind.Person : KindOf(name.Value.Kind)) is not { } kind)
            {
                return;
            }

            known = new ActorDraft(form, kind);
            drafts.Add(known);
        }
        else if (form.Length > known.Name.Length && known.Kind == ActorKind.Person && !PersonName.IsTitle(form.AsSpan()[..Math.Max(0, form.IndexOf(' ', StringComparison.Ordinal))]))
        {
            known.Name = form;
        }

        known.AddName(name.Span, written, form);
    }

    private static ActorKind? KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.Organization => ActorKind.Organization,
        NameKind.Location => ActorKind.Place,
        _ => null,
    };

    private static ActorDraft? Find(List<ActorDraft> drafts, string form, Annotation<NameRecord> name)
    {
        string plain = OrganizationName.Plain(form);
        ActorDraft? same = drafts.Find(draft => draft.Forms.Exists(other => string.Equals(OrganizationName.Plain(other), plain, StringComparison.OrdinalIgnoreCase)));
        if (same is not null)
        {
            return same;
        }

        if (name.Value.Kind is NameKind.Person or NameKind.Miscellaneous || PersonName.StartsWithTitle(form))
        {
            return FindPerson(drafts, PersonName.Parse(form), name.Span.Start);
        }

        return name.Value.Kind == NameKind.Organization || OrganizationName.IsAcronym(form)
            ? Nearest(drafts.FindAll(draft => draft.Kind == ActorKind.Organization && draft.Forms.Exists(other => OrganizationName.MayStandFor(plain, other))), name.Span.Start)
            : null;
    }

    private static ActorDraft? FindPerson(List<ActorDraft> drafts, PersonName parsed, int position)
    {
        if (parsed.PartCount == 0)
        {
            return null;
        }

        List<ActorDraft> people = drafts.FindAll(draft => draft.Kind == ActorKind.Person);
        ActorDraft? byLast = Nearest(people.FindAll(draft => draft.Forms.Exists(other => Agree(parsed, PersonName.Parse(other)))), position);
        if (byLast is not null || parsed.PartCount > 1)
        {
            return byLast;
        }

        List<ActorDraft> byFirst = people.FindAll(draft => draft.Forms.Exists(other => string.Equals(PersonName.Parse(other).First, parsed.Last, StringComparison.OrdinalIgnoreCase)));
        return Nearest(byFirst, position);
    }

    /// <summary>Whether the form is the plural of a person's last name: a family is no actor of its own.</summary>
    private static bool IsFamily(List<ActorDraft> drafts, string form) => form.EndsWith('s') && drafts.Exists(draft => draft.Kind == ActorKind.Person
        && PersonName.Parse(draft.Name).Last is { Length: > 0 } last && (form.Equals(last + "s", StringComparison.Ordinal) || form.Equals(last + "es", StringComparison.Ordinal)));

    private static bool Agree(PersonName left, PersonName right) => left.MayStandFor(right) || right.MayStandFor(left);

    /// <summary>The one that was named last before the position; else the first that is named behind it.</summary>
    private static ActorDraft? Nearest(List<ActorDraft> drafts, int position) => drafts
        .OrderByDescending(draft => draft.Mentions.Where(mention => mention.Span.Start < position).Select(mention => mention.Span.Start).DefaultIfEmpty(-1).Max())
        .ThenBy(draft => draft.FirstPosition).FirstOrDefault();

    private static string StripArticle(string text) => text.StartsWith("the ", StringComparison.Ordinal) || text.StartsWith("a ", StringComparison.Ordinal)
        ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]
        : text;

    private static void AddHandles(AnnotatedArticle article, List<ActorDraft> drafts)
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
                ActorDraft? owner = drafts.Find(draft => draft.Forms.Exists(form => IsHandleOf(handle, form)));
                if (owner is null)
                {
                    owner = new ActorDraft(handle, ActorKind.Account);
                    drafts.Add(owner);
                }

                owner.AddName(token.Span, token.ToString(), handle);
            }
        }
    }

    private static bool IsHandleOf(string handle, string form) =>
        string.Equals(handle[1..].Replace("_", "", StringComparison.Ordinal), form.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
        || string.Equals(handle, form, StringComparison.OrdinalIgnoreCase);
}
