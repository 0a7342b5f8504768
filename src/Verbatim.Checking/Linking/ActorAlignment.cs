using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// Which actor of the truth an actor of the article is: by the full name or an alias, by first and last name, or by a surname that only one
/// person of the truth has.
/// </summary>
internal sealed class ActorAlignment
{
    private readonly Dictionary<string, ActorFact> _facts = new(StringComparer.Ordinal);
    private readonly Layer<ActorRecord> _actors;
    private readonly NameIndex _names;

    public ActorAlignment(Layer<ActorRecord> actors, GroundTruth truth)
    {
        _actors = actors;
        _names = new NameIndex(truth.Actors);
        foreach (ActorRecord actor in actors.Values)
        {
            if (Find(actor) is { } fact)
            {
                _facts.TryAdd(actor.Id, fact);
            }
        }
    }

    /// <summary>The names of the truth.</summary>
    public NameIndex Names => _names;

    /// <summary>The fact of an actor of the article; <c>null</c> when it is unknown or more than one could be meant.</summary>
    public ActorFact? FactOf(string? actor) => actor is null ? null : _facts.GetValueOrDefault(actor);

    /// <summary>The actor of the article with an id.</summary>
    public ActorRecord? RecordOf(string? actor) => _actors.Find(actor)?.Record;

    /// <summary>The actors of the article that are this one.</summary>
    public IEnumerable<ActorRecord> RecordsOf(ActorFact fact) => _actors.Values.Where(record => FactOf(record.Id)?.Id == fact.Id);

    private ActorFact? Find(ActorRecord actor) =>
        _names.Find(actor.Name) ?? actor.Aliases.Select(_names.FindExact).FirstOrDefault(fact => fact is not null);
}
