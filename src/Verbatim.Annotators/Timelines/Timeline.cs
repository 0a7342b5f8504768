using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Timelines;

/// <summary>
/// The dates, events and messages of an article on one line, with what the text says of their order, and where it contradicts itself.
/// Immutable and safe to share between threads.
/// </summary>
internal sealed class Timeline
{
    private const int MaxConflicts = 32;

    private Timeline(Layer<TimelineRecord> entries, ImmutableArray<TimelineConflict> conflicts)
    {
        Entries = entries;
        Conflicts = conflicts;
    }

    /// <summary>The entries, in reading order.</summary>
    public Layer<TimelineRecord> Entries { get; }

    /// <summary>
    /// The contradictions, each as a smallest set of sentences; in the order of their first sentence. When one is found, what its last sentence
    /// says of the order is left out for the rest.
    /// </summary>
    public ImmutableArray<TimelineConflict> Conflicts { get; }

    /// <summary>The timeline of an article that has the layers of dates, events and messages; a layer that is not there counts as empty.</summary>
    public static Timeline Of(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var builder = new TimelineBuilder(article);
        var graph = new DifferenceGraph(builder.Points);
        foreach (DifferenceConstraint constraint in builder.Constraints)
        {
            graph.Add(constraint);
        }

        var conflicts = new List<TimelineConflict>();
        while (graph.FindConflict() is { } cycle)
        {
            TimelineConflict conflict = Conflict(builder, cycle);
            TextSpan last = conflict.Sentences.Count > 0 ? conflict.Sentences[^1] : default;
            bool isRelative = cycle.Any(constraint => constraint.Sentence == last && IsRelative(constraint));
            graph.Remove(constraint => constraint.Sentence == last && (!isRelative || IsRelative(constraint)) && cycle.Contains(constraint));
            if (conflict.Sentences.Count == 0)
            {
                break;
            }

            if (conflicts.Count < MaxConflicts)
            {
                conflicts.Add(conflict);
            }
        }

        ImmutableArray<TimelineConflict> ordered = [.. conflicts.OrderBy(conflict => conflict.Sentences[0])];
        return new Timeline(Layer(builder, graph, ordered), ordered);
    }

    /// <summary>Whether a constraint ties two entries to one another, not one to the calendar.</summary>
    private static bool IsRelative(DifferenceConstraint constraint) => constraint.From != 0 && constraint.To != 0;

    private static TimelineConflict Conflict(TimelineBuilder builder, IReadOnlyList<DifferenceConstraint> cycle)
    {
        IEnumerable<string> targets = cycle.SelectMany(c => new[] { c.From, c.To }).Where(point => point > 0)
            .Select(point => builder.Entries[(point - 1) / 2].Target).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<TextSpan> sentences = cycle.Select(c => c.Sentence).Where(sentence => !sentence.IsEmpty).Distinct().Order();
        return new TimelineConflict(targets.ToEquatableArray(), sentences.ToEquatableArray(), -cycle.Sum(c => c.Limit));
    }

    private static Layer<TimelineRecord> Layer(TimelineBuilder builder, DifferenceGraph graph, ImmutableArray<TimelineConflict> conflicts)
    {
        long?[] latest = graph.Latest(), earliest = graph.Earliest();
        ILookup<int, TimelineRelation> relations = builder.Relations.ToLookup(item => item.Entry, item => item.Relation);
        ILookup<string, TimelineConflict> conflictsOf = conflicts.ToLookup(conflict => conflict.Targets[0], StringComparer.Ordinal);
        int[] order = [.. Enumerable.Range(0, builder.Entries.Count).OrderBy(i => builder.Entries[i].Span)];
        var annotations = new List<Annotation<TimelineRecord>>(order.Length);
        for (int n = 0; n < order.Length; n++)
        {
            (TimelineKind kind, string target, TextSpan span) = builder.Entries[order[n]];
            long? start = earliest[(2 * order[n]) + 1], end = latest[(2 * order[n]) + 2];
            TimeRange? range = start is { } from && end is { } to ? new TimeRange(TimelineBuilder.Time(from), TimelineBuilder.Time(to)) : null;
            annotations.Add(new Annotation<TimelineRecord>(span, new TimelineRecord(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{n + 1}"), kind, target, range, relations[order[n]].ToEquatableArray(), conflictsOf[target].ToEquatableArray())));
        }

        return new Layer<TimelineRecord>(annotations);
    }
}
