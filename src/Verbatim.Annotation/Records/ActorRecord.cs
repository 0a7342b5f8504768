using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>A person, an organization, a place, an account or a work that the article refers to. The annotation's span is the first mention.</summary>
/// <param name="Id"><c>a1</c>, <c>a2</c>, … in the order of first mention.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Aliases">Other names in the article, without the name itself, in the order of first use.</param>
/// <param name="Roles">What the article says it is, in reading order.</param>
/// <param name="Mentions">All mentions in reading order.</param>
public sealed record ActorRecord(
    string Id,
    string Name,
    ActorKind Kind,
    EquatableArray<string> Aliases,
    EquatableArray<ActorRecord.Role> Roles,
    EquatableArray<ActorRecord.Mention> Mentions) : IRecord
{
    /// <summary>The layer of actors.</summary>
    public static readonly LayerKey<ActorRecord> Layer = new("actors");

    /// <summary>One place where the text refers to an actor.</summary>
    /// <param name="Span">The place.</param>
    /// <param name="Text">The characters as written there.</param>
    /// <param name="Form">Name, nominal or pronoun.</param>
    public sealed record Mention(TextSpan Span, string Text, MentionForm Form);

    /// <summary>What the article says an actor is: <c>campaign manager</c>, <c>a tech entrepreneur</c>.</summary>
    /// <param name="Text">The role as it reads, without an article in front.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Role(string Text, TextSpan Span);
}

/// <summary>What kind of thing an actor is.</summary>
public enum ActorKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, an agency, a party, a publication as the body that acts.</summary>
    Organization,

    /// <summary>A country, a city or another place, also where it stands for its government.</summary>
    Place,

    /// <summary>An account on a service that no known person or organization owns.</summary>
    Account,

    /// <summary>A work: a book, a film, a programme.</summary>
    Work,
}

/// <summary>The form of a mention.</summary>
public enum MentionForm
{
    /// <summary>A proper name or a part of one.</summary>
    Name,

    /// <summary>A noun phrase that describes: <c>the mayor</c>.</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
