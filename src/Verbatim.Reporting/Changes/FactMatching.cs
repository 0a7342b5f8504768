using System.Collections.Immutable;
using Verbatim.Annotations;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// Says which fact of an article is which of its earlier version. Places and ids have no part in it. First facts that are the same in all, then those
/// of the same words, then those whose words are alike, the most alike first and of several the nearest in order. Likeness only picks the pair; what
/// differs is then compared exactly. Actors are the same by name or by a name that both have, or else where the spelling of the name was changed.
/// </summary>
internal sealed class FactMatching
{
    /// <summary>How alike the words of two facts must be (Dice) to be taken for one fact that was changed.</summary>
    public const double LeastLikeness = 0.5;

    /// <summary>How alike the letter pairs of two names must be (Dice) to be taken for one name spelt otherwise.</summary>
    public const double LeastLikenessOfNames = 0.8;

    /// <summary>How many unmatched facts on either side of its place a fact is compared with.</summary>
    private const int Window = 64;

    private readonly ImmutableArray<RecordFact> _before;
    private readonly ImmutableArray<RecordFact> _after;
    private readonly int[] _partner;
    private readonly int[] _origin;

    private FactMatching(ImmutableArray<RecordFact> before, ImmutableArray<RecordFact> after)
    {
        (_before, _after) = (before, after);
        (_partner, _origin) = (new int[before.Length], new int[after.Length]);
        Array.Fill(_partner, -1);
        Array.Fill(_origin, -1);
    }

    /// <summary>For each fact of the earlier version the place of its partner, or -1.</summary>
    public IReadOnlyList<int> Partner => _partner;

    /// <summary>For each fact of the new version the place of its partner, or -1.</summary>
    public IReadOnlyList<int> Origin => _origin;

    /// <summary>For each actor of the earlier version the place of the same actor, or -1; a name spelt otherwise is not the same.</summary>
    public int[] SameActor { get; private set; } = [];

    /// <summary>Pairs the facts of two versions.</summary>
    public static FactMatching Of(ImmutableArray<RecordFact> before, ImmutableArray<RecordFact> after)
    {
        var matching = new FactMatching(before, after);
        matching.PairActors();
        foreach (RecordKind kind in Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Actor))
        {
            matching.PairEqual(kind, (fact, earlier) => fact.Key + "\n" + string.Join('\n', fact.Fields.Select(field => matching.FieldKey(field, earlier))));
            matching.PairEqual(kind, (fact, _) => fact.Key);
            matching.PairAlike(kind, LeastLikeness);
        }

        return matching;
    }

    private void PairActors()
    {
        PairEqual(RecordKind.Actor, (fact, _) => fact.Names.FirstOrDefault("") + "\n" + fact.ActorKind);
        PairEqual(RecordKind.Actor, (fact, _) => fact.Names.FirstOrDefault(""));
        var owners = new Dictionary<(string Name, string Kind), int>();
        foreach (int index in Unmatched(_after, _origin, RecordKind.Actor))
        {
            foreach (string name in _after[index].Names)
            {
                owners.TryAdd((name, _after[index].ActorKind), index);
            }
        }

        foreach (int index in Unmatched(_before, _partner, RecordKind.Actor))
        {
            RecordFact actor = _before[index];
            int owner = actor.Names.Select(name => owners.GetValueOrDefault((name, actor.ActorKind), -1)).FirstOrDefault(found => found >= 0 && _origin[found] < 0, -1);
            if (owner >= 0)
            {
                Pair(index, owner);
            }
        }

        SameActor = [.. _partner.Where((_, index) => _before[index].Kind == RecordKind.Actor)];
        PairAlike(RecordKind.Actor, LeastLikenessOfNames);
    }

    /// <summary>A property so that equal ones of both versions read the same: an actor is named by its place in the new one.</summary>
    private string FieldKey(FactField field, bool earlier)
    {
        if (field.Actors.Count == 0)
        {
            return field.Key ?? "\0";
        }

        IEnumerable<int> actors = field.Actors.Select(actor => !earlier ? actor : SameActor[actor] < 0 ? ~actor : SameActor[actor]);
        return string.Join(' ', actors.Order());
    }

    /// <summary>Pairs, in order, the facts of a kind that have the same key.</summary>
    private void PairEqual(RecordKind kind, Func<RecordFact, bool, string> key)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (int index in Unmatched(_before, _partner, kind))
        {
            string of = key(_before[index], true);
            if (!waiting.TryGetValue(of, out Queue<int>? queue))
            {
                waiting.Add(of, queue = new Queue<int>());
            }

            queue.Enqueue(index);
        }

        foreach (int index in Unmatched(_after, _origin, kind))
        {
            if (waiting.TryGetValue(key(_after[index], false), out Queue<int>? queue) && queue.TryDequeue(out int partner))
            {
                Pair(partner, index);
            }
        }
    }

    /// <summary>Pairs the facts of a kind whose words are alike; a new fact belongs as far behind its matched neighbour as the earlier ones do.</summary>
    private void PairAlike(RecordKind kind, double least)
    {
        int[] before = Unmatched(_before, _partner, kind);
        if (before.Length == 0)
        {
            return;
        }

        var candidates = new List<(double Likeness, int Distance, int Before, int After)>();
        int place = before[0];
        for (int index = 0; index < _after.Length; index++)
        {
            if (_after[index].Kind != kind)
            {
                continue;
            }

            if (_origin[index] >= 0)
            {
                place = _origin[index] + 1;
                continue;
            }

            int at = Array.BinarySearch(before, place);
            at = at < 0 ? ~at : at;
            for (int i = Math.Max(0, at - Window); i < Math.Min(before.Length, at + Window); i++)
            {
                double likeness = FactWords.Similarity(_before[before[i]].Words, _after[index].Words);
                if (likeness >= least && _before[before[i]].ActorKind == _after[index].ActorKind)
                {
                    candidates.Add((likeness, Math.Abs(before[i] - place), before[i], index));
                }
            }

            place++;
        }

        foreach ((_, _, int partner, int index) in candidates.OrderByDescending(item => item.Likeness).ThenBy(item => item.Distance).ThenBy(item => item.Before).ThenBy(item => item.After))
        {
            if (_partner[partner] < 0 && _origin[index] < 0)
            {
                Pair(partner, index);
            }
        }
    }

    private static int[] Unmatched(ImmutableArray<RecordFact> facts, int[] partners, RecordKind kind) =>
        [.. Enumerable.Range(0, facts.Length).Where(index => facts[index].Kind == kind && partners[index] < 0)];

    private void Pair(int before, int after) => (_partner[before], _origin[after]) = (after, before);
}
