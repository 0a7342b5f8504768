using Verbatim.Language.Tokens;
using Verbatim.Syntax;

namespace Verbatim.Language.Quotations;

/// <summary>The features by which the cue model labels the units of a sentence: nothing, first or further unit of a cue.</summary>
internal sealed class CueFeatures(UnitRow units, AttributionColumns syntax, ChildSummary dependents, CueFilter? filter)
{
    /// <summary>No cue.</summary>
    public const byte Outside = 0;

    /// <summary>The first unit of a cue.</summary>
    public const byte Begin = 1;

    /// <summary>A further unit of a cue.</summary>
    public const byte Inside = 2;

    /// <summary>Bucket of the feature that every unit outside the quoted stretches has.</summary>
    internal static readonly int Always = ChainFeatures.BucketOf(AlwaysHash);

    private static uint AlwaysHash => ChainFeatures.Hash(2, 0);

    private const uint None = 0x1234567;
    private const uint Quoted = 0x7654321;

    private readonly TokenTable _tokens = units.Tokens;

    private const int Farthest = 7;

    private int _start;
    private int _end;
    private int _lastRegion;

    /// <summary>Takes a sentence as the place that units are looked at in.</summary>
    public void StandAt(int sentence)
    {
        (_start, _end) = (units.SentenceStart[sentence], units.SentenceStart[sentence + 1]);
        _lastRegion = _end - 1;
        while (_lastRegion >= _start && units.Region[_lastRegion] < 0)
        {
            _lastRegion--;
        }
    }

    /// <summary>The states that a unit may have, as bits.</summary>
    public byte StatesOf(int u) => units.Region[u] >= 0 ? (byte)1
        : (byte)(1 | (IsCandidate(u) ? 2 : 0) | (u == _start || units.Region[u - 1] >= 0 ? 0 : 4));

    /// <summary>Whether a cue may begin with a unit; of every unit outside the quoted stretches when there is no filter.</summary>
    public bool IsCandidate(int u)
    {
        if (units.Region[u] >= 0 || filter is null)
        {
            return units.Region[u] < 0;
        }

        Span<int> buckets = stackalloc int[CueFilter.Features];
        FillFilter(u, buckets);
        return filter.Keeps(buckets);
    }

    /// <summary>Fills the features of a unit for the filter, the one that every unit has first.</summary>
    public void FillFilter(int u, Span<int> buckets)
    {
        int t = units.First[u];
        uint lemma = syntax.Lemma[t], tag = (uint)syntax.Tag(t), relation = (uint)syntax.Relation(t), before = TagAt(u - 1), behind = TagAt(u + 1);
        buckets[0] = 0;
        buckets[1] = CueFilter.BucketOf(ChainFeatures.Hash(1, lemma, tag));
        buckets[2] = CueFilter.BucketOf(ChainFeatures.Hash(2, before, tag, behind));
        buckets[3] = CueFilter.BucketOf(ChainFeatures.Hash(3, relation, tag));
        buckets[4] = CueFilter.BucketOf(ChainFeatures.Hash(4, syntax.HasParse ? dependents.Set(t) : 0, tag));
        buckets[5] = CueFilter.BucketOf(ChainFeatures.Hash(5, lemma, relation));
        buckets[6] = CueFilter.BucketOf(ChainFeatures.Hash(6, syntax.Form[t], behind));
        buckets[7] = CueFilter.BucketOf(ChainFeatures.Hash(7, FormAt(u - 1), tag));
        buckets[8] = CueFilter.BucketOf(ChainFeatures.Hash(8, lemma));
    }

    /// <summary>Adds the features of a unit of the sentence as those of the next position.</summary>
    public void Add(int u, ChainFeatures features)
    {
        if (units.Region[u] >= 0)
        {
            features.Group = FeatureGroup.Marks;
            features.Add(ChainFeatures.Hash(1, Quoted));
        }
        else
        {
            AddUnit(u, features);
        }

        AddStep(u, features);
        features.Next();
    }

    private void AddUnit(int u, ChainFeatures f)
    {
        int t = units.First[u];
        uint form = syntax.Form[t], lemma = syntax.Lemma[t], tag = (uint)syntax.Tag(t);
        uint p1 = FormAt(u - 1), n1 = FormAt(u + 1), p2 = FormAt(u - 2), n2 = FormAt(u + 2);
        uint tp1 = TagAt(u - 1), tn1 = TagAt(u + 1), tp2 = TagAt(u - 2), tn2 = TagAt(u + 2);
        ReadOnlySpan<char> word = _tokens[t];
        uint shape = Shape(word);
        uint suffix = AttributionColumns.HashLower(word[Math.Max(0, word.Length - 3)..]);
        uint lexicon = syntax.Reporting[t];
        f.Group = FeatureGroup.Words;
        f.Add(AlwaysHash);
        f.Add(ChainFeatures.Hash(3, form));
        f.Add(ChainFeatures.Hash(4, lemma));
        f.Add(ChainFeatures.Hash(6, lemma, tag));
        f.Add(ChainFeatures.Hash(7, p1));
        f.Add(ChainFeatures.Hash(8, n1));
        f.Add(ChainFeatures.Hash(9, p2));
        f.Add(ChainFeatures.Hash(10, n2));
        f.Add(ChainFeatures.Hash(11, p1, form));
        f.Add(ChainFeatures.Hash(12, form, n1));
        f.Add(ChainFeatures.Hash(18, suffix, tag));
        f.Add(ChainFeatures.Hash(19, shape, tag));
        f.Add(ChainFeatures.Hash(21, lemma, tn1));
        f.Add(ChainFeatures.Hash(22, lemma, tp1));
        f.Group = FeatureGroup.Tags;
        f.Add(ChainFeatures.Hash(5, tag));
        f.Add(ChainFeatures.Hash(13, tp1, tag));
        f.Add(ChainFeatures.Hash(14, tag, tn1));
        f.Add(ChainFeatures.Hash(15, tp1, tag, tn1));
        f.Add(ChainFeatures.Hash(16, tp2, tp1, tag));
        f.Add(ChainFeatures.Hash(17, tag, tn1, tn2));
        f.Group = FeatureGroup.CueWord;
        f.Add(ChainFeatures.Hash(20, lexicon, tag));
        int behind = RegionBehind(u), ahead = RegionAhead(u);
        uint quotes = (uint)((behind * 8) + ahead);
        f.Group = FeatureGroup.Marks;
        f.Add(ChainFeatures.Hash(23, quotes, lexicon));
        f.Add(ChainFeatures.Hash(24, quotes, tag));
        f.Add(ChainFeatures.Hash(25, (uint)(behind > 0 ? 1 : 0) + (uint)(ahead > 0 ? 2 : 0), lemma));
        if (behind == 1 || ahead == 1)
        {
            f.Group = FeatureGroup.Marks;
            f.Add(ChainFeatures.Hash(26, quotes, lemma));
        }

        f.Group = FeatureGroup.Position;
        f.Add(ChainFeatures.Hash(27, (uint)Math.Min(u - _start, 3), tag));
        f.Add(ChainFeatures.Hash(28, (uint)Math.Min(_end - u, 3), tag));
        f.Add(ChainFeatures.Hash(29, (uint)_tokens.Blocks[_tokens.BlockOf[t]].Kind, form));
        f.Group = FeatureGroup.Words;
        f.Add(ChainFeatures.Hash(30, lemma, That(u)));
        f.Group = FeatureGroup.CueWord;
        f.Add(ChainFeatures.Hash(31, lexicon, That(u)));
        f.Group = FeatureGroup.Names;
        f.Add(ChainFeatures.Hash(32, (uint)NameAt(u - 1), (uint)NameAt(u + 1), tag));
        if (_tokens.Kinds[t] == TokenKind.Colon)
        {
            f.Group = FeatureGroup.Names;
            f.Add(ChainFeatures.Hash(33, (uint)Math.Min(u - _start, 9), u + 1 < _end ? (units.Region[u + 1] >= 0 ? 2u : _tokens.IsCapitalized(units.First[u + 1]) ? 1u : 0) : 3u, (uint)NameAt(u - 1)));
        }

        if (syntax.HasParse)
        {
            AddParse(t, f, lemma, tag, lexicon);
        }
    }

    private void AddParse(int t, ChainFeatures f, uint lemma, uint tag, uint lexicon)
    {
        uint relation = (uint)syntax.Relation(t);
        int head = syntax.Head(t);
        uint headLemma = head < 0 ? None : syntax.Lemma[head], headTag = head < 0 ? 99u : (uint)syntax.Tag(head);
        uint children = dependents.Set(t), subject = dependents.Subject(t);
        f.Group = FeatureGroup.Parse;
        f.Add(ChainFeatures.Hash(50, relation, tag));
        f.Add(ChainFeatures.Hash(51, relation, lemma));
        f.Add(ChainFeatures.Hash(52, relation, headTag, tag));
        f.Add(ChainFeatures.Hash(53, relation, headLemma));
        f.Add(ChainFeatures.Hash(54, children, tag));
        f.Add(ChainFeatures.Hash(55, children & ChildSummary.Clausal, lemma));
        f.Add(ChainFeatures.Hash(56, children, lexicon));
        f.Add(ChainFeatures.Hash(57, subject, tag));
        f.Add(ChainFeatures.Hash(58, subject, lemma));
        f.Add(ChainFeatures.Hash(59, subject, children, relation));
        f.Add(ChainFeatures.Hash(60, dependents.ObjectLemma(t), lemma));
        f.Add(ChainFeatures.Hash(61, lemma, headLemma, relation));
        if (head >= 0)
        {
            f.Group = FeatureGroup.Parse;
            f.Add(ChainFeatures.Hash(62, relation, (uint)Math.Clamp(head - t, -4, 4), dependents.Set(head) & ChildSummary.Clausal));
            f.Add(ChainFeatures.Hash(63, headLemma, dependents.Set(head) & ChildSummary.Clausal, relation));
            f.Add(ChainFeatures.Hash(64, syntax.Reporting[head], relation, (uint)Math.Clamp(head - t, -2, 2)));
            f.Add(ChainFeatures.Hash(65, dependents.Subject(head), relation, headTag));
        }
    }

    private void AddStep(int u, ChainFeatures f)
    {
        if (u == _start)
        {
            return;
        }

        int t = units.First[u], p = units.First[u - 1];
        f.Group = FeatureGroup.Tags;
        f.AddStep(ChainFeatures.Hash(80, 0));
        f.AddStep(ChainFeatures.Hash(81, (uint)syntax.Tag(p), (uint)syntax.Tag(t)));
        f.Group = FeatureGroup.Words;
        f.AddStep(ChainFeatures.Hash(82, syntax.Form[t]));
        f.AddStep(ChainFeatures.Hash(83, syntax.Form[p]));
        if (syntax.HasParse)
        {
            uint link = syntax.Head(t) == p ? 1u : syntax.Head(p) == t ? 2u : syntax.Head(p) == syntax.Head(t) && syntax.Head(t) >= 0 ? 3u : 0;
            f.Group = FeatureGroup.Parse;
            f.AddStep(ChainFeatures.Hash(84, link, (uint)syntax.Relation(p), (uint)syntax.Relation(t)));
        }
    }

    /// <summary>Distance to the last quoted stretch before a unit, at most 7; 0 without one in the sentence.</summary>
    private int RegionBehind(int u)
    {
        for (int i = u - 1; i >= _start; i--)
        {
            if (units.Region[i] >= 0)
            {
                return Math.Min(u - i, Farthest);
            }
        }

        return 0;
    }

    /// <summary>Distance to the next quoted stretch behind a unit, at most 7; 0 without one in the sentence.</summary>
    private int RegionAhead(int u)
    {
        int i = u + 1;
        while (i < _lastRegion && i - u < Farthest && units.Region[i] < 0)
        {
            i++;
        }

        return u < _lastRegion ? i - u : 0;
    }

    /// <summary>Whether "that", "to" or a verb in -ing stands close behind.</summary>
    private uint That(int u)
    {
        for (int i = u + 1; i < Math.Min(u + 4, _end); i++)
        {
            if (units.Region[i] >= 0)
            {
                return 7;
            }

            int t = units.First[i];
            if (_tokens.Is(t, "that"))
            {
                return (uint)(i - u);
            }

            if (_tokens.Is(t, "to"))
            {
                return 4u + (uint)(i - u);
            }
        }

        return 0;
    }

    private uint FormAt(int u) => u < _start || u >= _end ? None : units.Region[u] >= 0 ? Quoted : syntax.Form[units.First[u]];

    private uint TagAt(int u) => u < _start || u >= _end ? 98u : units.Region[u] >= 0 ? 97u : (uint)syntax.Tag(units.First[u]);

    private int NameAt(int u) => u < _start || u >= _end || units.Region[u] >= 0 ? 0 : 1 + syntax.Name[units.First[u]] + (_tokens.IsCapitalized(units.First[u]) ? 8 : 0);

    /// <summary>The shape of a word: capitals, digits, hyphens.</summary>
    public static uint Shape(ReadOnlySpan<char> word)
    {
        uint shape = word.Length > 0 && char.IsUpper(word[0]) ? 1u : 0;
        foreach (char c in word)
        {
            shape |= char.IsDigit(c) ? 2u : char.IsLower(c) ? 4u : c == '-' ? 8u : char.IsUpper(c) ? 0u : 16u;
        }

        return shape;
    }
}
