using Verbatim.Annotations;
using Verbatim.Text;

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

/// <summary>What stands on a timeline.</summary>
internal enum TimelineKind
{
    /// <summary>A date that the text names.</summary>
    Date,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A message.</summary>
    Message,
}

/// <summary>What the text says of the order of two entries.</summary>
/// <param name="Order">How the entry that holds the relation lies to <paramref name="Target"/>.</param>
/// <param name="Target">The id of the other entry's record: <c>d3</c>, <c>e1</c>, <c>m2</c>.</param>
/// <param name="Evidence">The sentence that says so.</param>
internal sealed record TimelineRelation(TimelineOrder Order, string Target, TextSpan Evidence);

/// <summary>How one entry of a timeline lies to another.</summary>
internal enum TimelineOrder
{
    /// <summary>It begins before the other.</summary>
    Before,

    /// <summary>It begins after the other.</summary>
    After,

    /// <summary>It lies inside the other.</summary>
    During,

    /// <summary>The other lies inside it.</summary>
    Includes,

    /// <summary>The two share a moment.</summary>
    Overlaps,
}

/// <summary>Sentences that cannot all be right about the times of what they tell. Leaving out any one of them removes the conflict.</summary>
/// <param name="Targets">The ids of the records that take part, ordered.</param>
/// <param name="Sentences">The sentences, in reading order.</param>
/// <param name="Gap">By how many minutes the times miss one another, at least.</param>
internal sealed record TimelineConflict(EquatableArray<string> Targets, EquatableArray<TextSpan> Sentences, long Gap);
