using Verbatim.Language.Tags;
using Verbatim.Language.Tokens;
using Verbatim.Syntax;

namespace Verbatim.Language.Quotations;

/// <summary>The features by which the argument model labels the units around a cue as source, content or neither.</summary>
internal sealed class ArgumentFeatures(UnitRow units, AttributionColumns syntax, ChildSummary dependents)
{
    /// <summary>Neither.</summary>
    public const byte Outside = 0;

    /// <summary>Part of the source.</summary>
    public const byte Source = 1;

    /// <summary>Part of the content.</summary>
    public const byte Content = 2;

    /// <summary>Part of the cue itself; given, not predicted.</summary>
    public const byte Cue = 3;

    private const uint None = 0x1234567;
    private const uint Quoted = 0x7654321;

    private readonly TokenTable _tokens = units.Tokens;
    private readonly CuePlaces _places = new(units, syntax);

    /// <summary>Fills the features of a window, and for each unit the states that it may have.</summary>
    public void Fill(List<int> window, int cueFirst, int cueEnd, ChainFeatures f, List<byte> allowed)
    {
        f.Clear();
        allowed.Clear();
        int cueHead = _places.HeadOf(cueFirst, cueEnd);
        _places.StandAt(cueHead);
        var cue = DescribeCue(window, cueFirst, cueEnd, cueHead);
        int commasLeft = CountCommas(window, cueFirst);
        var before = default(CuePlace);
        int commas = 0;
        for (int i = 0; i < window.Count; i++)
        {
            int u = window[i];
            bool isCue = u >= cueFirst && u < cueEnd;
            allowed.Add(isCue ? (byte)8 : (byte)7);
            CuePlace place = isCue ? default : _places.PlaceOf(u);
            if (!isCue)
            {
                uint separators = (uint)Math.Min(u < cueFirst ? commasLeft - commas : commas, 3);
                AddUnit(window, i, cue, place, separators, f);
            }

            AddStep(window, i, cue, before, place, isCue, f);
            before = place;
            f.Next();
            if (units.Region[u] < 0 && _tokens.Kinds[units.First[u]] is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon)
            {
                commas++;
            }

            if (u == cueEnd - 1)
            {
                commas = 0;
            }
        }
    }

    /// <summary>What is the same for all units of a window.</summary>
    private readonly record struct CueFacts(
        int First, int End, int Sentence, uint Lemma, uint Tag, uint Relation, uint Kind, uint Next, uint Before, uint Flags, uint Children, uint Passive);

    private CueFacts DescribeCue(List<int> window, int first, int end, int head)
    {
        int firstToken = units.First[first];
        bool regionBefore = false, regionBehind = false, nameBefore = false;
        foreach (int u in window)
        {
            if (units.Region[u] >= 0)
            {
                regionBefore |= u < first;
                regionBehind |= u >= end;
            }
            else if (u < first && (_tokens.IsCapitalized(units.First[u]) || syntax.Tag(units.First[u]) == Xpos.Prp))
            {
                nameBefore = true;
            }
        }

        uint kind = syntax.Reporting[head];
        uint flags = (regionBefore ? 1u : 0) | (regionBehind ? 2u : 0) | (nameBefore ? 4u : 0) | (window[0] == first ? 8u : 0);
        return new CueFacts(first, end, units.Sentence[first], syntax.Lemma[head], (uint)syntax.Tag(head), (uint)syntax.Relation(head), kind,
            FormAt(end), first == 0 ? None : FormAt(first - 1), flags, syntax.HasParse ? dependents.Set(head) : 0,
            syntax.HasParse && dependents.IsPassive(head) ? 1u : IsBeBefore(firstToken, head) ? 2u : 0);
    }

    private bool IsBeBefore(int first, int head)
    {
        for (int t = first; t < head; t++)
        {
            if (_tokens[t].ToLowerInvariant() is "is" or "was" or "were" or "are" or "been" or "be")
            {
                return true;
            }
        }

        return false;
    }

    private void AddUnit(List<int> window, int i, CueFacts cue, CuePlace place, uint commas, ChainFeatures f)
    {
        int u = window[i], t = units.First[u], region = units.Region[u];
        bool isBefore = u < cue.First;
        int distance = isBefore ? cue.First - u : u - cue.End + 1;
        uint direction = isBefore ? 1u : 2u;
        uint bucket = Bucket(distance);
        int sentence = units.Sentence[u] - cue.Sentence;
        uint offset = units.BlockOf(u) != units.BlockOf(cue.First) ? 9u : (uint)Math.Clamp(sentence, -2, 2) + 3;
        uint form = region >= 0 ? Quoted : syntax.Form[t];
        uint tag = region >= 0 ? 97u : (uint)syntax.Tag(t);
        uint p1 = i > 0 ? FormAt(window[i - 1]) : None, n1 = i + 1 < window.Count ? FormAt(window[i + 1]) : None;
        uint tp1 = i > 0 ? TagAt(window[i - 1]) : 98u, tn1 = i + 1 < window.Count ? TagAt(window[i + 1]) : 98u;
        uint side = (direction * 16) + commas;
        f.Group = FeatureGroup.Position;
        f.Add(ChainFeatures.Hash(1, direction, offset));
        f.Add(ChainFeatures.Hash(2, direction, bucket, offset));
        f.Add(ChainFeatures.Hash(10, tag, bucket, side));
        f.Add(ChainFeatures.Hash(17, cue.Flags, side, offset));
        f.Add(ChainFeatures.Hash(18, cue.Flags, (direction * 64) + bucket, tag));
        f.Add(ChainFeatures.Hash(24, (uint)_tokens.Blocks[_tokens.BlockOf[t]].Kind, side));
        f.Group = FeatureGroup.Words;
        f.Add(ChainFeatures.Hash(3, form, direction));
        f.Add(ChainFeatures.Hash(4, form, side, offset));
        f.Add(ChainFeatures.Hash(5, p1, direction, offset));
        f.Add(ChainFeatures.Hash(6, n1, direction, offset));
        f.Add(ChainFeatures.Hash(22, cue.Tag, direction, form));
        f.Add(ChainFeatures.Hash(23, form, (direction * 64) + bucket));
        f.Group = FeatureGroup.Tags;
        f.Add(ChainFeatures.Hash(7, tag, side, offset));
        f.Add(ChainFeatures.Hash(8, tp1, tag, direction));
        f.Add(ChainFeatures.Hash(9, tag, tn1, direction));
        f.Group = FeatureGroup.CueWord;
        f.Add(ChainFeatures.Hash(11, cue.Lemma, side, offset));
        f.Add(ChainFeatures.Hash(12, cue.Lemma, direction, tag));
        f.Add(ChainFeatures.Hash(13, cue.Lemma, (direction * 64) + bucket, cue.Flags));
        f.Add(ChainFeatures.Hash(14, cue.Next, side, offset));
        f.Add(ChainFeatures.Hash(15, cue.Next, direction, bucket));
        f.Add(ChainFeatures.Hash(16, cue.Before, direction, tag));
        f.Add(ChainFeatures.Hash(19, cue.Kind, side, offset));
        f.Add(ChainFeatures.Hash(20, (cue.Kind * 4) + cue.Passive, direction, tag));
        f.Add(ChainFeatures.Hash(21, cue.Tag, (side * 4) + cue.Passive, cue.Flags));
        if (region >= 0)
        {
            AddRegion(units.Regions[region], u, cue, direction, commas, offset, bucket, f);
        }
        else
        {
            uint shape = CueFeatures.Shape(_tokens[t]), name = syntax.Name[t];
            f.Group = FeatureGroup.Names;
            f.Add(ChainFeatures.Hash(25, shape, side, name));
            f.Add(ChainFeatures.Hash(26, name, (direction * 64) + bucket, tag));
            f.Add(ChainFeatures.Hash(27, name, cue.Lemma, direction));
            f.Group = FeatureGroup.Words;
            f.Add(ChainFeatures.Hash(28, syntax.Lemma[t], cue.Lemma, direction));
        }

        if (syntax.HasParse)
        {
            AddPlace(place, cue, direction, commas, tag, form, f);
        }
    }

    private static void AddPlace(CuePlace place, CueFacts cue, uint direction, uint commas, uint tag, uint form, ChainFeatures f)
    {
        uint path = (place.Up * 64) + place.Relation;
        f.Group = FeatureGroup.Parse;
        f.Add(ChainFeatures.Hash(50, path, direction));
        f.Add(ChainFeatures.Hash(51, path, (direction * 8) + place.Depth, commas));
        f.Add(ChainFeatures.Hash(52, path, cue.Lemma, direction));
        f.Add(ChainFeatures.Hash(53, place.Key, direction));
        f.Add(ChainFeatures.Hash(54, place.Key, tag));
        f.Add(ChainFeatures.Hash(55, path, cue.Tag, (cue.Passive * 4) + direction));
        f.Add(ChainFeatures.Hash(56, path, cue.Flags, direction));
        f.Add(ChainFeatures.Hash(57, path, cue.Children, direction));
        f.Add(ChainFeatures.Hash(58, path, cue.Relation, direction));
        f.Add(ChainFeatures.Hash(59, path, form, direction));
        f.Add(ChainFeatures.Hash(60, cue.Children, direction, cue.Relation));
        f.Add(ChainFeatures.Hash(61, place.Key, cue.Lemma));
        f.Add(ChainFeatures.Hash(62, path, cue.Next, direction));
    }

    private void AddRegion(QuoteRegion region, int u, CueFacts cue, uint direction, uint commas, uint offset, uint bucket, ChainFeatures f)
    {
        uint size = (uint)Math.Min(System.Numerics.BitOperations.Log2((uint)Math.Max(1, region.Last - region.First)), 6);
        uint first = _tokens.IsCapitalized(region.First) ? 1u : 0;
        uint end = (uint)_tokens.Kinds[region.Last - 1];
        uint before = u > 0 && units.BlockOf(u - 1) == units.BlockOf(u) ? FormAt(u - 1) : None;
        uint behind = FormAt(u + 1);
        uint closed = (region.IsClosed ? 1u : 0) + (region.IsSingle ? 2u : 0) + (region.Continues >= 0 ? 4u : 0);
        uint place = (direction * 64) + (offset * 4) + Math.Min(commas, 3);
        f.Group = FeatureGroup.Marks;
        f.Add(ChainFeatures.Hash(30, size, first, place));
        f.Add(ChainFeatures.Hash(31, end, place, first));
        f.Add(ChainFeatures.Hash(32, before, place));
        f.Add(ChainFeatures.Hash(33, behind, place));
        f.Add(ChainFeatures.Hash(34, closed, place, size));
        f.Add(ChainFeatures.Hash(35, cue.Lemma, size, place));
        f.Add(ChainFeatures.Hash(36, cue.Kind, (size * 64) + end, place));
        f.Add(ChainFeatures.Hash(37, cue.Flags, place, bucket));
        f.Add(ChainFeatures.Hash(38, cue.Next, place, size));
    }

    private void AddStep(List<int> window, int i, CueFacts cue, CuePlace before, CuePlace place, bool isCue, ChainFeatures f)
    {
        if (i == 0)
        {
            return;
        }

        int u = window[i], p = window[i - 1];
        uint direction = u < cue.First ? 1u : u < cue.End ? 3u : 2u;
        uint form = FormAt(u), previous = FormAt(p), tag = TagAt(u), previousTag = TagAt(p);
        uint boundary = units.Sentence[u] != units.Sentence[p] ? 1u : 0;
        f.Group = FeatureGroup.Position;
        f.AddStep(ChainFeatures.Hash(80, direction, boundary));
        f.Group = FeatureGroup.Tags;
        f.AddStep(ChainFeatures.Hash(81, previousTag, tag, direction));
        f.AddStep(ChainFeatures.Hash(84, tag, direction, u == cue.End ? 1u : u == cue.First - 1 ? 2u : 0));
        f.Group = FeatureGroup.Words;
        f.AddStep(ChainFeatures.Hash(82, previous, direction, boundary));
        f.AddStep(ChainFeatures.Hash(83, form, direction, boundary));
        f.AddStep(ChainFeatures.Hash(86, previousTag, form, direction));
        f.AddStep(ChainFeatures.Hash(87, previous, tag, direction));
        f.Group = FeatureGroup.CueWord;
        f.AddStep(ChainFeatures.Hash(85, cue.Lemma, u == cue.End ? 1u : 0, direction));
        if (syntax.HasParse && !isCue)
        {
            uint same = before.Phrase == place.Phrase ? 1u : 0;
            uint was = (before.Up * 64) + before.Relation, now = (place.Up * 64) + place.Relation;
            f.Group = FeatureGroup.Parse;
            f.AddStep(ChainFeatures.Hash(90, was, now, (same * 4) + direction));
            f.AddStep(ChainFeatures.Hash(91, same, tag, direction));
            f.AddStep(ChainFeatures.Hash(92, now, form, same));
            f.AddStep(ChainFeatures.Hash(93, was, previous, same));
            if (units.Region[u] < 0 && units.Region[p] < 0)
            {
                int t = units.First[u], q = units.First[p];
                uint link = syntax.Head(t) == q ? 1u : syntax.Head(q) == t ? 2u : syntax.Head(t) == syntax.Head(q) ? 3u : 0;
                f.Group = FeatureGroup.Parse;
                f.AddStep(ChainFeatures.Hash(94, link, (uint)syntax.Relation(t), direction));
                f.AddStep(ChainFeatures.Hash(95, (uint)syntax.Relation(t), (uint)syntax.Relation(q), link));
            }
        }
    }

    private int CountCommas(List<int> window, int cueFirst)
    {
        int commas = 0;
        foreach (int u in window)
        {
            commas += u < cueFirst && units.Region[u] < 0
                && _tokens.Kinds[units.First[u]] is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon ? 1 : 0;
        }

        return commas;
    }

    private static uint Bucket(int distance) => distance switch
    {
        <= 4 => (uint)distance,
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 24 => 8,
        _ => 9,
    };

    private uint FormAt(int u) => u < 0 || u >= units.Count ? None : units.Region[u] >= 0 ? Quoted : syntax.Form[units.First[u]];

    private uint TagAt(int u) => u < 0 || u >= units.Count ? 98u : units.Region[u] >= 0 ? 97u : (uint)syntax.Tag(units.First[u]);
}
