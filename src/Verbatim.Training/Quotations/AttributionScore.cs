using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Counts how attributions agree with those of annotators. Spans are compared as sets of words; an attribution counts as found when contents share
/// at least half of their words (Dice) and the sources a content word, or both have none.
/// </summary>
internal sealed partial class AttributionScore
{
    private const double Overlap = 0.5;

    private static readonly ConditionalWeakTable<AttributionArticle, (int Index, int End, string Value)[]> Words = [];

    private static readonly string[] Parts = ["source", "cue", "content"];

    private static readonly FrozenSet<string> Empty = ("the a an of and or in on at to for by with from his her its their our my your mr mrs ms dr sen rep gov "
        + "president former who which that this those these one some").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly (int Both, int Predicted, int Gold)[] _parts = new (int, int, int)[Parts.Length];
    private int _joint, _predicted, _gold;

    /// <summary>Adds one article.</summary>
    public void Add(AttributionArticle article, Layer<QuotationRecord> layer)
    {
        var words = WordsOf(article);
        Item[] gold = [.. article.Attributions.Select(item => new Item([item.Source, item.Cue, item.Content], words)).Where(item => item.Content.Count > 0)];
        Item[] predicted = [.. QuotationPredictor.ToJson(layer).Select(item => new Item([Spans(item, "source"), Spans(item, "cue"), Spans(item, "content")], words)).Where(item => item.Content.Count > 0)];
        for (int part = 0; part < Parts.Length; part++)
        {
            var right = gold.SelectMany(item => item.Fragments(part)).ToHashSet();
            var found = predicted.SelectMany(item => item.Fragments(part)).ToHashSet();
            _parts[part].Predicted += found.Count;
            _parts[part].Gold += right.Count;
            found.IntersectWith(right);
            _parts[part].Both += found.Count;
        }

        _gold += gold.Length;
        _predicted += predicted.Length;
        var pairs = gold.SelectMany((g, i) => predicted.Select((p, j) => (Dice: Dice(g.Content, p.Content), Gold: i, Predicted: j)))
            .Where(pair => pair.Dice >= Overlap).OrderByDescending(pair => pair.Dice);
        var usedGold = new HashSet<int>();
        var usedPredicted = new HashSet<int>();
        foreach (var pair in pairs)
        {
            if (!usedGold.Contains(pair.Gold) && !usedPredicted.Contains(pair.Predicted))
            {
                usedGold.Add(pair.Gold);
                usedPredicted.Add(pair.Predicted);
                _joint += SameSource(gold[pair.Gold].Source, predicted[pair.Predicted].Source, words) ? 1 : 0;
            }
        }
    }

    /// <summary>The scores by name.</summary>
    public IReadOnlyList<(string Name, double Value)> ToList(string set) =>
    [
        ($"{set}, attributions with source, overlap 0.5, F1", F1(_joint, _predicted, _gold)),
        .. Parts.Select((part, i) => ($"{set}, {part} spans, exact, F1", F1(_parts[i].Both, _parts[i].Predicted, _parts[i].Gold))),
    ];

    /// <summary>
    /// Whether annotators give the words of a stretch the same source: four fifths of its words lie in the content of an attribution whose source
    /// shares a content word.
    /// </summary>
    public static bool IsRight(AttributionArticle article, IReadOnlyList<(int Start, int End)> content, (int Start, int End) source)
    {
        var words = WordsOf(article);
        var stretch = new Item([[source], [], content], words);
        return article.Attributions.Select(item => new Item([item.Source, item.Cue, item.Content], words)).Any(gold =>
            stretch.Content.Count(gold.Content.Contains) >= 0.8 * stretch.Content.Count && gold.Source.Count > 0 && SameSource(gold.Source, stretch.Source, words));
    }

    /// <summary>Whether some attribution of the annotators shares at least half of the words of a content (Dice) and a content word of its source.</summary>
    public static bool SharesSource(AttributionArticle article, IReadOnlyList<(int Start, int End)> content, (int Start, int End) source)
    {
        var words = WordsOf(article);
        var found = new Item([[source], [], content], words);
        return article.Attributions.Where(gold => Overlaps(gold.Content, content)).Select(gold => new Item([gold.Source, [], gold.Content], words)).Any(gold =>
            gold.Content.Count > 0 && Dice(gold.Content, found.Content) >= Overlap && gold.Source.Count > 0 && SameSource(gold.Source, found.Source, words));
    }

    /// <summary>Whether some attribution of the annotators shares at least half of the words of a content (Dice).</summary>
    public static bool SharesContent(AttributionArticle article, IReadOnlyList<(int Start, int End)> content)
    {
        var words = WordsOf(article);
        var found = new Item([[], [], content], words);
        return article.Attributions.Where(gold => Overlaps(gold.Content, content)).Any(gold => Dice(new Item([[], [], gold.Content], words).Content, found.Content) >= Overlap);
    }

    /// <summary>Whether some attribution of the annotators has the very words of a content.</summary>
    public static bool HasContent(AttributionArticle article, IReadOnlyList<(int Start, int End)> content)
    {
        var words = WordsOf(article);
        var found = new Item([[], [], content], words);
        return article.Attributions.Where(gold => Overlaps(gold.Content, content)).Any(gold => new Item([[], [], gold.Content], words).Content.SetEquals(found.Content));
    }

    private static bool Overlaps(IReadOnlyList<(int Start, int End)> left, IReadOnlyList<(int Start, int End)> right) =>
        left.Any(one => right.Any(other => one.Start < other.End && other.Start < one.End));

    private static (int Index, int End, string Value)[] WordsOf(AttributionArticle article) =>
        Words.GetValue(article, static key => [.. WordPattern().Matches(key.Text).Select(match => (match.Index, match.Index + match.Length, match.Value))]);

    private static double F1(int both, int predicted, int gold) => predicted + gold == 0 ? 0 : 200.0 * both / (predicted + gold);

    private static double Dice(HashSet<int> left, HashSet<int> right) => 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    private static bool SameSource(HashSet<int> gold, HashSet<int> predicted, (int Index, int End, string Value)[] words) =>
        gold.Count == 0 || predicted.Count == 0
            ? gold.Count == predicted.Count
            : ContentWords(gold, words).Overlaps(ContentWords(predicted, words));

    private static HashSet<int> ContentWords(HashSet<int> span, (int Index, int End, string Value)[] words)
    {
        HashSet<int> content = [.. span.Where(word => !Empty.Contains(words[word].Value))];
        return content.Count > 0 ? content : span;
    }

    private static IReadOnlyList<(int Start, int End)> Spans(JToken item, string key) =>
        [.. item[key]!.Select(pair => (pair[0]!.Value<int>(), pair[1]!.Value<int>()))];

    [GeneratedRegex(@"\w+(?:['’]\w+)*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    private sealed class Item
    {
        private readonly IReadOnlyList<(int Start, int End)>[] _spans;
        private readonly (int Index, int End, string Value)[] _words;

        public Item(IReadOnlyList<(int Start, int End)>[] spans, (int Index, int End, string Value)[] words)
        {
            _spans = spans;
            _words = words;
            Source = [.. spans[0].SelectMany(Covered)];
            Content = [.. spans[2].SelectMany(Covered)];
        }

        public HashSet<int> Source { get; }

        public HashSet<int> Content { get; }

        /// <summary>First and last word of each fragment of a part that has a word.</summary>
        public IEnumerable<(int First, int Last)> Fragments(int part) =>
            _spans[part].Select(span => Covered(span).ToArray()).Where(covered => covered.Length > 0).Select(covered => (covered[0], covered[^1]));

        private IEnumerable<int> Covered((int Start, int End) span)
        {
            int low = LowerBound.Find(_words.Length, (_words, span.Start), static (s, i) => s._words[i].End <= s.Start);
            for (int i = low; i < _words.Length && _words[i].Index < span.End; i++)
            {
                int shared = Math.Min(_words[i].End, span.End) - Math.Max(_words[i].Index, span.Start);
                if (2 * shared >= _words[i].End - _words[i].Index)
                {
                    yield return i;
                }
            }
        }
    }
}
