using Verbatim.Annotations;

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
    EquatableArray<ActorRole> Roles,
    EquatableArray<ActorMention> Mentions) : IRecord
{
    /// <summary>The layer of actors.</summary>
    public static readonly LayerKey<ActorRecord> Layer = new("actors");
}
