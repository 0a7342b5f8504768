using Verbatim.Annotations;

namespace Verbatim.Records;

/// <summary>
/// A date, an event or a message on the timeline. The annotation's span is that of its record. Compared by value.
/// </summary>
/// <param name="Id"><c>t1</c>, <c>t2</c>, … in reading order.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Target">The id of its record: <c>d3</c>, <c>e1</c>, <c>m2</c>.</param>
/// <param name="Range">The local times between which it lies by all that the text says; <c>null</c> when the text fixes no bound on one side.</param>
/// <param name="Relations">What the text says of it and others, each with its evidence.</param>
/// <param name="Conflicts">The contradictions of which this is the first record, by id; in the order of their first sentence.</param>
internal sealed record TimelineRecord(
    string Id, TimelineKind Kind, string Target, TimeRange? Range, EquatableArray<TimelineRelation> Relations, EquatableArray<TimelineConflict> Conflicts) : IRecord
{
    /// <summary>The layer of the timeline.</summary>
    public static readonly LayerKey<TimelineRecord> Layer = new("timeline");
}
