namespace Verbatim.Annotators.Timelines;

/// <summary>
/// A simple temporal problem (Dechter, Meiri and Pearl 1991): points in time and constraints on their differences. It has a solution unless the
/// constraints form a cycle of negative length, and such a cycle is the reason why it has none. Not thread-safe.
/// </summary>
/// <param name="points">Number of points; point 0 is the origin.</param>
internal sealed class DifferenceGraph(int points)
{
    private const long Infinite = long.MaxValue / 4;
    private const int RoundsPerCheck = 4;

    private readonly List<DifferenceConstraint> _constraints = [];

    /// <summary>Adds a constraint.</summary>
    public void Add(DifferenceConstraint constraint) => _constraints.Add(constraint);

    /// <summary>Removes all constraints for which the condition holds.</summary>
    public void Remove(Predicate<DifferenceConstraint> condition) => _constraints.RemoveAll(condition);

    /// <summary>A smallest set of constraints that contradict one another, or <c>null</c> when there is none.</summary>
    public IReadOnlyList<DifferenceConstraint>? FindConflict() => AnyCycle() is { } cycle ? Shorten(cycle) : null;

    /// <summary>For each point the greatest distance from the origin that is allowed; <c>null</c> when nothing limits it.</summary>
    public long?[] Latest() => Distances(forward: true);

    /// <summary>For each point the least distance from the origin that is allowed; <c>null</c> when nothing limits it.</summary>
    public long?[] Earliest() => Distances(forward: false);

    private long?[] Distances(bool forward)
    {
        long[] distance = new long[points];
        Array.Fill(distance, Infinite, 1, points - 1);
        for (int round = 0; round < points; round++)
        {
            bool changed = false;
            foreach (DifferenceConstraint c in _constraints)
            {
                (int from, int to) = forward ? (c.From, c.To) : (c.To, c.From);
                if (distance[from] < Infinite && distance[from] + c.Limit < distance[to])
                {
                    distance[to] = distance[from] + c.Limit;
                    changed = true;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return [.. distance.Select(d => d >= Infinite ? (long?)null : forward ? d : -d)];
    }

    private List<DifferenceConstraint>? AnyCycle()
    {
        long[] distance = new long[points];
        int[] reason = new int[points];
        Array.Fill(reason, -1);
        for (int round = 1; round <= points; round++)
        {
            bool changed = false;
            for (int i = 0; i < _constraints.Count; i++)
            {
                DifferenceConstraint c = _constraints[i];
                if (distance[c.From] + c.Limit < distance[c.To])
                {
                    distance[c.To] = distance[c.From] + c.Limit;
                    reason[c.To] = i;
                    changed = true;
                }
            }

            if (!changed)
            {
                return null;
            }

            if ((round % RoundsPerCheck == 0 || round == points) && CycleIn(reason) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    /// <summary>A cycle among the reasons, which is of negative length.</summary>
    private List<DifferenceConstraint>? CycleIn(int[] reason)
    {
        int[] seen = new int[points];
        for (int start = 0; start < points; start++)
        {
            int at = start;
            while (seen[at] == 0 && reason[at] >= 0)
            {
                seen[at] = start + 1;
                at = _constraints[reason[at]].From;
            }

            if (seen[at] == start + 1 && reason[at] >= 0)
            {
                var cycle = new List<DifferenceConstraint>();
                int point = at;
                do
                {
                    DifferenceConstraint c = _constraints[reason[point]];
                    cycle.Add(c);
                    point = c.From;
                }
                while (point != at && cycle.Count <= points);

                return cycle;
            }
        }

        return null;
    }

    /// <summary>A cycle of negative length with fewer constraints that passes one of the points of this one, or this one.</summary>
    private List<DifferenceConstraint> Shorten(List<DifferenceConstraint> cycle)
    {
        List<DifferenceConstraint> best = cycle;
        foreach (int start in cycle.Select(c => c.From).Distinct().ToArray())
        {
            if (ClosedWalk(start, best.Count - 1) is { } shorter)
            {
                best = shorter;
            }
        }

        return best;
    }

    /// <summary>A shortest walk of negative length from a point back to it, of at most so many steps.</summary>
    private List<DifferenceConstraint>? ClosedWalk(int start, int steps)
    {
        var layers = new List<int[]>();
        long[] distance = new long[points];
        Array.Fill(distance, Infinite);
        distance[start] = 0;
        for (int step = 1; step <= steps; step++)
        {
            long[] next = new long[points];
            int[] reason = new int[points];
            Array.Fill(next, Infinite);
            Array.Fill(reason, -1);
            for (int i = 0; i < _constraints.Count; i++)
            {
                DifferenceConstraint c = _constraints[i];
                if (distance[c.From] < Infinite && distance[c.From] + c.Limit < next[c.To])
                {
                    next[c.To] = distance[c.From] + c.Limit;
                    reason[c.To] = i;
                }
            }

            layers.Add(reason);
            distance = next;
            if (distance[start] < 0)
            {
                var walk = new List<DifferenceConstraint>();
                int point = start;
                for (int layer = layers.Count - 1; layer >= 0; layer--)
                {
                    walk.Add(_constraints[layers[layer][point]]);
                    point = _constraints[layers[layer][point]].From;
                }

                return walk;
            }
        }

        return null;
    }
}
