using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>The joint labels of universal and treebank tag that a tagger learns. Immutable.</summary>
internal sealed class TagLabels
{
    private readonly Dictionary<ushort, int> _index = [];
    private readonly int[] _fallback;

    private TagLabels(ushort[] codes, int[] fallback)
    {
        Codes = codes;
        _fallback = fallback;
        for (int i = 0; i < codes.Length; i++)
        {
            _index[codes[i]] = i;
        }
    }

    /// <summary>Universal tag in the high byte, treebank tag in the low byte; in ascending order.</summary>
    public ushort[] Codes { get; }

    /// <summary>Number of labels.</summary>
    public int Count => Codes.Length;

    /// <summary>Collects the labels of the data that are frequent enough, and at least one for each universal tag that occurs.</summary>
    public static TagLabels From(IReadOnlyList<TokenSentence> sentences, int minimumCount)
    {
        Dictionary<ushort, int> counts = sentences.SelectMany(sentence => sentence.Upos.Select((upos, i) => Code(upos, sentence.Xpos[i])))
            .GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count());
        Dictionary<int, ushort> first = counts.GroupBy(entry => entry.Key >> 8)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).First().Key);
        ushort[] codes = [.. counts.Where(entry => entry.Value >= minimumCount || first[entry.Key >> 8] == entry.Key).Select(entry => entry.Key).Order()];
        int[] fallback = new int[TagNames.UposCount];
        foreach (var (upos, code) in first)
        {
            fallback[upos] = Array.IndexOf(codes, code);
        }

        return new TagLabels(codes, fallback);
    }

    /// <summary>The label of every word of a sentence.</summary>
    public int[] LabelsOf(TokenSentence sentence) =>
        [.. sentence.Upos.Select((upos, i) => _index.TryGetValue(Code(upos, sentence.Xpos[i]), out int label) ? label : _fallback[(int)upos])];

    private static ushort Code(Upos upos, Xpos xpos) => (ushort)(((int)upos << 8) | (int)xpos);
}
