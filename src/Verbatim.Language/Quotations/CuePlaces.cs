using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Quotations;

/// <summary>Finds the path in the parse between a cue and the units around it. Used by one thread at a time.</summary>
internal sealed class CuePlaces(UnitRow units, AttributionColumns syntax)
{
    private const int LongestClimb = 10;

    private readonly int[] _ancestors = new int[LongestClimb];
    private int _ancestorCount;

    /// <summary>The cue's token that governs the others: the first whose head lies outside, a verb when there is one.</summary>
    public int HeadOf(int first, int end)
    {
        int from = units.First[first], to = units.First[end];
        if (syntax.HasParse)
        {
            for (int t = from; t < to; t++)
            {
                int head = syntax.Head(t);
                if ((head < from || head >= to) && syntax.Relation(t).ToUniversal() is not (DependencyRelation.Aux or DependencyRelation.Punct or DependencyRelation.Advmod or DependencyRelation.Mark or DependencyRelation.Case))
                {
                    return t;
                }
            }
        }

        for (int t = to - 1; t >= from; t--)
        {
            if (syntax.Reporting[t] is > 0 and not AttributionColumns.ReportingNoun)
            {
                return t;
            }
        }

        for (int t = to - 1; t >= from; t--)
        {
            if (syntax.Upos(t) == Upos.Verb)
            {
                return t;
            }
        }

        return from;
    }

    /// <summary>Takes the head of a cue as the place to look from.</summary>
    public void StandAt(int head)
    {
        _ancestorCount = 0;
        for (int t = head; t >= 0 && _ancestorCount < LongestClimb && syntax.HasParse; t = syntax.Head(t))
        {
            _ancestors[_ancestorCount++] = t;
        }
    }

    /// <summary>Where a unit stands; the default value without a parse.</summary>
    public CuePlace PlaceOf(int unit)
    {
        if (!syntax.HasParse)
        {
            return default;
        }

        int token = Representative(unit), child = -1;
        uint depth = 0;
        for (int t = token; t >= 0 && depth < LongestClimb; t = syntax.Head(t), depth++)
        {
            int up = Array.IndexOf(_ancestors, t, 0, _ancestorCount);
            if (up >= 0)
            {
                uint relation = child < 0 ? 62u : (uint)syntax.Relation(child);
                uint key = ChainFeatures.Hash(99, (uint)up, relation, up == 0 ? 0 : (uint)syntax.Relation(_ancestors[up - 1]) + 1) ^ (up >= 2 ? 977u * (uint)syntax.Relation(_ancestors[0]) : 0);
                return new CuePlace((uint)up, relation, Math.Min(depth, 3), child, key);
            }

            child = t;
        }

        return new CuePlace(15, 63, 0, child, 0);
    }

    /// <summary>The token of a quoted stretch that the rest of it depends on; the token itself outside one.</summary>
    private int Representative(int unit)
    {
        int first = units.First[unit];
        if (units.Region[unit] < 0)
        {
            return first;
        }

        QuoteRegion region = units.Regions[units.Region[unit]];
        for (int t = region.First; t < region.Last; t++)
        {
            int head = syntax.Head(t);
            if ((head < region.Start || head >= region.End) && syntax.Relation(t) != DependencyRelation.Punct)
            {
                return t;
            }
        }

        return region.First;
    }
}
