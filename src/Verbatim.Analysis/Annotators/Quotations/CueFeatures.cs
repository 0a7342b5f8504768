using Verbatim.Models.Quotations;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>The features by which the cue model labels the units of a sentence: nothing, first or further unit of a cue.</summary>
internal sealed class CueFeatures(UnitRow units, TokenSyntax syntax)
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

    private readonly ArticleTokens _tokens = units.Tokens;
    private readonly ChildSummary _children = new(units.Tokens, syntax);

    /// <summary>Fills the features of one sentence, and for each unit the states that it may have.</summary>
    public void Fill(int sentence, ChainFeatures features, List<byte> allowed)
    {
        features.Clear();
        allowed.Clear();
        int start = units.SentenceStart[sentence], end = units.SentenceStart[sentence + 1];
        int firstRegion = -1, lastRegion = -1;
        for (int u = start; u < end; u++)
        {
            if (units.Region[u] >= 0)
            {
                firstRegion = firstRegion < 0 ? u : firstRegion;
                lastRegion = u;
            }
        }

        int before = -1;
        for (int u = start; u < end; u++)
        {
            if (units.Region[u] >= 0)
            {
                before = u;
                allowed.Add(1);
                features.Add(ChainFeatures.Hash(1, Quoted));
            }
            else
            {
                allowed.Add(u == start || units.Region[u - 1] >= 0 ? (byte)3 : (byte)7);
                AddUnit(u, start, end, features, before, lastRegion, sentence);
            }

            AddStep(u, start, features);
            features.Next();
        }
    }

    private void AddUnit(int u, int start, int end, ChainFeatures f, int regionBefore, int lastRegion, int sentence)
    {
        int t = units.First[u];
        uint form = syntax.Form[t], lemma = syntax.Lemma[t], tag = (uint)syntax.Tag[t];
        uint p1 = FormAt(u - 1, start, end), n1 = FormAt(u + 1, start, end), p2 = FormAt(u - 2, start, end), n2 = FormAt(u + 2, start, end);
        uint tp1 = TagAt(u - 1, start, end), tn1 = TagAt(u + 1, start, end), tp2 = TagAt(u - 2, start, end), tn2 = TagAt(u + 2, start, end);
        ReadOnlySpan<char> word = _tokens[t];
        uint shape = Shape(word);
        uint suffix = TokenSyntax.HashLower(word[Math.Max(0, word.Length - 3)..]);
        bool isReporting = ReportingCues.TryGetVerb(word, out _, out CueKind kind);
        uint lexicon = isReporting ? 1 + (uint)kind : ReportingCues.IsNoun(word) ? 20u : 0;
        f.Add(AlwaysHash);
        f.Add(ChainFeatures.Hash(3, form));
        f.Add(ChainFeatures.Hash(4, lemma));
        f.Add(ChainFeatures.Hash(5, tag));
        f.Add(ChainFeatures.Hash(6, lemma, tag));
        f.Add(ChainFeatures.Hash(7, p1));
        f.Add(ChainFeatures.Hash(8, n1));
        f.Add(ChainFeatures.Hash(9, p2));
        f.Add(ChainFeatures.Hash(10, n2));
        f.Add(ChainFeatures.Hash(11, p1, form));
        f.Add(ChainFeatures.Hash(12, form, n1));
        f.Add(ChainFeatures.Hash(13, tp1, tag));
        f.Add(ChainFeatures.Hash(14, tag, tn1));
        f.Add(ChainFeatures.Hash(15, tp1, tag, tn1));
        f.Add(ChainFeatures.Hash(16, tp2, tp1, tag));
        f.Add(ChainFeatures.Hash(17, tag, tn1, tn2));
        f.Add(ChainFeatures.Hash(18, suffix, tag));
        f.Add(ChainFeatures.Hash(19, shape, tag));
        f.Add(ChainFeatures.Hash(20, lexicon, tag));
        f.Add(ChainFeatures.Hash(21, lemma, tn1));
        f.Add(ChainFeatures.Hash(22, lemma, tp1));
        int behind = regionBefore >= 0 ? Math.Min(u - regionBefore, 7) : 0;
        int ahead = lastRegion > u ? Math.Min(NextRegion(u, end) - u, 7) : 0;
        uint quotes = (uint)((behind * 8) + ahead);
        f.Add(ChainFeatures.Hash(23, quotes, lexicon));
        f.Add(ChainFeatures.Hash(24, quotes, tag));
        f.Add(ChainFeatures.Hash(25, (uint)(behind > 0 ? 1 : 0) + (uint)(ahead > 0 ? 2 : 0), lemma));
        if (behind == 1 || ahead == 1)
        {
            f.Add(ChainFeatures.Hash(26, quotes, lemma));
        }

        f.Add(ChainFeatures.Hash(27, (uint)Math.Min(u - start, 3), tag));
        f.Add(ChainFeatures.Hash(28, (uint)Math.Min(end - u, 3), tag));
        f.Add(ChainFeatures.Hash(29, (uint)_tokens.Blocks[_tokens.BlockOf[t]].Kind, form));
        f.Add(ChainFeatures.Hash(30, lemma, That(u, end)));
        f.Add(ChainFeatures.Hash(31, lexicon, That(u, end)));
        f.Add(ChainFeatures.Hash(32, (uint)NameAt(u - 1, start, end), (uint)NameAt(u + 1, start, end), tag));
        if (_tokens.Kinds[t] == TokenKind.Colon)
        {
            f.Add(ChainFeatures.Hash(33, (uint)Math.Min(u - start, 9), u + 1 < end ? (units.Region[u + 1] >= 0 ? 2u : _tokens.IsCapitalized(units.First[u + 1]) ? 1u : 0) : 3u, (uint)NameAt(u - 1, start, end)));
        }

        if (syntax.HasParse)
        {
            AddParse(t, f, lemma, tag, lexicon);
        }
    }

    private void AddParse(int t, ChainFeatures f, uint lemma, uint tag, uint lexicon)
    {
        uint relation = (uint)syntax.Relation[t];
        int head = syntax.Head[t];
        uint headLemma = head < 0 ? None : syntax.Lemma[head], headTag = head < 0 ? 99u : (uint)syntax.Tag[head];
        uint children = _children.Set(t), subject = _children.Subject(t);
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
        f.Add(ChainFeatures.Hash(60, _children.ObjectLemma(t), lemma));
        f.Add(ChainFeatures.Hash(61, lemma, headLemma, relation));
        if (head >= 0)
        {
            f.Add(ChainFeatures.Hash(62, relation, (uint)Math.Clamp(head - t, -4, 4), _children.Set(head) & ChildSummary.Clausal));
            f.Add(ChainFeatures.Hash(63, headLemma, _children.Set(head) & ChildSummary.Clausal, relation));
            f.Add(ChainFeatures.Hash(64, ReportingCues.TryGetVerb(_tokens[head], out _, out CueKind kind) ? 1 + (uint)kind : 0, relation, (uint)Math.Clamp(head - t, -2, 2)));
            f.Add(ChainFeatures.Hash(65, _children.Subject(head), relation, headTag));
        }
    }

    private void AddStep(int u, int start, ChainFeatures f)
    {
        if (u == start)
        {
            return;
        }

        int t = units.First[u], p = units.First[u - 1];
        f.AddStep(ChainFeatures.Hash(80, 0));
        f.AddStep(ChainFeatures.Hash(81, (uint)syntax.Tag[p], (uint)syntax.Tag[t]));
        f.AddStep(ChainFeatures.Hash(82, syntax.Form[t]));
        f.AddStep(ChainFeatures.Hash(83, syntax.Form[p]));
        if (syntax.HasParse)
        {
            uint link = syntax.Head[t] == p ? 1u : syntax.Head[p] == t ? 2u : syntax.Head[p] == syntax.Head[t] && syntax.Head[t] >= 0 ? 3u : 0;
            f.AddStep(ChainFeatures.Hash(84, link, (uint)syntax.Relation[p], (uint)syntax.Relation[t]));
        }
    }

    private int NextRegion(int u, int end)
    {
        for (int i = u + 1; i < end; i++)
        {
            if (units.Region[i] >= 0)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether "that", "to" or a verb in -ing stands close behind.</summary>
    private uint That(int u, int end)
    {
        for (int i = u + 1; i < Math.Min(u + 4, end); i++)
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

    private uint FormAt(int u, int start, int end) => u < start || u >= end ? None : units.Region[u] >= 0 ? Quoted : syntax.Form[units.First[u]];

    private uint TagAt(int u, int start, int end) => u < start || u >= end ? 98u : units.Region[u] >= 0 ? 97u : (uint)syntax.Tag[units.First[u]];

    private int NameAt(int u, int start, int end) => u < start || u >= end || units.Region[u] >= 0 ? 0 : 1 + syntax.Name[units.First[u]] + (_tokens.IsCapitalized(units.First[u]) ? 8 : 0);

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
