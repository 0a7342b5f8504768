using System.Runtime.InteropServices;
using Verbatim.Records;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Finds the drafts that a form may stand for by what it must share with one of theirs: the plain form, the surname and first name, the initials, the first
/// words, the letters of an account. What is found is the same as if each draft were asked, and in the same order.
/// </summary>
internal sealed class DraftIndex
{
    private readonly List<ActorDraft> _drafts = [];
    private readonly Dictionary<ActorDraft, int> _ordinals = [];
    private readonly Dictionary<string, int> _plain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _squeezed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PersonKey, List<int>> _people = [];
    private readonly Dictionary<string, List<int>> _firstNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _initials = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(int Draft, string Plain)>> _beginnings = [];

    /// <summary>All drafts in the order in which they were added.</summary>
    public List<ActorDraft> Drafts => _drafts;

    /// <summary>Adds a draft that has no form yet.</summary>
    public void Add(ActorDraft draft)
    {
        _ordinals.Add(draft, _drafts.Count);
        _drafts.Add(draft);
        CountSurname(draft.Name, draft.Kind, 1);
    }

    /// <summary>Gives a draft another name.</summary>
    public void Rename(ActorDraft draft, string name)
    {
        CountSurname(draft.Name, draft.Kind, -1);
        draft.Name = name;
        CountSurname(name, draft.Kind, 1);
    }

    /// <summary>Takes note of a new form of a draft.</summary>
    public void AddForm(ActorDraft draft, string form)
    {
        int ordinal = _ordinals[draft];
        string plain = OrganizationName.Plain(form);
        Least(_plain, plain, ordinal);
        Least(_exact, form, ordinal);
        Least(_squeezed, form.Replace(" ", "", StringComparison.Ordinal), ordinal);
        if (draft.Kind == ActorKind.Person)
        {
            AddPerson(PersonName.Parse(form), ordinal);
        }
        else if (draft.Kind == ActorKind.Organization)
        {
            foreach (string initials in new[] { OrganizationName.Initials(plain, skipSmall: true), OrganizationName.Initials(plain, skipSmall: false) }.Distinct())
            {
                Append(_initials, initials, ordinal);
            }

            AddBeginnings(plain, ordinal);
        }
    }

    /// <summary>The first draft that has a form with this plain form, letter case aside.</summary>
    public ActorDraft? WithPlain(string plain) => _plain.TryGetValue(plain, out int ordinal) ? _drafts[ordinal] : null;

    /// <summary>The first draft that an account may be of: with its letters, or with the account itself as a form.</summary>
    public ActorDraft? OwnerOf(string handle)
    {
        int squeezed = _squeezed.GetValueOrDefault(handle[1..].Replace("_", "", StringComparison.Ordinal), int.MaxValue);
        int owner = Math.Min(squeezed, _exact.GetValueOrDefault(handle, int.MaxValue));
        return owner == int.MaxValue ? null : _drafts[owner];
    }

    /// <summary>The persons one of whose forms agrees with a name.</summary>
    public IEnumerable<ActorDraft> Agreeing(PersonName name)
    {
        string first = name.First.TrimEnd('.');
        IEnumerable<int> found = name.First.Length == 0 ? Of(PersonKey.Any(name)) : Of(PersonKey.Exact(name, "")).Concat(
            first.Length == 1 ? Of(PersonKey.Initial(name, first[0]))
            : first.Length == 0 ? Of(PersonKey.Exact(name, "."))
            : Of(PersonKey.Exact(name, first)).Concat(Of(PersonKey.Exact(name, first[..1]))));
        return InOrder(found);
    }

    /// <summary>The persons one of whose forms has this first name.</summary>
    public IEnumerable<ActorDraft> WithFirstName(string name) => InOrder(_firstNames.GetValueOrDefault(name, []));

    /// <summary>Whether a person's name ends with this surname.</summary>
    public bool IsSurname(string name) => _surnames.GetValueOrDefault(name) > 0;

    /// <summary>The organizations one of whose forms a plain form may stand for.</summary>
    public IEnumerable<ActorDraft> Abbreviated(string plain)
    {
        if (OrganizationName.IsAcronym(plain))
        {
            return InOrder(_initials.GetValueOrDefault(plain, []));
        }

        return plain.Contains(' ', StringComparison.Ordinal)
            ? InOrder(_beginnings.GetValueOrDefault(Hash(plain), []).Where(item => OrganizationName.IsBeginning(plain, item.Plain)).Select(item => item.Draft))
            : [];
    }

    private void CountSurname(string name, ActorKind kind, int change)
    {
        if (kind == ActorKind.Person && PersonName.Parse(name).Last is { Length: > 0 } last)
        {
            _surnames[last] = _surnames.GetValueOrDefault(last) + change;
        }
    }

    private void AddPerson(PersonName name, int ordinal)
    {
        if (name.PartCount == 0)
        {
            return;
        }

        string first = name.First.TrimEnd('.');
        Append(_people, PersonKey.Any(name), ordinal);
        Append(_people, PersonKey.Exact(name, name.First.Length > 0 && first.Length == 0 ? "." : first), ordinal);
        if (first.Length > 0)
        {
            Append(_people, PersonKey.Initial(name, first[0]), ordinal);
        }

        if (name.First.Length > 0)
        {
            Append(_firstNames, name.First, ordinal);
        }
    }

    private void AddBeginnings(string plain, int ordinal)
    {
        int hash = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] == ' ')
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_beginnings, hash, out _) ??= []).Add((ordinal, plain));
            }

            hash = Hash(hash, plain[i]);
        }
    }

    private List<int> Of(PersonKey key) => _people.GetValueOrDefault(key, []);

    private IEnumerable<ActorDraft> InOrder(IEnumerable<int> ordinals) => ordinals.Distinct().Order().Select(ordinal => _drafts[ordinal]);

    private static void Least(Dictionary<string, int> map, string key, int ordinal)
    {
        if (!map.TryGetValue(key, out int known) || ordinal < known)
        {
            map[key] = ordinal;
        }
    }

    private static void Append<TKey>(Dictionary<TKey, List<int>> map, TKey key, int ordinal)
        where TKey : notnull
    {
        List<int> list = CollectionsMarshal.GetValueRefOrAddDefault(map, key, out _) ??= [];
        if (list.Count == 0 || list[^1] != ordinal)
        {
            list.Add(ordinal);
        }
    }

    private static int Hash(string text)
    {
        int hash = 0;
        foreach (char letter in text)
        {
            hash = Hash(hash, letter);
        }

        return hash;
    }

    /// <summary>Two letters that are the same but for their case go in as one; a surrogate as any other.</summary>
    private static int Hash(int hash, char letter) => unchecked((hash * 16_777_619) ^ (char.IsSurrogate(letter) ? 0 : char.ToUpperInvariant(letter)));

    /// <summary>Surname and suffix, and what is asked of the first name; letter case aside.</summary>
    private readonly record struct PersonKey(string Last, string Suffix, char Kind, string First)
    {
        public static PersonKey Any(PersonName name) => Create(name, '*', "");

        public static PersonKey Exact(PersonName name, string first) => Create(name, '=', first);

        public static PersonKey Initial(PersonName name, char first) => Create(name, '^', first.ToString());

        private static PersonKey Create(PersonName name, char kind, string first) =>
            new(name.Last.ToUpperInvariant(), name.Suffix.ToUpperInvariant(), kind, first.ToUpperInvariant());
    }
}
