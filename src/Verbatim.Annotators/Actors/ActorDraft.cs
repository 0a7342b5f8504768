using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>An actor while it is being put together.</summary>
internal sealed class ActorDraft
{
    private readonly List<ActorMention> _mentions = [];
    private readonly List<int> _starts = [];
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly List<ActorRole> _roles = [];
    private readonly HashSet<TextSpan> _roleSpans = [];

    public ActorDraft(string name, ActorKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public string Name { get; set; }

    public ActorKind Kind { get; }

    public List<string> Forms { get; } = [];

    public IReadOnlyList<ActorRole> Roles => _roles;

    public IReadOnlyList<ActorMention> Mentions => _mentions;

    public int FirstPosition => _starts[0];

    public Gender Gender { get; set; }

    /// <summary>Adds a mention by name.</summary>
    /// <returns>Whether the form is a new one.</returns>
    public bool AddName(TextSpan span, string written, string form)
    {
        Add(new ActorMention(span, written, MentionForm.Name));
        Gender = Gender == Gender.Unknown && Kind == ActorKind.Person ? PersonName.GenderOf(form) : Gender;
        if (!_forms.Add(form))
        {
            return false;
        }

        Forms.Add(form);
        return true;
    }

    /// <summary>Adds a mention.</summary>
    public void Add(ActorMention mention)
    {
        _mentions.Add(mention);
        int place = _starts.BinarySearch(mention.Span.Start);
        _starts.Insert(place < 0 ? ~place : place, mention.Span.Start);
    }

    /// <summary>Adds a role, unless one has its span.</summary>
    public bool Add(ActorRole role)
    {
        if (!_roleSpans.Add(role.Span))
        {
            return false;
        }

        _roles.Add(role);
        return true;
    }

    /// <summary>Takes out the mentions that overlap a span.</summary>
    public void Remove(TextSpan span)
    {
        if (_mentions.RemoveAll(mention => mention.Span.Overlaps(span)) > 0)
        {
            _starts.Clear();
            _starts.AddRange(_mentions.Select(mention => mention.Span.Start).Order());
        }
    }

    /// <summary>Where the last mention before a position starts, or -1.</summary>
    public int LastStartBefore(int position)
    {
        int low = 0, high = _starts.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _starts[middle] < position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : _starts[low - 1];
    }

    public Annotation<ActorRecord> ToAnnotation(string id)
    {
        var mentions = Mentions.OrderBy(mention => mention.Span).ToEquatableArray();
        var record = new ActorRecord(
            id,
            Name,
            Kind,
            Forms.Where(form => !string.Equals(form, Name, StringComparison.Ordinal)).ToEquatableArray(),
            Roles.OrderBy(role => role.Span).ToEquatableArray(),
            mentions);
        return new Annotation<ActorRecord>(mentions[0].Span, record);
    }
}

/// <summary>The gender that pronouns and titles show.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
