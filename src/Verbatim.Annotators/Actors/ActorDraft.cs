using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>An actor while it is being put together.</summary>
internal sealed class ActorDraft
{
    public ActorDraft(string name, ActorKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public string Name { get; set; }

    public ActorKind Kind { get; set; }

    public List<string> Forms { get; } = [];

    public List<ActorRecord.Role> Roles { get; } = [];

    public List<ActorRecord.Mention> Mentions { get; } = [];

    public int FirstPosition => Mentions.Min(mention => mention.Span.Start);

    public Gender Gender { get; set; }

    public void AddName(TextSpan span, string written, string form)
    {
        Mentions.Add(new ActorRecord.Mention(span, written, MentionForm.Name));
        Gender = Gender == Gender.Unknown && Kind == ActorKind.Person ? PersonName.GenderOf(form) : Gender;
        if (!Forms.Contains(form, StringComparer.Ordinal))
        {
            Forms.Add(form);
        }
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
