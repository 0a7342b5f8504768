using Verbatim.Language.Tokens;

namespace Verbatim.Language.Quotations;

/// <summary>
/// The article as a row of units: a token of the narration, or a whole quoted stretch, which is never taken apart by the models.
/// </summary>
internal sealed class UnitRow
{
    public UnitRow(TokenTable tokens, QuoteRegion[] regions)
    {
        Tokens = tokens;
        Regions = regions;
        var first = new List<int>(tokens.Count);
        var region = new List<int>(tokens.Count);
        int next = NextOuter(regions, -1);
        for (int i = 0; i < tokens.Count;)
        {
            while (next < regions.Length && regions[next].Start < i)
            {
                next = NextOuter(regions, next);
            }

            first.Add(i);
            bool isQuoted = next < regions.Length && regions[next].Start == i;
            region.Add(isQuoted ? next : -1);
            i = isQuoted ? regions[next].End : i + 1;
        }

        Count = first.Count;
        first.Add(tokens.Count);
        First = [.. first];
        Region = [.. region];
        Sentence = new int[Count];
        var starts = new List<int>();
        for (int u = 0; u < Count; u++)
        {
            if (u == 0 || tokens.SentenceOf[First[u]] != tokens.SentenceOf[First[u] - 1])
            {
                starts.Add(u);
            }

            Sentence[u] = starts.Count - 1;
        }

        starts.Add(Count);
        SentenceStart = [.. starts];
    }

    /// <summary>The tokens below.</summary>
    public TokenTable Tokens { get; }

    /// <summary>The stretches that the units name.</summary>
    public QuoteRegion[] Regions { get; }

    /// <summary>Number of units.</summary>
    public int Count { get; }

    /// <summary>The first token of each unit; one more entry at the end.</summary>
    public int[] First { get; }

    /// <summary>Index of the quoted stretch that a unit is; -1 for a token of the narration.</summary>
    public int[] Region { get; }

    /// <summary>Index of the sentence of each unit; a sentence boundary inside a quoted stretch does not count.</summary>
    public int[] Sentence { get; }

    /// <summary>The first unit of each sentence; one more entry at the end.</summary>
    public int[] SentenceStart { get; }

    /// <summary>Index of the block of a unit.</summary>
    public int BlockOf(int unit) => Tokens.BlockOf[First[unit]];

    /// <summary>The unit that holds a token.</summary>
    public int UnitOf(int token)
    {
        int at = Array.BinarySearch(First, 0, Count, token);
        return at >= 0 ? at : ~at - 1;
    }

    private static int NextOuter(QuoteRegion[] regions, int index)
    {
        do
        {
            index++;
        }
        while (index < regions.Length && (regions[index].Parent >= 0 || regions[index].Form is not (QuoteForm.Marks or QuoteForm.Chat)));

        return index;
    }
}
