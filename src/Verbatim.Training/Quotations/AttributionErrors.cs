using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Counts how attributions differ from those of annotators, by kind of difference. Spans are compared as sets of words; two attributions are compared
/// when their contents share at least half of their words (Dice), each with the one it shares most with.
/// </summary>
internal sealed class AttributionErrors
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The kinds of difference, the commonest first.</summary>
    public IEnumerable<(string Name, int Count)> Ranked => _counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));

    /// <summary>Adds one article.</summary>
    public void Add(AttributionCorpus.Item item, Layer<QuotationRecord> layer)
    {
        Parts[] gold = [.. item.Article.Attributions.Select(one => new Parts(Words(item, one.Source), Words(item, one.Cue), Words(item, one.Content))).Where(one => one.Content.Count > 0)];
        Parts[] found = [.. QuotationPredictor.ToJson(layer).Select(one => new Parts(Words(item, Spans(one, "source")), Words(item, Spans(one, "cue")), Words(item, Spans(one, "content")))).Where(one => one.Content.Count > 0)];
        var pairs = gold.SelectMany((g, i) => found.Select((f, j) => (Dice: 2.0 * g.Content.Intersect(f.Content).Count() / (g.Content.Count + f.Content.Count), Gold: i, Found: j)))
            .Where(pair => pair.Dice >= 0.5).OrderByDescending(pair => pair.Dice);
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        foreach (var (_, g, f) in pairs)
        {
            if (!usedGold.Contains(g) && !usedFound.Contains(f))
            {
                usedGold.Add(g);
                usedFound.Add(f);
                Compare(gold[g], found[f]);
            }
        }

        HashSet<int> foundCues = [.. found.SelectMany(one => one.Cue)], goldCues = [.. gold.SelectMany(one => one.Cue)];
        for (int i = 0; i < gold.Length; i++)
        {
            if (!usedGold.Contains(i))
            {
                Count(gold[i].Cue.Overlaps(foundCues) ? "cue found, most of its content elsewhere" : IsQuoted(item, gold[i].Content) ? "quotation not attributed" : "reported words and their cue not found");
            }
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!usedFound.Contains(i) && !found[i].Cue.Overlaps(goldCues))
            {
                Count(IsQuoted(item, found[i].Content) ? "attribution of a quoted stretch that has none" : "reported words found where there are none");
            }
        }
    }

    private void Compare(Parts gold, Parts found)
    {
        if (!gold.Cue.SetEquals(found.Cue))
        {
            Count(found.Cue.IsProperSubsetOf(gold.Cue) ? "cue too short" : gold.Cue.IsProperSubsetOf(found.Cue) ? "cue too long" : "another cue");
        }

        if (gold.Source.Count > 0 && found.Source.Count == 0)
        {
            Count("source not given");
        }
        else if (!gold.Source.SetEquals(found.Source))
        {
            Count(gold.Source.Count == 0 ? "source given where there is none" : !gold.Source.Overlaps(found.Source) ? "another source"
                : found.Source.IsProperSubsetOf(gold.Source) ? "source too short" : "source too long");
        }

        if (gold.Content.SetEquals(found.Content))
        {
            return;
        }

        int first = gold.Content.Min(), last = gold.Content.Max(), foundFirst = found.Content.Min(), foundLast = found.Content.Max();
        if (first != foundFirst)
        {
            Count(foundFirst < first ? "content begins too early" : "content begins too late");
        }

        if (last != foundLast)
        {
            Count(foundLast < last ? "content ends too early" : "content ends too late");
        }

        if (first == foundFirst && last == foundLast)
        {
            Count("content differs inside");
        }
    }

    private void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    private static bool IsQuoted(AttributionCorpus.Item item, HashSet<int> content) => content.All(t => item.Units.Region[item.Units.UnitOf(t)] >= 0);

    private static IReadOnlyList<(int Start, int End)> Spans(JToken item, string key) => [.. item[key]!.Select(pair => (pair[0]!.Value<int>(), pair[1]!.Value<int>()))];

    private static HashSet<int> Words(AttributionCorpus.Item item, IReadOnlyList<(int Start, int End)> spans)
    {
        var words = new HashSet<int>();
        foreach (var (start, end) in spans)
        {
            for (int t = item.Tokens.IndexAt(start); t < item.Tokens.Count && item.Tokens.Spans[t].Start < end; t++)
            {
                if (item.Tokens.IsWord(t))
                {
                    words.Add(t);
                }
            }
        }

        return words;
    }

    private sealed record Parts(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content);
}
